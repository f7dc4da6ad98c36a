// Unmarked lines of plain text → paragraphs, or a quotation and its speaker.
import { asInlines } from '../../article/flow.ts';
import type { Block, Inline } from '../../article/model.ts';
import { splitAddresses } from '../../unicode/addresses.ts';
import { SENTENCE_END, type Stanza } from './stanzas.ts';

/** The length of the longest line in text that was broken to fit a page or a screen, in UTF-16 code units. */
const BROKEN = { least: 20, most: 60 };
/** The minimum length of all lines but the last in such text, relative to the longest. */
const FULL = 0.7;
/** Matches a date or a time at the beginning of a line, as in a log. */
const TIME_START =
  /^[[(<]?(?:\d{4}[-./]\s?\d{1,2}[-./]\s?\d{1,2}|\d{1,2}[-./]\d{1,2}[-./\s]|\d{1,2}:\d{2}|\d{4}년(?: \d{1,2}월|\s)|\d{1,2}월 \d{1,2}일|(?:오전|오후) ?\d{1,2}[:시]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* {1,2}\d{1,2})/;
/** The maximum length of a line in Latin letters in such text, in UTF-16 code units. */
const MOST_LATIN = 90;
/** The minimum number of words in each of these lines but the last. */
const LEAST_WORDS = 6;
const ENDS_SENTENCE = new RegExp(`${SENTENCE_END}$`);

/**
 * Returns prose as blocks. Lines that were broken to fit a page become one paragraph. Lines that are
 * sentences, or are wider than a page, become a paragraph each. Other lines are verse: a paragraph that keeps
 * its lines.
 *
 * @example
 * readProse(['눈이 온다', '난로가 운다'])
 * // => [{ kind: 'paragraph', content: [{ kind: 'text', text: '눈이 온다' },
 * //      { kind: 'lineBreak' }, { kind: 'text', text: '난로가 운다' }] }]
 */
export function readProse(lines: Stanza): Block[] {
  if (lines.length === 1) return [{ kind: 'paragraph', content: runningText(lines[0]!.trim()) }];
  const texts = lines.map((line) => line.trim());
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
  const shortest = texts.slice(0, -1).reduce((least, { length }) => Math.min(least, length), longest);
  const paragraph = (content: Inline[]): Block => ({ kind: 'paragraph', content });
  const quoted = quotationOf(texts);
  if (quoted) return [quoted];
  if (texts.length > 1 && texts.every((text) => /\d/.test(text) && TIME_START.test(text)))
    return [lineByLine(texts)];
  const most = areLatin(texts) ? MOST_LATIN : BROKEN.most;
  const isBroken = longest >= BROKEN.least && longest <= most && shortest >= longest * FULL;
  if (isBroken && !texts.slice(0, -1).every((text) => ENDS_SENTENCE.test(text)))
    return [paragraph(runningText(texts.join(' ')))];
  if (longest > BROKEN.most || texts.every((text) => ENDS_SENTENCE.test(text)))
    return texts.map((text) => paragraph(runningText(text)));
  return [lineByLine(texts)];
}

/** Reports whether all lines begin with a Latin word, and all but the last have several. */
const areLatin = (texts: Stanza): boolean =>
  texts.every((text) => /^["'“‘(]?[A-Za-z]/.test(text)) &&
  texts.slice(0, -1).every((text) => (text.match(LATIN_WORD)?.length ?? 0) >= LEAST_WORDS);
const LATIN_WORD = /(?<=^|\s)["'“‘(]?[A-Za-z][a-z’'-]*(?=[\s,.;:!?)”’"']|$)/g;

const ATTRIBUTION = /^\s*[-–—―]\s*(\S.{0,60})$/;

/**
 * Returns a quotation if the lines before `— 이름` are in quotation marks. Without a speaker, they are
 * dialogue.
 */
function quotationOf(texts: Stanza): Block | undefined {
  const [, speaker] = ATTRIBUTION.exec(texts.at(-1)!) ?? [];
  if (speaker === undefined || texts.length > 20) return undefined;
  const quoted = texts.slice(0, -1).join(' ');
  if (!/^[“"「『‘][^]*[”"」』’]$/.test(quoted)) return undefined;
  return {
    kind: 'quote',
    blocks: [{ kind: 'paragraph', content: runningText(quoted.slice(1, -1)) }],
    speaker,
  };
}

/** Returns a paragraph that keeps its lines. */
export const lineByLine = (lines: Stanza): Block => ({
  kind: 'paragraph',
  content: asInlines(lines.map((line) => ({ kind: 'paragraph', content: runningText(line) }))),
});

/** Converts text to running text, with its bare addresses as links. */
export function runningText(text: string): Inline[] {
  return splitAddresses(text).map(({ text: part, href }) => {
    const inline: Inline = { kind: 'text', text: part };
    return href === undefined ? inline : { kind: 'link', href, content: [inline] };
  });
}
