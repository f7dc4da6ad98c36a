// Finds the other posts that a copied page names, in the article and after it.
import type { RelatedDraft } from '../../build.ts';
import { toPublished } from '../../dates.ts';
import { categoryPath } from './bylines.ts';
import type { PageLine } from './page-lines.ts';
import type { PageRules } from './page-shape.ts';

const DATE = String.raw`\d{4}[./-] ?\d{1,2}[./-] ?\d{1,2}\.?`;
/** Matches a post as Tistory quotes it: `2024.01.02 - [살림/정리] - 서랍 비우기`. */
const QUOTED = new RegExp(String.raw`^(${DATE}) ?[-–] ?\[([^\]]{1,60})\] ?[-–] ?(\S.{0,200})$`);
/** Matches a post on one line of a list: `서랍 비우기 (0) 2024.01.02`, with a count, a date or both. */
const LISTED = new RegExp(String.raw`^(\S.{0,150}?)(?:\s*\(\d{1,5}\)(?:\s+(${DATE}))?|\s+(${DATE}))$`);
const DATE_ALONE = new RegExp(`^(${DATE})$`);
const HOST = /^(?:https?:\/\/)?((?:[\w-]{1,63}\.){1,5}[a-z]{2,10})(?:\/\S*)?$/i;
/**
 * The maximum number of lines in the card after a quoted post: its title again, a shortened summary, and the
 * host.
 */
const CARD_LINES = 3;
/** The maximum number of other posts in a list. */
const MOST_LISTED = 12;

/** Removes the quoted posts from the lines of an article, and returns both. */
export function takeQuotedPosts(lines: readonly PageLine[]): {
  readonly lines: readonly PageLine[];
  readonly related: readonly RelatedDraft[];
} {
  const kept: PageLine[] = [];
  const related: RelatedDraft[] = [];
  let isCut = false;
  for (let index = 0; index < lines.length;) {
    const line = lines[index]!;
    const found = QUOTED.exec(line.text);
    if (found) {
      const [, date, category, title] = found;
      const card = readCard(lines, index + 1, title!);
      related.push({
        title,
        published: toPublished(date),
        category: categoryPath(category!),
        ...card.about,
      });
      index = card.end;
      isCut = true;
    } else {
      kept.push(isCut ? { ...line, above: { ...line.above, isCut } } : line);
      index++;
      isCut = false;
    }
  }
  return { lines: kept, related };
}

/** Reads the card after a quoted post. `end` is the index of the line after the card. */
function readCard(
  lines: readonly PageLine[],
  from: number,
  title: string,
): { readonly about: Pick<RelatedDraft, 'description' | 'site'>; readonly end: number } {
  if (lines[from]?.text !== title) return { about: {}, end: from };
  const below = lines.slice(from + 1, from + 1 + CARD_LINES).map(({ text }) => text);
  const host = below.findIndex((text) => HOST.test(text));
  if (host < 0) return { about: {}, end: from + 1 };
  return {
    about: { description: below.slice(0, host).join(' '), site: HOST.exec(below[host]!)![1]! },
    end: from + 1 + host + 1,
  };
}

/** Returns the posts that are listed after an article. */
export function readListedPosts(
  lines: readonly PageLine[],
  { isList, isChrome }: PageRules,
): readonly RelatedDraft[] {
  const related = new Map<string, RelatedDraft>();
  for (let index = 0; index < lines.length; index++) {
    if (!isList(lines[index]!.text)) continue;
    let needsDate = false; // set after counters and dated posts, where other lines may be comments
    for (let count = 0; count < MOST_LISTED && index + 1 < lines.length; count++) {
      const { text } = lines[index + 1]!;
      const quoted = QUOTED.exec(text);
      const listed = LISTED.exec(text);
      if (COUNTS.test(text) || /^현재 ?글/.test(text)) {
        needsDate = true;
        index++;
        continue;
      }
      if (!quoted && !listed && (isChrome(text) || text.length > LONGEST_TITLE)) break;
      const title = quoted?.[3] ?? listed?.[1] ?? text;
      const datedOn = listed?.[2] ?? listed?.[3];
      const below = DATE_ALONE.exec(lines[index + 2]?.text ?? '')?.[1];
      const published = toPublished(quoted?.[1] ?? datedOn ?? below);
      if (needsDate && published === undefined && !listed) break;
      needsDate ||= published !== undefined;
      if (!related.has(title))
        related.set(title, { title, published, category: quoted ? categoryPath(quoted[2]!) : undefined });
      index += below === undefined || quoted || datedOn !== undefined ? 1 : 2;
    }
  }
  return [...related.values()];
}

const COUNTS = /^(?:댓글|공감|조회) ?\d+$|^\d{1,6}$/;
const LONGEST_TITLE = 150;
