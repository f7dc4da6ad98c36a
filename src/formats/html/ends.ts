// Removes what pages put below an article: the licence, the title again, links to other posts, and the
// heading of the comments.
import { asBlock, isHeading, type Flow } from '../../article/flow.ts';
import type { Inline } from '../../article/model.ts';
import { blockText, inlineText } from '../../article/text.ts';
import type { Metadata, RelatedDraft } from '../build.ts';
import { isChromeLine } from '../chrome.ts';
import { bare, isLinked, isLinkOrBlank, isLinksToOthers, shortLine, withoutJumps } from './flow-lines.ts';

const LICENCE = new RegExp(
  [
    String.raw`(?:(?:this|all) (?:post|article|work|page|blog|site|content|text)s?\b.{0,60} )?(?:is |are )?licen[sc]ed under\b`,
    String.raw`this work is licensed|except where otherwise noted|some rights reserved|all rights reserved`,
    String.raw`cc[ -]by\b|creative commons\b|크리에이티브 커먼즈|저작자 ?표시`,
    String.raw`(?:이|본) (?:글|저작물|포스트|게시글|게시물|문서|블로그|콘텐츠)(?:은|는|의).{0,80}(?:라이[선센]스|creative commons|cc[ -]by)`,
  ].join('|'),
  'iy',
);

/** Matches the address of a licence badge. */
const LICENCE_BADGE = /^https?:\/\/[\w.]{0,20}creativecommons\.org\//;

/** Matches headings of parts below an article. Without text below it, such a heading means nothing. */
const BELOW = new RegExp(
  String.raw`^(?:${[
    'author|written by|posted on|licen[sc]ed? under|licen[sc]e|저자|글쓴이|작성자|라이[선센]스|share|공유(?:하기)?',
    String.raw`(?:\d+ )?(?:comments?|댓글|kommentare?|commentaires?)(?: ?\d+개?)?`,
    '(?:leave|post|add|write) (?:a |your )?(?:comment|reply)|댓글 ?(?:쓰기|남기기|달기|작성|목록)|kommentieren|kommentar (?:schreiben|verfassen|hinterlassen)',
  ].join('|')})$`,
  'i',
);
/** Matches labels of links to other posts, and of tags. */
const RELATED =
  /^(?:related(?: (?:posts?|articles?|stories|reading))?|you (?:may|might) also (?:like|enjoy)|more (?:from|in) .{1,40}|recommended(?: for you)?|관련\s?(?:글|기사|포스트|뉴스)(?: ?보기)?|연관 ?글|추천 ?(?:글|기사)|인기 ?(?:글|포스트)|최근 ?(?:글|포스트)|최신 ?글|다른 ?글(?: ?보기)?|함께 (?:읽으면|보면) 좋은 (?:글|기사)|.{1,20}의? ?다른 ?글|auch interessant(?: für dich)?|weiterlesen|das könnte (?:sie|dich) auch interessieren|articles liés|(?:à )?lire aussi)\s*[:：!…]*$/i;
const TAGS = /^(?:tags?|태그|topics?|filed under|schlagw(?:ö|oe)rter|mots-clés)\s*[:：]*$/i;
/**
 * Matches the address of a form where readers log in to comment. The second pattern matches a line about
 * that.
 */
