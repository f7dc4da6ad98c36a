// A copied page → the lines of its article, and the facts in the lines around it.
import type { Metadata } from '../../build.ts';
import { categoryPath } from './bylines.ts';
import { readHead } from './page-head.ts';
import { NUMBERED } from './page-headings.ts';
import type { PageLine } from './page-lines.ts';
import type { PageRules } from './page-shape.ts';
import { endsWithStop, isStatement } from './sentences.ts';
import { findEnd, readSite, readTags } from './page-tail.ts';
import { readListedPosts, takeQuotedPosts } from './related-posts.ts';

export interface PageParts {
  readonly body: readonly PageLine[];
  /** The lines before the title. */
  readonly above: readonly PageLine[];
  /** The lines of the head that belong to the article. */
  readonly lead: readonly string[];
  readonly metadata: Metadata;
  /** The lines after the article. */
  readonly tail: readonly PageLine[];
}

export function splitPage(lines: readonly PageLine[], rules: PageRules): PageParts {
  const category = firstOf(lines, rules.categoryIn);
  const head = readHead(lines, rules, new Set(category === undefined ? [] : [categoryPath(category)]));
  const end = findEnd(lines, head.end, rules);
  const { lines: article, related: quoted } = takeQuotedPosts(bodyOf(lines.slice(head.end, end), rules));
  const body = rules.hasProfile ? withoutProfile(article, head.author, rules) : article;
  const tail = lines.slice(end);
  const others = [...quoted, ...takeQuotedPosts(tail).related, ...readListedPosts(tail, rules)];
  const { start, end: _end, lead = [], ...about } = head;
  const tags = readTags(tail, rules, head.author);
  return {
    body,
    above: lines.slice(0, start),
    lead,
    tail,
    metadata: {
      ...about,
      author: about.author ?? firstOf(lines, rules.authorIn),
      category: about.category ?? (category === undefined ? undefined : categoryPath(category)),
      site:
        about.site ??
        readSite(lines.slice(0, head.end), tail, rules) ??
        others.find(({ site }) => site !== undefined)?.site,
      tags: tags.length > 0 ? tags : about.tags,
      related: [...new Map(others.toReversed().map((other) => [other.title, other])).values()].toReversed(),
    },
  };
}

/** Removes lines that are chrome wherever they are, and captions that occur twice. */
function bodyOf(lines: readonly PageLine[], { isSign, isMark, headingIn }: PageRules): readonly PageLine[] {
  const body: PageLine[] = [];
  let isCut = false;
  for (const [index, line] of lines.entries()) {
    const { text, above } = line;
    const heading = headingIn(text);
    const last = body.at(-1);
    const isTwice = above.empty + above.spacers === 0 && repeats(text, last?.text ?? '');
    if (last && headingIn(`${last.text} ${text}`) === last.text) {
      body[body.length - 1] = { ...last, level: levelOf(last.text) }; // its label is on a line of its own
      continue;
    }
    const isQuoted = index > 0 && isStatement(lines[index + 1]?.text ?? '');
    if (heading === undefined && (isMark(text) || (isSign(text) && !isQuoted))) isCut = true;
    else if (!isTwice) {
      const marked = heading === undefined ? line : { ...line, text: heading, level: levelOf(heading) };
      body.push(isCut ? { ...marked, above: { ...above, isCut } } : marked);
      isCut = false;
    }
  }
  return withoutContents(body);
}

/** Removes the name and description of the author at the end, and the label of a picture. */
function withoutProfile(
  lines: readonly PageLine[],
  author: string | undefined,
  { isChrome }: PageRules,
): readonly PageLine[] {
  const from = Math.max(0, lines.length - LONGEST_PROFILE);
  const name = lines.findIndex(({ text }, index) => index >= from && text === author);
  if (name < 0) return lines;
  return lines.slice(0, isChrome(lines[name - 1]?.text ?? '') ? name - 1 : name);
}
/** The maximum number of lines about the author: the name, and two lines of description. */
const LONGEST_PROFILE = 3;

/**
 * Reports whether a line repeats a caption on the line above, or is the beginning of an address on a map
 * above. Other repeated lines are meant by the writer.
 */
const repeats = (text: string, above: string): boolean =>
  text.length >= LEAST_REPEATED &&
  ((above === text && CAPTION.test(text)) || (above.startsWith(text) && ADDRESS.test(text)));
const CAPTION = /^[([▲△▶◀■].{1,150}|.{0,150}(?:[=ⓒ©].{1,30}|제공|캡처|사진|출처.{0,30})[)\]]?$/;
const ADDRESS = /^\S{1,8}[시도] (?:\S{1,5}[시군구읍면동로길가](?: |$)){1,3}/;
const LEAST_REPEATED = 5;

/** Returns the level of a heading from its number: 3 for `2.1. 구조`. */
const levelOf = (heading: string): number => {
  const [number = ''] = /^\d+(?:\.\d+)*/.exec(heading) ?? [];
  return 2 + Math.max(0, number.split('.').length - 1);
};

/** Removes the table of contents and the categories before the first marked heading. */
function withoutContents(lines: readonly PageLine[]): readonly PageLine[] {
  const first = lines.findIndex(({ level }) => level !== undefined);
  const above = lines.slice(0, Math.max(0, first));
  const contents = above.findIndex(({ text }) => /^목차(?: \[.{1,10}\])?$/.test(text));
  const hasLead = above.some(({ text }) => endsWithStop(text) && !NUMBERED.test(text));
  const kept = above[0]?.text === '분류' && !hasLead ? 0 : contents;
  return kept < 0 ? lines : [...lines.slice(0, kept), ...lines.slice(first)];
}

function firstOf(lines: readonly PageLine[], find: (line: string) => string | undefined): string | undefined {
  for (const { text } of lines) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
