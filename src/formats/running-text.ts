// Tidies running text for an article: sanitises it and collapses its white space.
import type { Inline } from '../article/model.ts';
import { cleanField } from '../article/fields.ts';
import { sanitize, withBase } from '../article/sanitize.ts';
import { joinsWithoutSpace } from '../unicode/chinese-japanese.ts';

type Container = Extract<Inline, { content: readonly Inline[] }>;
type Literal = Extract<Inline, { kind: 'code' | 'formula' }>;
type Mutable<Kind> = { kind: Kind; text: string };

/** The maximum length of a note's label in UTF-16 code units. */
const LONGEST_LABEL = 20;

/** Sanitises the label of a note, and removes its white space. */
export const tidyLabel = (label: string): string =>
  sanitize(label.slice(0, LONGEST_LABEL)).replace(/\s+/g, '');

/** Returns the id of a note in the form that the note and its marks share. */
export const tidyId = (id: string): string => cleanField('id', id) ?? '';

const WHITE_SPACE = /[ \t\n\f]+/g;
/** Matches white space other than a single space. Most texts have none. */
const OTHER_SPACE = /[\t\n\f]| {2}/;
/** Matches a newline next to a character that may be Chinese or Japanese. */
const BREAK_BESIDE_WIDE = /[^\0-\u2fff][ \t]*\n|\n[ \t]*[^\0-\u2fff]/;

/**
 * Collapses each run of white space to one space, and removes newlines between Chinese or Japanese
 * characters.
 */
function collapse(text: string): string {
  if (!OTHER_SPACE.test(text)) return text;
  if (!text.includes('\n') || !BREAK_BESIDE_WIDE.test(text)) return text.replace(WHITE_SPACE, ' ');
  return text.replace(WHITE_SPACE, (run, at: number) =>
    run.includes('\n') && joinsWithoutSpace(text[at - 1] ?? '', text[at + run.length] ?? '') ? '' : ' ',
  );
}

/** Removes a space at the end of a text. */
const trimEndOf = (text: string): string => (text.endsWith(' ') ? text.slice(0, -1) : text);

/** Removes a space at the start of a text. */
const trimStart = (text: string): string => (text.startsWith(' ') ? withBase(text.slice(1)) : text);

/**
 * Returns running text, sanitised and with white space collapsed as in CSS (CSS Text 3 § 4.1.1). There are no
 * spaces at its edges or next to line breaks, and a space at the edge of an element is moved outside.
 * Neighbours of the same kind are joined, and no element is inside another of its kind. The result is empty
 * if nothing is visible. Text that is already tidy is returned as it is.
 *
 * @example
 * const text = (content) => ({ kind: 'text', text: content });
 * tidyInlines([text(' 난로  '), { kind: 'strong', content: [text(' 곁 ')] }, text('에서\n')]);
 * // => [text('난로 '), { kind: 'strong', content: [text('곁')] }, text(' 에서')]
 */
