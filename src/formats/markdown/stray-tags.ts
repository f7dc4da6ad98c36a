// Tags that begin what nothing ends, as in `List<Object>` and `<script> 태그`. As HTML they would disappear, and
// some would take the rest of the document with them. They become text.
import type { StateCore, Token } from 'markdown-it';
import { componentHtml } from './html-components.ts';
import { isKnown, OPTIONAL_END, STRUCTURE, UNREAD, VOID, WHOLE } from './element-names.ts';
import { templateAddress } from './shortcode-tags.ts';
import { pairTags, tagsIn, type Tag } from './tags.ts';

/** A core rule before running text is parsed: turns stray tags in blocks of HTML into text. */
export function readBlockTags(state: StateCore): void {
  const blocks = state.tokens.filter(({ type }) => type === 'html_block');
  if (blocks.length === 0) return;
  const tags = new Map(blocks.map((token) => [token, tagsIn(token.content, true)]));
  pairTags([...tags.values()].flat());
  const ends = endsInProse(state.tokens);
  const isStray = ({ name, kind, partner }: Tag): boolean =>
    kind !== 'whole' && !partner && !ends.has(name) && (UNREAD.has(name) || !isKnown(name));
  state.tokens = state.tokens.flatMap((token) => {
    const own = tags.get(token);
    if (!own) return [token];
    const stray = own.filter(isStray);
    const isProse =
      (stray.length > 0 && stray.length === own.length) ||
      (own.length > 0 && isMentioned(own[0]!, token, ends));
    if (isProse) return parseProse(token, own, state);
    token.content = rewritten(token.content, own, isStray);
    return [token];
  });
}

/** Returns the names of the end tags in running text. */
function endsInProse(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { type, content } of tokens) {
    if (type !== 'inline' || !content.includes('</')) continue;
    for (const [, name] of content.replace(/`[^`\n]+`/g, '').matchAll(/<\/([a-z][\w-]*)/gi))
      names.add(name!.toLowerCase());
  }
  return names;
}

/** Matches text behind a tag that calls it a tag: ` 태그는`. */
const NAMED = /^\s?(?:태그|요소|엘리먼트)/;
/** Matches text behind a tag that speaks of the tag: ` 태그는`, `와`. */
const MENTION =
  /^\s?(?:태그|요소|엘리먼트|(?:은|는|이|가|을|를|와|과|의|로|으로|에|에서|도|만|처럼|보다)(?=[\s,.]))/;

/** Reports whether a block is a paragraph that begins with the name of a tag: `<div> 태그는 …`. */
function isMentioned(tag: Tag, { content }: Token, ends: ReadonlySet<string>): boolean {
  if (tag.start > 0 || tag.kind === 'end' || tag.partner || tag.attributes !== '' || ends.has(tag.name))
    return false;
  const behind = /^.*/.exec(content.slice(tag.end))![0];
  if (tag.kind === 'whole') return NAMED.test(behind);
  return OPTIONAL_END.has(tag.name) ? MENTION.test(behind) : behind.replace(/<[^<>]*>/g, '').trim() !== '';
}

/** Returns the tokens of a block as Markdown in which tags without a partner are text. */
function parseProse({ content }: Token, tags: readonly Tag[], { md, env }: StateCore): Token[] {
  const isStray = ({ kind, partner, start }: Tag): boolean =>
    kind !== 'end' && !partner && (kind === 'start' || start === 0);
  const stray = new Set(tags.filter(isStray).map(({ name }) => name));
  const escaped = content.replace(/`[^`\n]+`|<(?=([a-z][^\s/>]*))/gi, (found, name?: string) =>
    name !== undefined && stray.has(name.toLowerCase()) ? `\\${found}` : found,
  );
  const tokens: Token[] = [];
  md.block.parse(escaped, md, env, tokens);
  return tokens;
}

/** Returns HTML with its stray tags escaped, and with an end tag for each element that ends in `/>`. */
function rewritten(html: string, tags: readonly Tag[], isStray: (tag: Tag) => boolean): string {
  let result = '';
  let at = 0;
  for (const tag of tags) {
    const { name, kind, start, end } = tag;
    const own = templateAddress(html.slice(start, end));
    let written = own;
    if (isStray(tag)) written = `&lt;${own.slice(1)}`;
    else if (tag.isComponent && componentHtml(tag) !== undefined) written = componentHtml(tag)!;
    // `<Button>` is no button, and its content is read.
    else if (tag.isComponent && UNREAD.has(name)) written = own.replace(/^<\/?/, '$&x-');
    else if (kind === 'whole' && !VOID.has(name)) written = withEnd(own, name);
    result += html.slice(at, start) + written;
    at = end;
  }
  return result + html.slice(at);
}

const withEnd = (html: string, name: string): string => `${html.replace(/\/>$/, '>')}</${name}>`;

/** A core rule after running text is parsed: turns stray tags in it into text. */
export function readInlineTags({ tokens }: StateCore): void {
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
    if (!tag || isText(tag) || (isNamed && BREAKS.has(tag.name))) token.type = 'text';
    else if (tag.kind === 'whole' && !VOID.has(tag.name)) token.content = withEnd(token.content, tag.name);
  }
}

/** A piece of HTML in running text. */
interface Piece {
  readonly token: Token;
  readonly tag: Tag | undefined;
  /** Whether it is in an element that is read as a whole. */
  readonly isInside: boolean;
  /** Whether the text behind it says that it is a tag. */
  readonly isNamed: boolean;
}

/** Returns the HTML in a paragraph. Tags that belong together are paired. */
function piecesOf({ children }: Token): Piece[] {
  const pieces = children!.flatMap((token, index) =>
    token.type === 'html_inline'
      ? [{ token, tag: tagsIn(token.content, false, index)[0], behind: children![index + 1]?.content ?? '' }]
      : [],
  );
  pairTags(pieces.flatMap(({ tag }) => tag ?? []));
  let depth = 0;
  return pieces.map(({ token, tag, behind }) => {
    const isWhole = tag?.partner !== undefined && WHOLE.has(tag.name);
    if (isWhole && tag.kind === 'end') depth--;
    const isInside = depth > 0;
    if (isWhole && tag.kind === 'start') depth++;
    return { token, tag, isInside, isNamed: NAMED.test(behind) };
  });
}

/** Reports whether two tags in different paragraphs or blocks may belong together. */
function mayBeFar(start: Tag, end: Tag): boolean {
  if (start.isBlock) return true;
  if (UNREAD.has(start.name)) return false;
  if (end.isBlock) return true;
  return isKnown(start.name) && (start.attributes !== '' || (STRUCTURE.has(start.name) && start.start === 0));
}

/** Reports whether a tag in running text is itself text. */
function isText({ name, kind, attributes, isBlock, isComponent, partner }: Tag): boolean {
  if (partner) return isComponent ? UNREAD.has(name) : !isKnown(name) && !isBlock && !partner.isBlock;
  if (VOID.has(name))
    return !(BREAKS.has(name) || (attributes !== '' && SHOWN.test(`${name} ${attributes}`)));
  if (kind === 'whole') return !isKnown(name) || isComponent || attributes === '';
  if (kind === 'end') return true;
  const isAnchor = name === 'a' && !/(?:^|\s)href/i.test(attributes);
  return attributes === '' || !(isAnchor || OPTIONAL_END.has(name));
}

const BREAKS = new Set(['br', 'hr', 'wbr']);
/** Matches elements without content that may show something. */
const SHOWN = /^(?:img|embed|source|track|param)\s|^input\s.*\bcheckbox\b/i;