const LOGIN = /(?:^|[/._-])(?:log-?in|sign-?(?:in|up)|register|join)(?:[/._?#-]|$)/i;
const COMMENTING = /댓글|의견|답글|\b(?:comment|reply|discuss|kommentar|diskussion)/i;

/**
 * How many parts are searched, from the end, for the label of links; and the maximum number of lists of
 * links.
 */
const MOST_LINKS = 30;
const MOST_LISTS = 5;

/** An article without the parts below it, and the other posts that these linked to. */
export interface Ended {
  readonly flow: readonly Flow[];
  readonly related: readonly RelatedDraft[];
}

/** Removes the parts at the end of a flow that belong to the page. */
export function withoutEnd(flow: readonly Flow[], about: Metadata): Ended {
  const facts = new Set(
    [about.title, about.author, about.site, about.href].filter((fact) => fact !== undefined).map(bare),
  );
  const related: RelatedDraft[] = [];
  /** Lines that are removed later, because they may name the reporter. */
  const chrome: Flow[] = [];
  let end = flow.length;
  for (let lists = 0; lists < MOST_LISTS; lists++) {
    for (; end > 1; end--) {
      const last = flow[end - 1]!;
      if (isChrome(last)) chrome.push(last);
      else if (!isBelow(last, facts)) break;
    }
    const start = startOfLinks(flow, end) ?? startOfSections(flow, end);
    if (start === undefined || start === 0) break;
    if (!TAGS.test(labelOf(flow[start]!) ?? '')) related.unshift(...flow.slice(start, end).flatMap(postsIn));
    end = start;
  }
  return { flow: [...flow.slice(0, end), ...chrome.toReversed()], related };
}

const isChrome = (part: Flow): boolean =>
  part.kind === 'paragraph' && isChromeLine(inlineText(part.content).trim());

/** Reports whether a part belongs below an article. */
function isBelow(part: Flow, facts: ReadonlySet<string>): boolean {
  if (part.kind === 'rule') return true;
  if (part.kind === 'figure') return LICENCE_BADGE.test(part.src ?? '');
  const line = shortLine(part);
  if (line === undefined) return isLongLicence(part);
  if (isLogin(part, line)) return true;
  if (isHeading(part))
    return BELOW.test(line) || TAGS.test(line) || RELATED.test(line) || facts.has(bare(line));
  LICENCE.lastIndex = 0;
  return LICENCE.test(line) || facts.has(bare(line)) || isLinksToOthers(part);
}

/** The maximum length of a licence of several lines, in characters. */
const LONGEST_LICENCE = 600;

/** Reports whether a part is a paragraph of several lines that begins with a licence. */
function isLongLicence(part: Flow): boolean {
  const text = part.kind === 'paragraph' ? inlineText(part.content).trim() : '';
  LICENCE.lastIndex = 0;
  return text.includes('\n') && text.length <= LONGEST_LICENCE && LICENCE.test(text);
}

/** Reports whether a line says that readers must log in to comment. */
const isLogin = (part: Flow, line: string): boolean =>
  'content' in part &&
  COMMENTING.test(line) &&
  withoutJumps(part.content).some((inline) => inline.kind === 'link' && LOGIN.test(inline.href));

/** Returns the index of the label of links, if only links follow it up to `end`; otherwise undefined. */
function startOfLinks(flow: readonly Flow[], end: number): number | undefined {
  for (let index = end - 1; index >= Math.max(0, end - MOST_LINKS); index--) {
    const part = flow[index]!;
    const label = labelOf(part);
    if (label !== undefined && (RELATED.test(label) || TAGS.test(label))) return index;
    if (!isLinks(part)) return undefined;
  }
  return undefined;
}

/**
 * The minimum number of sections of links that belong to the page, and their maximum share of the text before
 * them.
 */
const LEAST_SECTIONS = 3;
const MOST_SHARE = 0.5;

/**
 * Returns where the sections begin that consist only of links, if there are several and they are short beside
 * the text.
 */
function startOfSections(flow: readonly Flow[], end: number): number | undefined {
  let start: number | undefined;
  let sections = 0;
  let index = end - 1;
  for (; index >= Math.max(0, end - MOST_LINKS); index--) {
    const part = flow[index]!;
    if (isHeading(part)) [start, sections] = [index, sections + 1];
    else if (part.kind !== 'rule' && !isLinks(part)) break;
  }
  // If there are more links, the page is about them.
  if (start === undefined || sections < LEAST_SECTIONS || end - index > MOST_LINKS) return undefined;
  const lengthOf = (parts: readonly Flow[]): number => blockText(parts.map(asBlock)).length;
  return lengthOf(flow.slice(start, end)) <= lengthOf(flow.slice(0, start)) * MOST_SHARE ? start : undefined;
}

/** Returns the label that a part consists of, or that stands before its links. */
function labelOf(part: Flow): string | undefined {
  if (isHeading(part)) return shortLine(part);
  if (part.kind !== 'paragraph') return undefined;
  const content = withoutJumps(part.content);
  const first = content.findIndex(({ kind }) => kind === 'link');
  if (first < 0) return shortLine(part);
  const isRest = content.slice(first).every(isLinkOrBlank);
  return isRest ? inlineText(content.slice(0, first)).trim() : undefined;
}

/** Reports whether a part consists only of links. */
const isLinks = (part: Flow): boolean =>
  part.kind === 'list' ? part.items.every((item) => item.length > 0 && item.every(isLinks)) : isLinked(part);

/** Returns the posts that the links in a part lead to. */
function postsIn(part: Flow): RelatedDraft[] {
  if (part.kind === 'list') return part.items.flatMap((item) => item.flatMap(postsIn));
  const content: readonly Inline[] = 'content' in part ? part.content : [];
  return withoutJumps(content).flatMap((inline) =>
    inline.kind === 'link' ? [{ title: inlineText(inline.content), href: inline.href }] : [],
  );
}
