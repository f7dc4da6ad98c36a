// Finds the imports and exports in MDX.
import { SYLLABLE_RANGE } from '../../unicode/hangul.ts';

/** Matches the first line of an import or an export. */
const MODULE_CODE =
  /^(?:import\s*(?:['"]|[\w$*{][^'"]*(?:$|['"]))|export\s+(?:const|let|var|function|async|class|default|type|interface|enum)\s|export\s*[{*])/;
/** The maximum number of lines in an import or an export. */
export const MOST_LINES = 200;
/** How much of a line is read, in UTF-16 code units. */
const LONGEST = 10_000;

/**
 * Matches a string literal. A quotation mark after a backslash never begins one, so that many unclosed
 * strings still take linear time.
 */
const STRINGS = /(?<!\\)"(?:[^"\\]|\\.)*"|(?<!\\)'(?:[^'\\]|\\.)*'/g;

const HANGUL = new RegExp(`[${SYLLABLE_RANGE}]`);

/** Reports whether a line begins an import or an export, rather than a sentence such as `import 문은 …`. */
export const isModuleCode = (line: string): boolean =>
  MODULE_CODE.test(line) && !(HANGUL.test(line) && !/\bfrom\s*['"]|=/.test(line));

/**
 * Returns the last line of the import or export that begins on a line; undefined if its brackets are not
 * balanced.
 */
export function endOfModuleCode(lines: readonly string[], first: number): number | undefined {
  let depth = 0;
  for (let index = first; index < Math.min(lines.length, first + MOST_LINES); index++) {
    const code = lines[index]!.slice(0, LONGEST).replace(STRINGS, '');
    depth += (code.match(/[([{]/g) ?? []).length - (code.match(/[)\]}]/g) ?? []).length;
    const isOpen = depth > 0 || /(?:=>?|,|\(|\|\||&&|\?|:)\s*$/.test(code);
    if (!isOpen && (lines[index + 1] ?? '').trim() === '') return index;
    if (!isOpen && (index + 1 === lines.length || !/^\s|^[)\]}.]/.test(lines[index + 1]!))) return index;
  }
  return undefined;
}
