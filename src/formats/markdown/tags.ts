// Finds the tags in HTML, and pairs those that belong together.
import { RAW, VOID } from './element-names.ts';

export interface Tag {
  /** The name of the element in lower case. */
  readonly name: string;
  /** `whole` for an element without content, such as `<br>` and `<Chart />`. */
  readonly kind: 'start' | 'end' | 'whole';
  readonly attributes: string;
  /** Whether it is written like a JSX component: `Button`. */
  readonly isComponent: boolean;
  /** The offset of a tag in its block. For a tag in running text, the index of its token. */
  readonly start: number;
  readonly end: number;
  /** Whether it is in an HTML block rather than in a paragraph. */
  readonly isBlock: boolean;
  partner: Tag | undefined;
}

/** Matches a comment or a tag. Like browsers, takes everything up to white space as the name of the tag. */
const TAG = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][^\s/<>]*)((?:"[^"]*"|'[^']*'|[^'"<>]){0,500}?)(\/?)>/gi;

/** Returns the tags in an HTML block, or the tag in a token of running text whose index is `at`. */
export function tagsIn(html: string, isBlock: boolean, at = 0): Tag[] {
  const tags: Tag[] = [];
  const endless = new Set<string>(); // names of raw elements without an end tag
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const [all, slash, given, attributes = '', closing] = match;
    if (given === undefined) continue;
    const name = given.toLowerCase();
    const kind = slash ? 'end' : closing || VOID.has(name) ? 'whole' : 'start';
    tags.push({
      name,
      kind,
      attributes: attributes.trim(),
      isComponent: /^[A-Z].*[a-z]/.test(given),
      start: at + match.index,
      end: at + match.index + all.length,
      isBlock,
      partner: undefined,
    });
    if (kind === 'start' && RAW.has(name)) TAG.lastIndex = endOfRaw(html, name, TAG.lastIndex, endless);
  }
  return tags;
}

/** Returns where the end tag of raw text begins; `from` if there is none. */
function endOfRaw(html: string, name: string, from: number, endless: Set<string>): number {
  if (endless.has(name)) return from;
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  const match = end.exec(html);
  if (!match) endless.add(name);
  return match?.index ?? from;
}

/** Pairs start tags and end tags that have no partner yet, nearest first, where `mayPair` allows it. */
export function pairTags(
  tags: readonly Tag[],
  mayPair: (start: Tag, end: Tag) => boolean = () => true,
): void {
  const open = new Map<string, Tag[]>();
  for (const tag of tags) {
    if (tag.partner || tag.kind === 'whole') continue;
    if (!open.has(tag.name)) open.set(tag.name, []);
    const starts = open.get(tag.name)!;
    if (tag.kind === 'start') starts.push(tag);
    else if (starts.length > 0 && mayPair(starts.at(-1)!, tag)) {
      tag.partner = starts.pop()!;
      tag.partner.partner = tag;
    }
  }
}
