// Looking a word up: the one at the current hit or in the chosen link, or else one that the user types.
import { layoutStyledLines } from '../layout/styled-lines.ts';
import type { Line } from '../layout/page.ts';
import { composeHangul, finalOf, isSyllable } from '../unicode/hangul.ts';
import { boxLines, boxMeasure, scrollBox } from './box.ts';
import type { Key } from './keys.ts';
import { READING, type Mode } from './mode.ts';
import { notify } from './notify.ts';
import { typeInto } from './prompt.ts';
import { selectedText } from './selection.ts';
import type { State } from './state.ts';

type SelectingMode = Extract<Mode, { kind: 'selecting' }>;
type AskingMode = Extract<Mode, { kind: 'asking' }>;
type LookedUpMode = Extract<Mode, { kind: 'lookedUp' }>;

/** The most UTF-16 code units of a word, or of several. */
const LONGEST = 100;

/** Looks the word of an eojeol up; without one, lets the user type a word. */
export const lookUp = (state: State, eojeol: string | undefined): State =>
  eojeol === undefined
    ? { ...state, mode: { kind: 'asking', text: '' } }
    : ask(state, headword(eojeol) || eojeol);

/** Looks the selected text up, or the word of a selected eojeol. */
export function lookUpSelection(state: State, mode: SelectingMode): State {
  const words = selectedText(state.book, mode).replace(/\s+/g, ' ').trim();
  if (words.length > LONGEST) return notify(state, { kind: 'tooLongToLookUp' });
  const isEojeol = mode.grain === 'eojeol' && !words.includes(' ');
  return ask({ ...state, mode: READING }, (isEojeol && headword(words)) || words);
}

const ask = (state: State, word: string): State =>
  word === '' ? state : { ...state, request: { kind: 'lookUp', word: composeHangul(word) } };

export function keyInAsking(state: State, { text }: AskingMode, key: Key): State {
  if (key === 'escape' || (key === 'backspace' && text === '')) return { ...state, mode: READING };
  if (key === 'enter') return ask({ ...state, mode: READING }, text.trim());
  const typed = typeInto(text, key);
  return typed === undefined || typed.length > LONGEST
    ? state
    : { ...state, mode: { kind: 'asking', text: typed } };
}

/**
 * Particles that no noun ends in, each with what the syllable before it ends in: a vowel or a consonant, if the
 * particle depends on that.
 */
const PARTICLES: readonly (readonly [particle: RegExp, after?: 'vowel' | 'consonant'])[] = [
  [/(?:에서|에게|까지|부터|처럼)(?:는|도|의)?$/],
  [/에(?:는|도)?$/],
  [/으로(?:는|도|서|써)?$/, 'consonant'],
  [/을$/, 'consonant'],
  [/[를와]$/, 'vowel'],
];

/**
 * Returns the word of an eojeol as dictionaries list it: without the marks around it, and without a particle that
 * leaves at least two characters.
 *
 * @example
 * ['“학교에서', '가을', '한자(漢字)를'].map(headword) // => ['학교', '가을', '한자']
 */
export function headword(eojeol: string): string {
  const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,99}/u.exec(eojeol.slice(0, 400))?.[0] ?? '';
  for (const [particle, after] of PARTICLES) {
    const stem = word.replace(particle, '');
    if (stem === word || stem.length < 2) continue;
    const last = stem.charCodeAt(stem.length - 1);
    if (after === undefined || !isSyllable(last) || (after === 'vowel') === (finalOf(last) === 0))
      return stem;
  }
  return word;
}

export function keyInLookedUp(state: State, shown: LookedUpMode, key: Key): State {
  const top = scrollBox(state, { text: textOf(state, shown), top: shown.top }, key);
  return { ...state, mode: top === undefined ? READING : { ...shown, top } };
}

export const lookedUpLines = (state: State, shown: LookedUpMode): Line[] =>
  boxLines(state, { label: shown.word, text: textOf(state, shown), top: shown.top });

const textOf = (state: State, { lines }: LookedUpMode): Line[] => layoutStyledLines(lines, boxMeasure(state));
