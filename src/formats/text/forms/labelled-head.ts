// Finds lines such as `제목: 난로` and `작성자: 이난로` at the beginning of a text.
import { SYLLABLE_RANGE } from '../../../unicode/hangul.ts';
import type { Metadata } from '../../build.ts';
import { toPublished } from '../../dates.ts';
import type { Head } from '../draft.ts';
import { isHeadingLine } from '../heading-lines.ts';
import { linesIn } from '../lines.ts';

type Key = 'title' | 'author' | 'published' | 'category' | 'tags' | 'href' | 'site' | 'body' | 'count';

const LABELS: Readonly<Record<Key, string>> = {
  title: '제목|글 ?제목|title|subject',
  author: '작성자|글쓴이|이름|성명|닉네임|지은이|저자|작가|필자|기자|author|writer',
  published: '날짜|일시|일자|작성일[시자]?|등록일[시자]?|게시일[시자]?|발행일[시자]?|쓴 ?날짜|date|published',
  category: '분류|카테고리|게시판|말머리|category',
  tags: '태그|키워드|tags?|keywords?',
  href: '주소|링크|원문 ?주소|원문 ?링크|url|link',
  site: '출처|매체|언론사|사이트|source|site',
  body: '내용|본문|글 ?내용|content|body|text',
  count: '조회|조회 ?수|추천|추천 ?수|댓글|댓글 ?수|번호|글 ?번호|no|views?|hits?',
};
const KEYS = Object.keys(LABELS) as Key[];
const PATTERNS = KEYS.map((key) => {
  const label = `(?:${LABELS[key]})`;
  return new RegExp(
    `^[■▶●○◆*-]?\\s?(?:${label}\\s{0,4}[:：]|[[【<]\\s?${label}\\s?[\\]】>]\\s?[:：]?)\\s*(?!\\s)(.*)$`,
    'i',
  );
});
/**
 * Matches a sign with which labels end. Most lines have none, so no pattern needs to be compiled for them.
 */
const END_OF_LABEL = /[:：\]】>]/;
/** Matches a line with any label. */
const OTHER = new RegExp(
  String.raw`^[■▶●○◆*-]?\s?[${SYLLABLE_RANGE}A-Za-z][${SYLLABLE_RANGE}A-Za-z ]{0,11}\s?[:：](?!//)\s*\S`,
);

/** Matches the label of a date that may be that of an event. */
const EVENT = /^[■▶●○◆*[【<-]?\s?(?:일시|날짜|일자)\s{0,4}[:：\]】>]/;

/** Returns the label at the beginning of a line, and the text after it. */
export function readLabel(line: string): { readonly key: Key; readonly value: string } | undefined {
  const index = END_OF_LABEL.test(line) ? PATTERNS.findIndex((pattern) => pattern.test(line)) : -1;
  const key = KEYS[index];
  return key && { key, value: PATTERNS[index]!.exec(line)![1]! };
}

/** The maximum number of lines in the head, and the maximum length of each in UTF-16 code units. */
const MOST_LINES = 30;
const LONGEST = 1000;
const LONGEST_OTHER = 100;
/** The minimum number of labels in a head. */
const LEAST_LABELS = 2;

/** Returns the head of a text that begins with labelled lines, one of which is the title or the text. */
export function findLabelledHead(text: string): Head | undefined {
  const values = new Map<Key, string>();
  const others: string[] = [];
  let waiting: Key | undefined; // a key whose value is on the next line
  let rest = 0; // the offset of the text after the head
  let seen = 0;
  let lead = '';
  let dateLine = '';
  let above: string | undefined; // a title before the labels
  for (const { start, end } of linesIn(text)) {
    if (seen++ >= MOST_LINES || end - start > LONGEST) break;
    const line = text.slice(start, end).trim();
    if (line === '') continue;
    const { key, value } = readLabel(line) ?? {};
    if (key === 'published' && !values.has(key)) dateLine = line;
    if (key === undefined && waiting !== undefined && values.get(waiting) === '') values.set(waiting, line);
    else if (key !== undefined && !values.has(key)) values.set(key, value!);
    else if (key !== 'count' && OTHER.test(line) && line.length <= LONGEST_OTHER) others.push(line);
    else if (key === undefined && seen === 1 && isHeadingLine([line])) {
      above = line;
      continue;
    } else if (key !== 'count') break;
    rest = end;
    waiting = key;
    if (key === 'body') {
      lead = value!;
      break;
    }
  }
  const isEvent = others.length > 0 && EVENT.test(dateLine); // the date of a meeting rather than of its minutes
  if (above !== undefined) {
    if (values.has('title') || values.has('body') || values.size < LEAST_LABELS || isEvent) return undefined;
    values.set('title', above);
  }
  const count = values.size + (values.has('title') ? others.length : 0);
  const isHead = count >= LEAST_LABELS && (values.has('title') || values.has('body'));
  if (!isHead || (values.get('title') ?? '.') === '') return undefined;
  const kept = [...(isEvent ? [dateLine] : []), ...others];
  return {
    metadata: metadataOf(values, isEvent),
    rest: `${kept.join('\n')}${kept.length > 0 ? '\n\n' : ''}${lead}${text.slice(rest)}`,
  };
}

function metadataOf(values: ReadonlyMap<Key, string>, isEvent: boolean): Metadata {
  const source = values.get('site');
  const href = [values.get('href'), source].find((value) => /^https?:\/\//.test(value ?? ''));
  return {
    title: values.get('title'),
    author: values.get('author'),
    published: isEvent ? undefined : toPublished(values.get('published')),
    category: values.get('category'),
    tags: values
      .get('tags')
      ?.split(/[,，#]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
    ...(href === undefined ? {} : { href }),
    site: source === href ? undefined : source,
  };
}