export function tidyInlines(inlines: readonly Inline[]): readonly Inline[] {
  const [only] = inlines;
  if (inlines.length === 1 && only!.kind === 'text') {
    const text = tidyText(only!.text); // most paragraphs
    return text === '' ? [] : text === only!.text ? inlines : [{ kind: 'text', text }];
  }
  let afterSpace = true; // whether a space here would collapse into the previous one
  let last: Mutable<'text'> | undefined; // the previous text, which may end with a space
  let ink = ''; // the last character of the previous text
  let endsInNewline = false; // whether a newline follows that character
  let hasEmpty = false; // whether a text has become empty, so that its neighbours may be joined

  const append = (text: string, tidy: Inline[]): void => {
    const before = tidy.at(-1);
    if (before?.kind === 'text') (last = before as Mutable<'text'>).text += text;
    else tidy.push((last = { kind: 'text', text }));
  };
  const dropSpace = (before: Mutable<'text'>): void => {
    before.text = trimEndOf(before.text);
    if (before.text === '') hasEmpty = true;
  };
  const trimEnd = (): void => {
    if (last) dropSpace(last);
    last = undefined;
    afterSpace = true;
    ink = '';
  };
  const addText = (raw: string, tidy: Inline[]): void => {
    const collapsed = collapse(sanitize(raw));
    const begins = collapsed.startsWith(' ');
    const isJoined =
      (begins ? /^[ \t\f]*\n/.test(raw) : endsInNewline) &&
      joinsWithoutSpace(ink, collapsed.trimStart()[0] ?? '');
    if (isJoined && !begins && last) dropSpace(last);
    const text = afterSpace || isJoined ? trimStart(collapsed) : collapsed;
    if (text === '') return;
    afterSpace = text.endsWith(' ');
    endsInNewline = afterSpace && /\n[ \t\f]*$/.test(raw);
    ink = text.trimEnd().at(-1) ?? ink;
    append(text, tidy);
  };
  const addLiteral = ({ kind, text: raw }: Literal, tidy: Inline[]): void => {
    const text = sanitize(raw).replaceAll('\n', ' ');
    if (text.trim() === '') return;
    const before = tidy.at(-1);
    if (kind === 'code' && before?.kind === kind) (before as Mutable<'code'>).text += text;
    else tidy.push({ kind, text });
    last = undefined;
    afterSpace = false;
    ink = '';
  };
  const addContainer = (inline: Container, open: readonly Inline['kind'][], tidy: Inline[]): void => {
    const before = tidy.at(-1);
    const joins = before?.kind === inline.kind && hrefOf(before as Container) === hrefOf(inline);
    const siblings = joins ? ((before as Container).content as Inline[]) : [];
    const content = addAll(inline.content, [...open, inline.kind], siblings);
    const first = content[0];
    if (!joins && first?.kind === 'text' && first.text.startsWith(' ')) {
      const inside = last;
      append(' ', tidy);
      if (first.text === ' ') content.shift();
      else (first as Mutable<'text'>).text = trimStart(first.text);
      if (content.length > 0) last = inside;
    }
    if (!joins && content.length > 0)
      tidy.push(
        inline.kind === 'link'
          ? { ...inline, href: cleanField('href', inline.href)!, content }
          : { ...inline, content },
      );
    const end = content.at(-1);
    if (afterSpace && last !== undefined && end === last) {
      dropSpace(last);
      append(' ', tidy);
    }
  };
  const addAll = (content: readonly Inline[], open: readonly Inline['kind'][], tidy: Inline[]): Inline[] => {
    for (const inline of content) {
      if (inline.kind === 'text') addText(inline.text, tidy);
      else if ('text' in inline) addLiteral(inline, tidy);
      else if (inline.kind === 'note') {
        tidy.push({ ...inline, id: tidyId(inline.id), label: tidyLabel(inline.label) });
        last = undefined;
        afterSpace = false;
      } else if (inline.kind === 'lineBreak') {
        trimEnd();
        tidy.push(inline);
      } else if (open.includes(inline.kind) || leadsNowhere(inline)) addAll(inline.content, open, tidy);
      else addContainer(inline, open, tidy);
    }
    return tidy;
  };

  const tidy = addAll(inlines, [], []);
  trimEnd();
  const visible = withoutEmpty(tidy);
  return hasEmpty ? tidyInlines(visible) : visible;
}

const hrefOf = (inline: Container): string | undefined => (inline.kind === 'link' ? inline.href : undefined);
const leadsNowhere = (inline: Container): boolean =>
  inline.kind === 'link' && cleanField('href', inline.href) === undefined;

/** Returns a text that is alone; empty if nothing is visible. */
function tidyText(raw: string): string {
  const text = trimEndOf(trimStart(collapse(sanitize(raw))));
  return text.trim() === '' ? '' : text;
}

/**
 * Removes line breaks at the edges, and texts that trimming has made empty. Returns nothing if nothing is
 * visible.
 */
function withoutEmpty(inlines: readonly Inline[]): Inline[] {
  const full = withoutEmptyTexts(inlines);
  const first = full.findIndex(({ kind }) => kind !== 'lineBreak');
  const last = full.findLastIndex(({ kind }) => kind !== 'lineBreak');
  return full.some(isVisible) ? full.slice(first, last + 1) : [];
}

const isVisible = (inline: Inline): boolean =>
  inline.kind !== 'lineBreak' && (inline.kind !== 'text' || inline.text.trim() !== '');

function withoutEmptyTexts(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (!('content' in inline)) return inline.kind === 'text' && inline.text === '' ? [] : [inline];
    const content = withoutEmptyTexts(inline.content);
    return content.length === 0 ? [] : [{ ...inline, content }];
  });
}
