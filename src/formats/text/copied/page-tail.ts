// Reads the end of a copied page: finds where the article stops, and the tags and the name of the site after
// it.
import type { PageLine } from './page-lines.ts';
import { isPlainWord, type PageRules } from './page-shape.ts';
import { endsSentence, endsWithStop, isStatement } from './sentences.ts';

/** Matches lines that end an article on most sites, because comments follow. */
const COMMENTS =
  /^(?:전체 ?)?(?:댓글|코멘트)\s?[•:|]?\s?[[(]?\s?\d[\d,]*\s?[\])]?개?$|^(?:총 )?\d+\s?개의 댓글(?:이 있습니다\.?)?$|^기사 댓글 \d+$/;
const DATE = /^\d{4}[./-] ?\d{1,2}[./-]/;
const TAG_LABEL = /^(?:TAGS?|태그|키워드(?: ?Tags)?)$/i;
const LABELLED_TAGS =
  /^(?:TAGS?|태그|키워드 ?(?:Tags)?)\s*(?:[:：]\s*)?((?:#[^\s#,]{1,40}[\s,]*)+|[^\s,]{1,20}(?:,\s?[^\s,]{1,20}){1,20})$/i;
const HASHTAGS = /^(?:#[^\s#,]{1,40}[\s,]*)+$/;
const LONGEST = { site: 30, prose: 40, tags: 300 };

/**
 * The minimum number of lines before comments, if none of them is prose. The counters of a board come before
 * its text.
 */
const LEAST_ABOVE_COMMENTS = 4;

const isTags = (text: string): boolean =>
  text.length <= LONGEST.tags && (HASHTAGS.test(text) || LABELLED_TAGS.test(text));

/** Reports whether a line is prose: a sentence, or a long line. */
const isProse = (text: string): boolean =>
  endsWithStop(text) || text.length > LONGEST.prose || (endsSentence(text) && / /.test(text));

/**
 * Returns the index of the line at which the end of the page begins. Some lines begin it wherever they come
 * after text. Headings that a writer may also use begin it only if no sentence follows right after. Words of
 * buttons begin it only if two things are true up to the next line that begins it, or to the last line: there
 * is no prose, and at least half of the lines are chrome or dates.
 */
export function findEnd(lines: readonly PageLine[], from: number, rules: PageRules): number {
  const prose = lines.map(({ text }) => isProse(text));
  const isAboveText = (index: number): boolean => {
    const next = lines[index + 1]?.text ?? '';
    return isStatement(next) && !rules.isChrome(next) && !rules.isEnd(next);
  };
  const isCertain = (index: number): boolean =>
    rules.isEnd(lines[index]!.text) || (rules.isEndHeading(lines[index]!.text) && !isAboveText(index));
  const [above, proseAbove] = countsAbove(lines, from, (index) => !rules.isChrome(lines[index]!.text), prose);
  const leadsOut: boolean[] = [];
  const areComments: boolean[] = [];
  let [isClear, chrome, others, hasEnd] = [true, 0, 0, false];
  for (let index = lines.length - 1; index >= from; index--) {
    const { text } = lines[index]!;
    const isMark = rules.isMark(text) && !rules.isSign(text); // such as the place of a picture
    const isHeading = hasEnd && COMMENTS.test(text) && isAboveText(index);
    const isChrome = !isMark && !isHeading && (rules.isChrome(text) || isTags(text));
    const isBelow = proseAbove[index]! > 0 || above[index]! >= LEAST_ABOVE_COMMENTS;
    areComments[index] = !isHeading && isBelow && COMMENTS.test(text);
    hasEnd ||= isCertain(index) || rules.isClosing(text);
    if (isCertain(index) || areComments[index]) [isClear, chrome, others] = [true, 0, 0];
    else if (prose[index] && !isChrome) isClear = false;
    if (isChrome) chrome++;
    else if (!isMark && !DATE.test(text)) others++;
    leadsOut[index] = isClear && isChrome && chrome >= others && !isWritersWord(text);
  }
  const total = prose.slice(from).filter(Boolean).length;
  for (let index = from; index < lines.length; index++) {
    const isClosing =
      rules.isClosing(lines[index]!.text) && proseAbove[index]! * 2 >= total && !isAboveText(index);
    if (above[index]! > 0 && (isCertain(index) || isClosing || areComments[index]! || leadsOut[index]!))
      return index;
  }
  return lines.length;
}

/** Returns how many lines of text, and how many of prose, come before each line from `from` on. */
function countsAbove(
  lines: readonly PageLine[],
  from: number,
  isText: (index: number) => boolean,
  prose: readonly boolean[],
): readonly [text: readonly number[], prose: readonly number[]] {
  const counts: [number[], number[]] = [[], []];
  let [text, sentences] = [0, 0];
  for (let index = from; index < lines.length; index++) {
    counts[0][index] = text;
    counts[1][index] = sentences;
    if (isText(index)) text++;
    if (prose[index]) sentences++;
  }
  return counts;
}

/** A word that a writer may use alone is not a button, unless writers hardly ever do so. */
const isWritersWord = (text: string): boolean => isPlainWord(text) && !BUTTON.test(text);
const BUTTON =
  /^(?:(?:공감|댓글|답글|답변|공유|신고|좋아요|추천|비추천|구독|스크랩|인쇄|프린트|목록|글목록|수정|삭제|차단|등록|북마크|라이킷|태그|이전 ?글|다음 ?글|윗글|아랫글|이전 ?기사|다음 ?기사|이전|다음|댓글목록|관련글|관련링크|이웃추가|로그인) ?){1,3}$/;

/** Returns the tags at the end of a page. */
export function readTags(
  lines: readonly PageLine[],
  { isChrome }: PageRules,
  author: string | undefined,
): string[] {
  for (const [index, { text }] of lines.entries()) {
    if (text.length > LONGEST.tags) continue;
    const labelled = LABELLED_TAGS.exec(text)?.[1];
    if (labelled !== undefined) return splitTags(labelled);
    if (HASHTAGS.test(text) && text.length > 1) return splitTags(text);
    if (/^keyword$/i.test(text))
      return keywordsBelow(lines, index + 1, (word) => word === author || isChrome(word));
    const next = lines[index + 1]?.text ?? '';
    if (TAG_LABEL.test(text) && next !== '' && next.length <= LONGEST.tags && !isChrome(next)) {
      const last = lines.findIndex(({ text: each }, at) => at > index && !each.endsWith(','));
      return splitTags(
        lines
          .slice(index + 1, last < 0 ? index + 2 : last + 1)
          .map((line) => line.text)
          .join(' '),
      );
    }
  }
  return [];
}

/**
 * Returns the keywords of a Brunch post. Each has a line of its own, and no blank line or chrome comes
 * between them.
 */
function keywordsBelow(
  lines: readonly PageLine[],
  from: number,
  isChrome: (line: string) => boolean,
): string[] {
  const keywords: string[] = [];
  for (const { text, above } of lines.slice(from, from + MOST_KEYWORDS)) {
    if (isChrome(text) || (keywords.length > 0 && above.empty + above.spacers > 0)) break;
    keywords.push(text);
  }
  return keywords;
}
const MOST_KEYWORDS = 3;

function splitTags(line: string): string[] {
  const separator = line.includes(',') ? ',' : line.includes('#') ? '#' : /[·\n]/;
  return line
    .split(separator)
    .map((tag) => tag.replace(/^\s*#/, '').trim())
    .filter((tag) => tag !== '');
}

/** How many lines at the top may be the name of the site. */
const LAST_SITE = 4;

/** Returns the name of the site, if a line around the article contains it or a neighbouring line tells it. */
export function readSite(
  head: readonly PageLine[],
  tail: readonly PageLine[],
  rules: PageRules,
): string | undefined {
  const mayBeSite = (text: string): boolean =>
    text.length <= LONGEST.site && !rules.isChrome(text) && !isTags(text);
  const lines = [...head, ...tail];
  for (const [index, { text }] of lines.entries()) {
    const site = rules.siteIn(text);
    if (site !== undefined) return site;
    const next = lines[index + 1]?.text;
    if (next !== undefined && rules.isAboveSite(text) && mayBeSite(next)) return next;
  }
  for (const [index, { text }] of head.entries()) {
    const isSite = index <= LAST_SITE && mayBeSite(text) && rules.isBelowSite(head[index + 1]?.text ?? '');
    const site = isSite ? text.replace(/ \| .*/, '') : rules.siteAtTopIn(text);
    if (site !== undefined && !rules.isChrome(site)) return site;
  }
  return undefined;
}
