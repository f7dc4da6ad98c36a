// Removes the chrome of a blog from text that was copied from one of its pages.
import type { Metadata, RelatedDraft } from '../build.ts';
import { isChromeLine, LONGEST_CHROME, wholeLine } from '../chrome.ts';
import { toPublished } from '../dates.ts';

/** Matches lines that are chrome only if other lines show that the text comes from a page. */
const LIKELY = wholeLine([
  '구독하기|구독|공유하기|공유|URL 복사|인쇄|스크랩',
  String.raw`공감|공감 ?\d+|좋아요|좋아요 ?\d+`,
  '게시글 관리|게시글 신고|신고하기|저작자표시.{0,30}',
  String.raw`댓글|댓글 ?\d+|댓글 ?\d+개|댓글쓰기|댓글 달기|댓글을 입력해 ?주세요\.?`,
  '이름|비밀번호|비밀글|등록',
  '카카오톡|카카오스토리|페이스북|트위터|네이버|밴드|X|Facebook|Twitter',
  'TAG|태그|관련글|관련 글|링크|최근에 올라온 글|최근에 달린 댓글|글 보관함',
  '방명록|홈|글쓰기|관리|관리자|검색|메뉴|로그인|티스토리|ABOUT ME',
  String.raw`전체 ?보기|분류 전체보기(?: ?\(\d+\))?|카테고리 없음|카테고리`,
  'Today|Yesterday|Total|오늘|어제|전체|방문자수?',
  String.raw`[\d,]{1,12}|(?:Today|Yesterday|Total|오늘|어제|전체) ?[:·]? ?[\d,]+`,
  '이전글|다음글|이전 글|다음 글|목록|맨 ?위로|위로|TOP',
  String.raw`Blog is powered by .{1,30}|\d{3}x\d{2,3}`,
]);
/** A related post as Tistory lists it: `제목 (0)` and a date. */
const RELATED = /^(\S.{1,100}?)\s*\(\d+\)\s+(\d{4}[.-]\s?\d{2}[.-]\s?\d{2}\.?)$/;

/** The lines before the tags of the post and before the name of the blog. */
const TAGS = /^(?:TAG|태그)$/;
const SUBSCRIBE = /^구독하기$/;
const LONGEST_SITE = 30;
/** The byline, `by 하늘 2024. 3. 15.`. The title is right above it, and the head of the page above that. */
const BYLINE = /^by\s+(\S.{0,30}?)\s*[·|]?\s*(\d{4}[.-] ?\d{1,2}[.-] ?\d{1,2}\.?(?: \d{1,2}:\d{2})?)$/i;
/** The line that begins the end of the page: other posts, tags and comments. */
const END = /^.{1,40}카테고리의 다른 글$/;

/** The longest line of this kind, in UTF-16 code units. */
const LONGEST_LINE = 300;

export interface Cleaned {
  readonly text: string;
  /** The metadata that the chrome gives. */
  readonly metadata: Pick<Metadata, 'title' | 'author' | 'published' | 'site' | 'tags' | 'related'>;
}

/**
 * Reports whether a line of a text is certainly chrome. Does not split the text, because most
 * texts have no such line.
 */
function hasChrome(text: string): boolean {
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end > start && end - start <= 2 * LONGEST_CHROME && isChromeLine(text.slice(start, end).trim()))
      return true; // the line may be indented, hence twice the length
  }
  return false;
}

/**
 * Removes chrome from a text. Lines that are likely to be chrome are removed only if others certainly are.
 */
export function removeChrome(text: string): Cleaned {
  if (!hasChrome(text)) return { text, metadata: {} };
  const lines = text.split('\n').map((line) => line.trim());
  const short = lines.map((line) => (line.length <= LONGEST_LINE ? line : '')); // for the patterns
  const isChrome = short.map((line) => isChromeLine(line) || LIKELY.test(line) || RELATED.test(line));

  const byline = short.findIndex((line) => BYLINE.test(line));
  const [, author, published] = BYLINE.exec(short[byline] ?? '') ?? [];
  const title = lines
    .slice(0, Math.max(0, byline))
    .findLast((line, index) => line !== '' && !isChrome[index]);
  const end = short.findIndex((line) => END.test(line));

  /** Returns the index of the first line that follows a mark and is not chrome; -1 if there is none. */
  const indexAfter = (mark: RegExp): number => {
    const index = lines.findIndex((line, at) => at > 0 && mark.test(short[at - 1]!) && line !== '');
    return index < 0 || isChrome[index] ? -1 : index;
  };
  const tags = indexAfter(TAGS);
  const named = indexAfter(SUBSCRIBE);
  const site = named >= 0 && lines[named]!.length <= LONGEST_SITE ? named : -1;

  const isRemoved = (index: number): boolean =>
    isChrome[index]! ||
    index === tags ||
    index === site ||
    (title !== undefined && index <= byline) ||
    (end >= 0 && index >= end);
  return {
    text: text
      .split('\n')
      .map((line, index) => (isRemoved(index) ? '' : line))
      .join('\n'),
    metadata: {
      title,
      author,
      published: toPublished(published),
      tags: lines[tags]?.split(','),
      site: lines[site],
      related: short.flatMap((line): RelatedDraft[] => {
        const [, other, date] = RELATED.exec(line) ?? [];
        return other === undefined ? [] : [{ title: other, published: toPublished(date) }];
      }),
    },
  };
}
