// Lines of plain text without marks → paragraphs, and a quotation with its speaker.
import type { Block, Inline } from '../../article/model.ts';
import { splitAddresses } from '../../unicode/addresses.ts';
import type { Stanza } from './stanzas.ts';

/** Characters of a line that was broken to fit a screen or a page, and of one that nobody would break. */
const BROKEN = { least: 20, most: 60 };
/** How full all lines but the last of a broken paragraph are at the least, of the longest. */
const FULL = 0.7;
const SENTENCE_END = /[.!?…。][)”’"'」』\]]*$/;

/**
 * Prose: a paragraph a line where lines are sentences or longer than a page is wide; one paragraph where they were
 * broken to fit one; and a paragraph of short lines, as in verse, where they are neither.
 */
export function readProse(lines: Stanza): Block[] {
  const texts = lines.map((line) => line.trim());
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
  const shortest = texts.slice(0, -1).reduce((least, { length }) => Math.min(least, length), longest);
  const paragraph = (content: Inline[]): Block => ({ kind: 'paragraph', content });
  const quoted = quotationOf(texts);
  if (quoted) return [quoted];
  const isBroken = longest >= BROKEN.least && longest <= BROKEN.most && shortest >= longest * FULL;
  if (isBroken && !texts.slice(0, -1).every((text) => SENTENCE_END.test(text)))
    return [paragraph(runningText(texts.join(' ')))];
  if (longest > BROKEN.most || texts.every((text) => SENTENCE_END.test(text)))
    return texts.map((text) => paragraph(runningText(text)));
  return [lineByLine(texts)];
}

const ATTRIBUTION = /^\s*[-–—―]\s*(\S.{0,60})$/;

/** “…” and below it `— 이름`: a quotation. Quotation marks alone are speech within a story. */
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

/** A paragraph of lines that stay lines. */
export const lineByLine = (lines: Stanza): Block => ({
  kind: 'paragraph',
  content: lines.flatMap((line, index): Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'lineBreak' } as const]),
    ...runningText(line),
  ]),
});

/** Text with its bare addresses as links. */
export function runningText(text: string): Inline[] {
  return splitAddresses(text).map(({ text: part, href }) => {
    const own: Inline = { kind: 'text', text: part };
    return href === undefined ? own : { kind: 'link', href, content: [own] };
  });
}
