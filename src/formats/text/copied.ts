// Reads text that was copied from a page: everything on a blog, a newspaper or a message board was selected
// and saved.
import { isHeading, type Flow } from '../../article/flow.ts';
import { inlineText } from '../../article/text.ts';
import type { Metadata } from '../build.ts';
import { readByline } from './copied/bylines.ts';
import { COMMON_PAGE } from './copied/common-page.ts';
import { spacingOf } from './copied/line-spacing.ts';
import { paragraph, readBody } from './copied/page-body.ts';
import { NUMBERED } from './copied/page-headings.ts';
import { readLines, type PageLine } from './copied/page-lines.ts';
import { splitPage, type PageParts } from './copied/page-parts.ts';
import { isPlainWord, lineMatcher, rulesOf, type PageRules, type PageShape } from './copied/page-shape.ts';
import { BOARD_PAGE } from './copied/board-page.ts';
import { BRUNCH_PAGE, MEDIUM_PAGE, VELOG_PAGE } from './copied/essay-pages.ts';
import { NAVER_BLOG_PAGE } from './copied/naver-blog-page.ts';
import { NEWS_PAGE } from './copied/news-page.ts';
import { TISTORY_MOBILE_PAGE, TISTORY_PAGE } from './copied/tistory-page.ts';
import { WIKI_PAGE } from './copied/wiki-page.ts';
import { endsWithStop, isPolite, isStatement } from './copied/sentences.ts';
import { draftOfFlow, type Draft } from './draft.ts';
import { kindOf } from './line-kinds.ts';

const SHAPES: readonly PageShape[] = [
  TISTORY_PAGE,
  TISTORY_MOBILE_PAGE,
  NAVER_BLOG_PAGE,
  BRUNCH_PAGE,
  VELOG_PAGE,
  MEDIUM_PAGE,
  WIKI_PAGE,
  BOARD_PAGE,
  NEWS_PAGE,
];
/** The page shapes to try if the text has no signs of any shape. */
const SHAPES_WITHOUT_SIGNS: readonly PageShape[] = [TISTORY_PAGE, BOARD_PAGE];

/**
 * Returns a draft if a text looks like a copied page, or is spaced as only pages are; otherwise undefined.
 */
export function openCopied(text: string): Draft | undefined {
  const sample = readLines(sampleOf(text));
  const shape = shapeOf(sample);
  const isSpaced = isSpacedOut(sample);
  if (!shape && !isSpaced && !hasDate(sample)) return undefined;
  const lines = readLines(text);
  const page = shape ? splitPage(lines, rulesOf(shape, COMMON_PAGE)) : unsignedPage(lines);
  if (page) return draftOfPage(page.metadata, [...page.lead.map(paragraph), ...readBody(page.body)]);
  return isSpaced ? draftOfPage({}, readBody(lines)) : undefined;
}

/**
 * How much of the beginning and the end of a text is examined to tell whether it is a page, in UTF-16 code
 * units.
 */
const SAMPLE = { head: 12_000, tail: 24_000 };

const sampleOf = (text: string): string =>
  text.length <= SAMPLE.head + SAMPLE.tail
    ? text
    : `${text.slice(0, SAMPLE.head)}\n${text.slice(-SAMPLE.tail)}`;

/**
 * Reports whether the lines of a text without chrome are spaced as only web editors space them: with lines
 * that contain only an invisible character, or, in text that addresses the reader, with each line apart.
 */
function isSpacedOut(lines: readonly PageLine[]): boolean {
  const hasSpacers = lines.some(({ above }) => above.spacers > 0);
  const stops = lines.filter(({ text }) => endsWithStop(text));
  const isTalk = stops.filter(({ text }) => isPolite(text)).length >= stops.length * POLITE;
  if (!hasSpacers && (!isTalk || lines.length < LEAST_APART)) return false;
  const { separator } = spacingOf(lines);
  return separator === 'spacers' || (separator === 'sentences' && isTalk);
}

/**
 * The minimum share of polite sentences, and the minimum number of lines, in text that addresses the reader.
 */
const POLITE = 0.6;
const LEAST_APART = 8;

/**
 * How many lines at the top are searched for the date of a page, and how many button labels must follow the
 * article.
 */
const UNSIGNED = { head: 40, buttons: 2 };

/** Returns a page that no sign proves, but that has a title above a date and buttons after the article. */
function unsignedPage(lines: readonly PageLine[]): PageParts | undefined {
  if (!hasDate(lines)) return undefined;
  for (const shape of SHAPES_WITHOUT_SIGNS) {
    const rules = rulesOf(shape, COMMON_PAGE);
    const page = splitPage(lines, rules);
    const buttons = page.tail.filter(({ text }) => rules.isChrome(text) && !isPlainWord(text));
    const { title, published } = page.metadata;
    const hasHead = title !== undefined && published !== undefined && isAtTop(page, rules);
    if (hasHead && buttons.length >= UNSIGNED.buttons) return page;
  }
  return undefined;
}

