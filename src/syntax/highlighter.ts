// Finds the parts of code, in limited time. The chunk of this folder is loaded only for articles that have code
// in a language, and highlight.js only when such code is laid out.
import { LONGEST_COLOURED } from '../article/split.ts';
import type { Highlight, SyntaxPart } from '../layout/setting.ts';
import { grammarOf } from './grammar-names.ts';
import { loadGrammars, partsOf } from './highlight-js.ts';
import { inTime } from './in-time.ts';

/**
 * How long a block may take, in milliseconds. Grammars have patterns that take quadratic time, or more, for a
 * few hostile texts. Real code takes at most a tenth of it, and most code less than one millisecond. But these
 * are milliseconds of the clock, and a busy machine may run something else in them.
 */
const MOST_PER_BLOCK = 1000;
/** How many blocks are remembered: a long block is laid out in parts, and again when the window changes. */
const REMEMBERED = 32;

const NONE: readonly SyntaxPart[] = [];

/**
 * Returns a function that finds the parts of code. It works for `most` milliseconds, 1,000 by default, and then
 * for a tenth of the time. In between, it finds nothing, so that a very long document is printed in time.
 */
export function createHighlighter(most = 1000): Highlight {
  const remembered = new Map<string, readonly SyntaxPart[]>();
  let spent = 0;
  let last = 0; // the first use of `performance` takes one millisecond, so it waits for code
  return (code, language) => {
    const grammar = grammarOf(language);
    if (grammar === undefined || code.length > LONGEST_COLOURED) return NONE;
    const key = `${grammar} ${code}`;
    const known = remembered.get(key);
    if (known) return known;
    const now = performance.now();
    spent = Math.max(0, spent - (now - last) / 10);
    last = now;
    if (spent > most) return NONE;
    const library = loadGrammars(grammar, code);
    const start = performance.now();
    const parts = inTime(() => partsOf(library, grammar, code), MOST_PER_BLOCK) ?? NONE;
    spent += performance.now() - start;
    remembered.set(key, parts);
    if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value!);
    return parts;
  };
}
