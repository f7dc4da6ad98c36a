// What a program printed to a terminal → its lines.
import type { Manuscript } from '../../article/manuscript.ts';
import type { Article } from '../../article/model.ts';
import { NanroError } from '../../errors.ts';
import { buildArticle } from '../build.ts';
import { createTerminalText, linesOf } from './terminal-text.ts';

/** Returns an article with all lines of a text. Throws NanroError `empty`. */
export function readTerminalText(text: string, name: string): Article {
  const lines = linesOf({ raw: text, sgr: '' });
  if (lines.every((line) => line.length === 0)) throw new NanroError({ kind: 'empty', name });
  return buildArticle({}, [{ kind: 'lines', lines }]);
}

/** Opens a text, whose lines are read on demand. Throws NanroError `empty`. */
export function openTerminalText(text: string, name: string): Manuscript {
  const printed = createTerminalText();
  printed.append(text);
  printed.end();
  const manuscript = printed.manuscript();
  if (manuscript.characters.every((count) => count === 0)) throw new NanroError({ kind: 'empty', name });
  return manuscript;
}