const hasDate = (lines: readonly PageLine[]): boolean =>
  lines.slice(0, UNSIGNED.head).some(({ text }) => isDate(text));

const isDate = (text: string): boolean =>
  /\d\d/.test(text) && readByline(text, () => false)?.published !== undefined;

/**
 * Returns the page shape with the most evidence. A sign is enough if no text continues below it. A mark is
 * enough only if it is repeated, or if there are lines that contain only an invisible character. Otherwise
 * there must be a title above a date or an author.
 */
function shapeOf(lines: readonly PageLine[]): PageShape | undefined {
  const scores = SHAPES.map((shape) => {
    const isSign = lineMatcher(shape.signs);
    const isMark = lineMatcher(shape.marks ?? []);
    const found = lines.flatMap(({ text }, index) => (isSign(text) ? index : []));
    const signs = new Set(found.map((index) => lines[index]!.text)).size;
    const marks = lines.flatMap(({ text }) => (isMark(text) ? text : []));
    const isRepeated = new Set(marks).size < marks.length;
    const isWeak = signs === 1 && (shape.needsTwoSigns === true || isWithinText(lines, found[0]!, shape));
    const isClued = hasClues(lines, shape);
    const score = 2 * signs + (marks.length > 0 || isClued ? 1 : 0) + (isRepeated ? 1 : 0);
    return { shape, score, isClued, needsDate: score === 1 || isWeak };
  });
  const { shape, score, isClued, needsDate } = scores.reduce((most, each) =>
    each.score > most.score ? each : most,
  );
  if (!needsDate || (score === 1 && lines.some(({ above }) => above.spacers > 0)))
    return score > 0 ? shape : undefined;
  const rules = rulesOf(shape, COMMON_PAGE);
  const page = splitPage(lines, rules);
  const { title, author, published } = page.metadata;
  const hasHead = title !== undefined && (published ?? author) !== undefined;
  return hasHead && (isClued || isAtTop(page, rules)) ? shape : undefined;
}

/** How many lines above a title may be the names of the site and its sections. */
const MOST_ABOVE = 8;

/** Reports whether there is no text above the title. */
function isAtTop({ above }: PageParts, { isChrome }: PageRules): boolean {
  const others = above.filter(({ text }) => !isChrome(text));
  return (
    others.length <= MOST_ABOVE && !others.some(({ text }) => isStatement(text) || kindOf(text) !== 'prose')
  );
}

/** How many clues must be next to a date. */
const LEAST_CLUES = 2;

/** Reports whether there are clues right next to the first date of a page without a labelled title. */
function hasClues(page: readonly PageLine[], { clues = [] }: PageShape): boolean {
  const lines = page.slice(0, UNSIGNED.head);
  if (clues.length === 0 || lines.some(({ text }) => TITLE_LABEL.test(text))) return false;
  const isClue = lineMatcher(clues);
  const date = lines.findIndex(({ text }) => isDate(text));
  if (date < 0) return false;
  const isBeside = ({ text }: PageLine): boolean => isClue(text) || isDate(text);
  let [from, to] = [date, date];
  while (from > 0 && isBeside(lines[from - 1]!)) from--;
  while (to < lines.length && isBeside(lines[to]!)) to++;
  return lines.slice(from, to).filter(({ text }) => isClue(text)).length >= LEAST_CLUES;
}

/** Matches the label of a title. A labelled title is read by the form for labels. */
const TITLE_LABEL = /^제목\s?[:：]/;

/**
 * Reports whether a line is inside text: statements come before it and right after it. If it should be at the
 * end of a page, no text at all may come after it.
 */
function isWithinText(lines: readonly PageLine[], at: number, shape: PageShape): boolean {
  const isBelowText = lines.slice(0, at).some(({ text }) => isStatement(text));
  if (isBelowText && isStatement(lines[at + 1]?.text ?? '')) return true;
  const { isEnd, isEndHeading, isClosing, isChrome } = rulesOf(shape, COMMON_PAGE);
  const { text: line } = lines[at]!;
  if (!isEnd(line) && !isEndHeading(line) && !isClosing(line)) return false;
  const below = lines.slice(at + 1).filter(({ text }) => !isChrome(text));
  return (
    below.some(({ text }) => isStatement(text)) ||
    below.filter(({ text }) => !/\d/.test(text)).length > MOST_BELOW
  );
}

/** How many lines without a number may follow the only sign of a page at its end. */
const MOST_BELOW = 2;

/** Returns the draft of an article. A heading without a number at the beginning becomes the title. */
function draftOfPage(metadata: Metadata, flow: readonly Flow[]): Draft {
  const [first] = flow;
  const heading = first && isHeading(first) ? inlineText(first.content) : undefined;
  return metadata.title === undefined && heading !== undefined && !NUMBERED.test(heading)
    ? draftOfFlow({ ...metadata, title: heading }, flow.slice(1))
    : draftOfFlow(metadata, flow);
}
