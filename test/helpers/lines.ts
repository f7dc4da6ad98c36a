// Judges lines independently. It is written from the rules, and shares no code with src.
import { eastAsianWidth } from 'get-east-asian-width';

/** Marks that never begin, or never end, a line (KLREQ, and the lists of Korean word processors). */
const NEVER_FIRST = [...'）｝］〕》〉」』’”‐)]}-—―～〜~∼？！?!·ㆍ:;：；.,。．、，…‥〃ー°′″℃%％￠¢>'];
const NEVER_LAST = [...'（｛［〔《〈「『‘“([{$£¥₩＄￡￥￦‹<#'];

/** A sign that opens a word may begin a line: `-5`, `--save`, `~/src`, `.gitignore`, `../src`, `:wq`. */
const OPENS_A_WORD = /^(?:[-~][-~/\p{L}\d]|[.:!][A-Za-z\d]|\.{1,2}\/)/u;
/** A sign that closes a word may end a line: `C#`. */
const CLOSES_A_WORD = /[\p{L}\d][#<]$/u;

const cannotBegin = (text: string): boolean =>
  !OPENS_A_WORD.test(text) && NEVER_FIRST.some((mark) => text.startsWith(mark));
const cannotEnd = (text: string): boolean =>
  !CLOSES_A_WORD.test(text) && NEVER_LAST.some((mark) => text.endsWith(mark));

/** Returns a word with the marks that must stay on its line, even across spaces: `3월 ~`, `₩ 500`. */
function unitAt(words: readonly string[], index: number): string {
  const glued = (left: number): boolean => cannotEnd(words[left]!) || cannotBegin(words[left + 1]!);
  let first = index;
  let last = index;
  while (first > 0 && glued(first - 1)) first--;
  while (last < words.length - 1 && glued(last)) last++;
  return words.slice(first, last + 1).join(' ');
}

const knownCells = new Map<string, number>();

function cellsOf(character: string): number {
  let cells = knownCells.get(character);
  if (cells === undefined) {
    const isZero = /\p{M}|\p{Cf}|[\u1160-\u11ff\ud7b0-\ud7ff]/u.test(character);
    knownCells.set(character, (cells = isZero ? 0 : eastAsianWidth(character.codePointAt(0)!)));
  }
  return cells;
}

/**
 * Returns the cells of a text of letters, digits, marks and syllables: no emoji
 * sequences, no decomposed Hangul.
 */
export function widthOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += cellsOf(character);
  return cells;
}

/** Returns the lines of a text that are wider than `width` cells. */
export const linesOver = (width: number, text: string): string[] =>
  text.split('\n').filter((line) => widthOf(line) > width);

/** Returns what is wrong with the lines of a text; empty if nothing is. */
export function faultsOf(text: string, lines: readonly string[], width: number): string[] {
  const faults: string[] = [];
  const words = text.split(/\s+/).filter(Boolean);
  const inLines = lines.map((line) => line.split(/\s+/).filter(Boolean));
  // A unit that is wider than a line has to be parted somewhere, perhaps behind a sign such as `₩`.
  const parted = new Set(words.filter((_, index) => widthOf(unitAt(words, index)) > width));
  lines.forEach((line, index) => {
    if (widthOf(line) > width) faults.push(`wider than ${width}: ${line}`);
    if (line !== line.trim()) faults.push(`blank at an edge: ${JSON.stringify(line)}`);
    if (index > 0 && cannotBegin(line)) faults.push(`begins with a mark: ${line}`);
    if (index < lines.length - 1 && cannotEnd(line) && !parted.has(inLines[index]!.at(-1)!))
      faults.push(`ends in an opening mark: ${line}`);
  });
  if (lines.join('').replace(/\s/g, '') !== words.join('')) faults.push('text was lost or changed');

  // Every word is one of a line's words, unless it is wider than a line.
  const whole = inLines.flat();
  let next = 0;
  for (const [index, word] of words.entries()) {
    if (whole[next] === word) next++;
    else {
      if (widthOf(unitAt(words, index)) <= width) faults.push(`torn: ${word}`);
      for (let left = word; left !== '' && next < whole.length && left.startsWith(whole[next]!); next++)
        left = left.slice(whole[next]!.length);
    }
  }
  return faults;
}
