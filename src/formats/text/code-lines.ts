// Recognises lines of program code in plain text that are neither fenced nor indented.
import type { Stanza } from './stanzas.ts';

/** Matches lines that are code whatever surrounds them. */
const CERTAIN =
  /^\s*(?:import (?:[\w.]+(?: as \w+)?(?:, ?[\w.]+)*|[\w{*][^'"]{0,200}['"][^'"]{1,200}['"]);?$|from [\w.]+ import \S|#include ?[<"]|#!\/|(?:async )?(?:def|class) \w+ ?[(:{]|(?:export )?(?:async )?function\*? ?\w*\(|(?:export )?(?:const|let|var) [\w{[][^=]{0,100}= ?\S|(?:public|private|protected|static) [\w<>[\] ]{1,60}[({;=]|(?:if|for|while|switch) ?\(.{0,200}\) ?\{$|(?:if|elif|while) .{0,200}[=<>!)\]'"].{0,200}:$|for \w+(?:, ?\w+)* in .{1,200}:$|(?:else|try|finally|except[\w ]{0,60}):$)/;
/** Matches lines that are code if other code is near. */
const LIKELY =
  /^\s*(?:[\w.[\]'"]{1,80} ?[-+*/|]?= ?\S.{0,300}|(?:return|await|yield|raise|throw|assert|print)\b.{0,300}|[\w.]{1,80}\(.{0,300}\);?|[{}()[\];,]{1,6}|.{0,300}[;{]|(?:#|\/\/|\/?\*|""").{0,300}|.{0,300}""")$/;
/** The minimum share of lines of code. */
const LEAST = 0.8;

const FIRST = /^\s*[a-z#]/;
/** Reports whether a line is code whatever surrounds it. */
export const isCodeLine = (line: string): boolean => FIRST.test(line) && CERTAIN.test(line);

/**
 * Reports whether lines are program code: at least one is certainly code, and most of the others are likely
 * to be.
 */
export function isCode(lines: Stanza): boolean {
  if (!lines.some(isCodeLine)) return false;
  return lines.filter((line) => isCodeLine(line) || LIKELY.test(line)).length >= lines.length * LEAST;
}
