// A document of a book → the headings and blocks of a chapter.
import {
  idsIn,
  isBarePicture,
  isBlock,
  isHeading,
  withIds,
  type Flow,
  type Heading,
} from '../../article/flow.ts';
import { isInside } from '../../article/part-addresses.ts';
import { blockText } from '../../article/text.ts';
import type { Note } from '../../article/model.ts';
import { attribute, type ParentNode } from '../html/dom.ts';
import { levelled } from '../html/headings.ts';
import { languageBelow } from '../html/node-language.ts';
import { PAGE } from '../html/page-rules.ts';
import { DONE, type ElementRule } from '../html/rule.ts';
import { findAll, matcher } from '../html/selectors.ts';
import type { FoundNotes } from '../html/find-notes.ts';
import { flowOf, noteTexts, type DocumentPlaces, type WalkOptions } from '../html/walk.ts';

/**
 * Reads a picture, unless it has no address, no text and no caption. In a figure, the caption may come later.
 */
const readPicture: ElementRule = (element, walk) => {
  const says = (part: Flow): boolean =>
    part.kind !== 'figure' || (part.src ?? part.alt ?? part.caption) !== undefined;
  const push: typeof walk.push = (flow) =>
    walk.push([flow].flat().filter((part) => says(part) || walk.frame().kind === 'figure'));
  return PAGE.elements.get(element.tagName)!(element, { ...walk, push });
};

/** Reads the pictures in a drawing. Covers are often like this, so that they fill the page. */
const readDrawing: ElementRule = (drawing, walk) => {
  for (const image of findAll(drawing, 'image')) {
    const src = walk.resolvePicture(attribute(image, 'xlink:href') ?? attribute(image, 'href'), image);
    if (src !== undefined) walk.push({ kind: 'figure', src });
  }
  return DONE;
};

const DOCUMENT: WalkOptions = {
  // Not a web address, so relative links, which lead into the book, are dropped.
  base: 'epub:/',
  drop: matcher('[epub:type~=pagebreak], [role=doc-pagebreak]'),
  elements: {
    'a[epub:type~=noteref], a[role=doc-noteref]': PAGE.elements.get('sup')!,
    'img, figure': readPicture,
    svg: readDrawing,
  },
};

/** Returns the notes of a book. */
export const notesOfBook = ({ notes, language, places }: BookOptions): Note[] =>
  noteTexts(PAGE, { ...DOCUMENT, language: languageBelow(language), places }, notes);

interface BookOptions {
  readonly language: string | undefined;
  readonly notes: FoundNotes;
  /** The places that links within the book lead to; undefined if these links are dropped. */
  readonly places: DocumentPlaces | undefined;
}

export interface ChapterOptions extends BookOptions {
  /** The title of the document in the table of contents. */
  readonly label: string | undefined;
  /** Whether the text begins anew rather than continuing the previous document. */
  readonly isApart: boolean;
}

/**
 * Returns the flow of a document. If it has no heading, its label becomes one. Pictures without words do not
 * count as text: a document that contains only these has no heading.
 */
export function chapterOf(
  document: ParentNode,
  { label, isApart, language, notes, places }: ChapterOptions,
): readonly Flow[] {
  const flow = levelled(
    flowOf(document, PAGE, { ...DOCUMENT, language: languageBelow(language), notes, places }),
  );
  if (!flow.some(hasText)) return flow.filter((part) => part.kind === 'figure' && isInside(part.src ?? ''));
  const first = flow.findIndex(isHeading);
  if (first > 0) {
    const above = flow.slice(0, first);
    const texts = above.filter((part) => !isBarePicture(part));
    const below = [...above.filter(isBarePicture), ...flow.slice(first + 1)];
    return withHeading(texts, flow[first] as Heading, below);
  }
  if (first === 0) return flow;
  if (label === undefined) return isApart ? [{ kind: 'rule' }, ...flow] : flow;
  const bare = (text: string): string => text.replace(/\s/g, '');
  const begin = flow.findIndex((part) => !isBarePicture(part));
  const opening = flow.slice(begin, begin + 1);
  const isRepeated = bare(blockText(opening.filter(isBlock))) === bare(label);
  const heading: Heading = { kind: 'heading', level: 2, content: [{ kind: 'text', text: label }] };
  return [
    isRepeated ? withIds(heading, idsIn(opening)) : heading,
    ...flow.toSpliced(begin, isRepeated ? 1 : 0),
  ];
}

/** Matches the number of a chapter: `제2장`, `2부`, `3`, `IV.`, `Chapter 5`. */
const NUMBER =
  /^(?:제?\s?\d{1,3}\s?[장절편부화권회막]|(?:chapter|part|book)\s[\w-]{1,12}|\d{1,3}|[IVXLC]{1,6}|[Ⅰ-Ⅻ])\.?$/i;

/**
 * Arranges what stands above the first heading of a document. The number of the chapter goes into the
 * heading, and pictures go below it. Text, such as an epigraph, stays above it, after a rule that separates
 * it from the previous document.
 */
function withHeading(above: readonly Flow[], heading: Heading, below: readonly Flow[]): readonly Flow[] {
  const text = blockText(above.filter(isBlock).filter(({ kind }) => kind !== 'figure')).trim();
  if (text === '') return [heading, ...above, ...below];
  if (!NUMBER.test(text) || above.length > 1) return [{ kind: 'rule' }, ...above, heading, ...below];
  const number = /[\p{L}.]$/u.test(text) && !/^[IVXLC]+$/i.test(text) ? `${text} ` : `${text}. `;
  const whole: Heading = { ...heading, content: [{ kind: 'text', text: number }, ...heading.content] };
  return [withIds(whole, idsIn(above)), ...below];
}

const hasText = (part: Flow): boolean =>
  isHeading(part) || (part.kind === 'figure' ? part.caption !== undefined : blockText([part]).trim() !== '');
