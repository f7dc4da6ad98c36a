// Turns tags in running text into text if they are not meant as tags, as in `List<Object>`. As HTML they
// would disappear, and some would swallow the rest of the document.
import type { StateCore, Token } from 'markdown-it';
import { isKnown, OPTIONAL_END, STRUCTURE, UNREAD, VOID, WHOLE } from './element-names.ts';
import { templateAddress } from './shortcode-tags.ts';
import { pairTags, tagsIn, type Tag } from './tags.ts';
import { SYLLABLE_RANGE } from '../../unicode/hangul.ts';

/** A core rule that runs after inline parsing: turns stray tags into text. */
export function readInlineTags({ src, tokens }: StateCore): void {
  if (!src.includes('<')) return;
  const all: Tag[] = [];
  const found: Piece[] = [];
  for (const token of tokens) {
    if (token.type === 'html_block') for (const tag of tagsIn(token.content, true)) all.push(tag);
    if (token.type !== 'inline' || !token.content.includes('<')) continue;
    for (const piece of piecesOf(token)) {
      if (piece.tag) all.push(piece.tag);
      found.push(piece);
    }
  }
  pairTags(all, mayBeFar);
  for (const { token, tag, isInside, isNamed } of found) {
    if (isInside || token.content.startsWith('<!--')) continue;
    token.content = templateAddress(token.content);
    if (!tag || isNamed || isText(tag)) token.type = 'text';
    else if (tag.kind === 'whole' && !VOID.has(tag.name)) token.content = withEnd(token.content, tag.name);
  }
}

/** A piece of HTML in running text. */
interface Piece {
  readonly token: Token;
  /** The tag; undefined for a comment or a declaration. */
  readonly tag: Tag | undefined;
  /** Whether it is inside an element that is read as a whole. */
  readonly isInside: boolean;
  /** Whether the text mentions it as a tag. */
  readonly isNamed: boolean;
}

/** Returns the HTML in a paragraph, with matching tags paired. */
function piecesOf({ children }: Token): Piece[] {
  const pieces = children!.flatMap((token, index) =>
    token.type === 'html_inline' ? [{ token, tag: tagsIn(token.content, false, index)[0], index }] : [],
  );
  pairTags(pieces.flatMap(({ tag }) => tag ?? []));
  const named = new Set<Tag | undefined>();
  let [whole, mention] = [-1, -1]; // where the last element and the last mention end
  return pieces
    .map((piece) => {
      const { tag, index } = piece;
      const isInside = index < whole;
      if (!tag || isInside) return { ...piece, isInside };
      if (index > mention && isMention(tag, children!)) mention = tag.partner?.start ?? index;
      if (index <= mention) named.add(tag).add(tag.partner);
      else if (tag.kind === 'start' && tag.partner && WHOLE.has(tag.name)) whole = tag.partner.start;
      return { ...piece, isInside };
    })
    .map((piece) => ({ ...piece, isNamed: piece.tag !== undefined && named.has(piece.tag) }));
}

/** Matches text after a tag that calls it a tag: ` 태그는`. */
const NAMED = /^\s?(?:태그|요소|엘리먼트)/;
const HANGUL = new RegExp(`[${SYLLABLE_RANGE}]`);

/** Reports whether the text mentions a tag: `<br> 태그`, `<script>와 </script> 사이`, `<title>제목</title>`. */
function isMention({ name, kind, attributes, start, partner }: Tag, children: readonly Token[]): boolean {
  if (BREAKS.has(name)) return NAMED.test(children[start + 1]?.content ?? '');
  if (kind !== 'start' || !partner || attributes !== '' || !UNREAD.has(name) || name === 'button')
    return false;
  const content = children.slice(start + 1, partner.start);
  if (content.some((token) => token.type === 'html_inline' && token.content.includes('='))) return false;
  return isProse(name, content.map((token) => (token.type === 'html_inline' ? '' : token.content)).join(''));
}

/** Reports whether the text between two tags is prose rather than the content of the element. */
export const isProse = (name: string, text: string): boolean =>
  name === 'script' || name === 'style'
    ? HANGUL.test(text) && !/[;={}]/.test(text)
    : /[\p{L}\p{N}]/u.test(text);

/** Reports whether two tags in different paragraphs or blocks may match. */
function mayBeFar(start: Tag, end: Tag): boolean {
  if (start.isBlock) return true;
  if (UNREAD.has(start.name)) return false;
  if (end.isBlock) return true;
  return isKnown(start.name) && (start.attributes !== '' || (STRUCTURE.has(start.name) && start.start === 0));
}

/** Reports whether a tag in running text is just text. */
function isText({ name, kind, attributes, isBlock, isComponent, partner }: Tag): boolean {
  if (partner) return isComponent ? UNREAD.has(name) : !isKnown(name) && !isBlock && !partner.isBlock;
  if (VOID.has(name))
    return (
      kind !== 'end' && !(BREAKS.has(name) || (attributes !== '' && SHOWN.test(`${name} ${attributes}`)))
    );
  if (kind === 'whole') return !isKnown(name) || isComponent || attributes === '';
  if (kind === 'end') return true;
  const isAnchor = name === 'a' && !/(?:^|\s)href/i.test(attributes);
  return attributes === '' || !(isAnchor || OPTIONAL_END.has(name));
}

const BREAKS = new Set(['br', 'hr', 'wbr']);
/** Matches void elements that may show something. */
const SHOWN = /^(?:img|embed|source|track|param)\s|^input\s.*\bcheckbox\b/i;

/** Replaces a tag that ends in `/>` by a start tag and an end tag. */
export const withEnd = (html: string, name: string): string => `${html.replace(/\/>$/, '>')}</${name}>`;
