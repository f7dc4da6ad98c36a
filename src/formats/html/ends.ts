// Removes what pages put at both ends of an article: the path and the byline above it, and the licence, the
// title once more, and links to other posts below it.
import { SYLLABLE_RANGE } from '../../unicode/hangul.ts';
import { isHeading, type Flow } from '../../article/flow.ts';
import type { Inline } from '../../article/model.ts';
import { blockText, inlineText } from '../../article/text.ts';
import type { Metadata } from '../build.ts';

/** The most characters of such a line. Longer text is the author’s. */
const LONGEST = 200;
/** The most parts above the title. */
const MOST_ABOVE = 12;

/** The end of a sentence. Only a licence may end like this. */
const SENTENCE_END = /[.!?…。]["”’'」』)\]]{0,2}$/;

const LICENCE = new RegExp(
  [
    String.raw`(?:(?:this|all) (?:post|article|work|page|blog|site|content|text)s?\b.{0,60} )?(?:is |are )?licen[sc]ed under\b`,
    String.raw`this work is licensed|except where otherwise noted|some rights reserved|all rights reserved`,
    String.raw`cc[ -]by\b|creative commons\b|크리에이티브 커먼즈|저작자 ?표시`,
    String.raw`(?:이|본) (?:글|저작물|포스트|게시글|게시물|문서|블로그|콘텐츠)(?:은|는|의).{0,80}(?:라이[선센]스|creative commons|cc[ -]by)`,
  ].join('|'),
  'iy',
);

/** Matches the address of the picture of a licence. */
const LICENCE_BADGE = /^https?:\/\/[\w.]{0,20}creativecommons\.org\//;

/** Words of a byline. A line that has only these, dates and numbers is one. */
const BYLINE_WORDS = new RegExp(
  [
    '작성자|글쓴이|저자|작성일|작성|등록일|등록|수정일|최종|수정|입력|게시일|게시|카테고리|분류|조회수|조회|추천|댓글|읽는|읽기|시간|소요|예상|오전|오후|약|전|년|월|일|시|분|초|수',
    String.raw`\b(?:written|posted|published|updated|last|modified|edited|created|date|author|by|on|in|at|am|pm|min|mins|minutes?|read|reading|time|views?|hits?|comments?|words?)\b`,
    String.raw`\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b`,
  ].join('|'),
  'gi',
);

/** The beginning of a link to the post before or after this one, or to the list of posts. */
const POINTER = new RegExp(
  String.raw`^(?:[←→«»‹›◀▶]|(?:이전|다음|위로|처음|목차|목록)(?![${SYLLABLE_RANGE}]*(?:에|은|는|이|을|를)\s)|(?:previous|prev|next|older|newer|up|home|contents)\b)`,
  'i',
);

/** Headings of what stands below an article. Without text below them they are nothing. */
const BELOW =
  /^(?:author|written by|posted on|licen[sc]ed? under|licen[sc]e|저자|글쓴이|작성자|라이[선센]스|share|공유(?:하기)?|tags?|태그|comments?|댓글|related (?:posts?|articles?)|관련 ?글)$/i;

const bare = (text: string): string =>
  text
    .replace(/[\s\u200b]+/g, '')
    .replace(/\/$/, '')
    .toLowerCase();

/** Returns a flow without the parts at its ends that belong to the page. */
export function withoutEnds(flow: readonly Flow[], about: Metadata): readonly Flow[] {
  const facts = new Set(
    [about['title'], about['author'], about['site'], about['href']]
      .filter((fact) => typeof fact === 'string')
      .map(bare),
  );
  const title = typeof about['title'] === 'string' ? bare(about['title']) : undefined;
  const titled = flow.slice(0, MOST_ABOVE).findIndex((part) => bare(shortLine(part) ?? '') === title);
  const above = flow.slice(0, Math.max(titled, 0)).filter((part) => !isLabel(part));
  let start = titled + 1;
  while (start < flow.length && isByline(flow[start]!, facts, titled >= 0)) start++;
  let end = flow.length;
  while (end > start + 1 && isBelow(flow[end - 1]!, facts)) end--;
  return [...above, ...flow.slice(start, end)];
}

/** Returns the text of a paragraph, a heading or a list; undefined if it is long. */
function shortLine(part: Flow): string | undefined {
  if (isHeading(part)) return shortest(inlineText(part.content));
  if (part.kind === 'paragraph') return shortest(inlineText(part.content));
  return part.kind === 'list' ? shortest(blockText([part])) : undefined;
}

const shortest = (text: string): string | undefined =>
  text.length <= LONGEST ? text.replace(/\s+/g, ' ').trim() : undefined;

/** Reports whether a part has only words that are no sentence, as a path or a menu has. */
function isLabel(part: Flow): boolean {
  const line = shortLine(part);
  return line !== undefined && !SENTENCE_END.test(line);
}

/** Reports whether a part tells who wrote the article, when, or the like. A date by itself does if it is below the title. */
function isByline(part: Flow, facts: ReadonlySet<string>, isBelowTitle: boolean): boolean {
  if (isHeading(part)) return false;
  const line = shortLine(part);
  if (line === undefined || SENTENCE_END.test(line)) return false;
  if (isPointers(part) || facts.has(bare(line))) return true;
  const rest = line.replace(BYLINE_WORDS, ' ').replace(/[\d\s.,:;/|·•()[\]~–—-]+/g, '');
  const isOther = rest !== '' && !facts.has(bare(rest));
  return !isOther && /\d/.test(line) && (isBelowTitle || /[^\d\s.,:/년월일시분초오전후-]/.test(line));
}

/** Reports whether a part belongs below an article. */
function isBelow(part: Flow, facts: ReadonlySet<string>): boolean {
  if (part.kind === 'rule') return true;
  if (part.kind === 'figure') return LICENCE_BADGE.test(part.src ?? '');
  const line = shortLine(part);
  if (line === undefined) return false;
  if (isHeading(part)) return BELOW.test(line) || facts.has(bare(line));
  LICENCE.lastIndex = 0;
  return LICENCE.test(line) || facts.has(bare(line)) || isPointers(part);
}

/** Reports whether a part has links to the posts before and after, and nothing else. */
function isPointers(part: Flow): boolean {
  const lines =
    part.kind === 'list'
      ? part.items.map((item) => ({ text: blockText(item), isLink: item.every(isLinked) }))
      : part.kind === 'paragraph'
        ? [{ text: inlineText(part.content), isLink: isLinked(part) }]
        : [];
  const pointers = lines.filter(({ text, isLink }) => isLink && POINTER.test(text.trim()));
  return (
    pointers.length > 0 && pointers.length >= lines.length / 2 && lines.every(({ text }) => text.length <= 80)
  );
}

const isLinked = (part: Flow): boolean =>
  part.kind === 'paragraph' &&
  part.content.some(({ kind }) => kind === 'link') &&
  part.content.every(isLinkOrBlank);

const isLinkOrBlank = (inline: Inline): boolean =>
  inline.kind === 'link' || (inline.kind === 'text' && /^[\s|·•/]*$/.test(inline.text));
