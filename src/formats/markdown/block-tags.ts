// Turns tags into text if they are only mentioned in HTML blocks, as in `<script> 태그는 …` at the beginning of
// a line. As HTML they would disappear, and some would swallow the rest of the document.
import type { StateCore, Token } from 'markdown-it';
import { componentHtml } from './html-components.ts';
import { isKnown, OPTIONAL_END, UNREAD, VOID } from './element-names.ts';
import { splitShortcodes } from './html-shortcodes.ts';
import { isProse, withEnd } from './inline-tags.ts';
import { parsePart } from './parts.ts';
import { templateAddress } from './shortcode-tags.ts';
import { pairTags, tagsIn, type Tag } from './tags.ts';

/** A core rule that runs before inline parsing: turns stray tags in HTML blocks into text. */
export function readBlockTags(state: StateCore): void {
  if (!state.tokens.some(({ type }) => type === 'html_block')) return;
  state.tokens = state.tokens.flatMap((token) =>
    token.type === 'html_block' ? splitShortcodes(token, state) : [token],
  );
  const blocks = state.tokens.filter(({ type }) => type === 'html_block');
  const tags = new Map(blocks.map((token) => [token, tagsIn(token.content, true)]));
  pairTags([...tags.values()].flat());
  const ends = endsInProse(state.tokens);
  const isStray = ({ name, kind, partner }: Tag): boolean =>
    kind !== 'whole' && !partner && !ends.has(name) && (UNREAD.has(name) || !isKnown(name));
  state.tokens = state.tokens.flatMap((token) => {
    const own = tags.get(token);
    const first = own?.[0];
    if (!first) return [token];
    if (own.every(isStray) || isSubject(first, token, ends)) return parseProse(token, own, state);
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

/** Matches text after a tag that calls it a tag: ` 태그는`. */
const NAMED = /^\s?(?:태그|요소|엘리먼트)/;
/** Matches text after a tag that mentions the tag: ` 태그는`, `와`. */
const MENTION =
  /^\s?(?:태그|요소|엘리먼트|(?:은|는|이|가|을|를|와|과|의|로|으로|에|에서|도|만|처럼|보다)(?=[\s,.]))/;

/**
 * Reports whether a block is a paragraph that mentions its first tag: `<div> 태그는 …`, `<script>와 </script> 사이에
 * …`.
 */
function isSubject(tag: Tag, { content }: Token, ends: ReadonlySet<string>): boolean {
  const { name, kind, partner, attributes } = tag;
  if (tag.start > 0 || kind === 'end' || attributes !== '') return false;
  const behind = lineBehind(tag, content);
  if (kind === 'whole') return NAMED.test(behind);
  if (partner)
    return (
      UNREAD.has(name) &&
      behind.includes(content.slice(partner.start, partner.end)) &&
      isProse(name, content.slice(tag.end, partner.start)) &&
      lineBehind(partner, content).trim() !== ''
    );
  if (ends.has(name)) return false;
  return OPTIONAL_END.has(name) ? MENTION.test(behind) : behind.replace(/<[^<>]*>/g, '').trim() !== '';
}

/** Returns the rest of the line after a tag. */
const lineBehind = ({ end }: Tag, content: string): string => /^.*/.exec(content.slice(end))![0];

/** Parses a block as Markdown in which the first tag, and tags without a partner, are text. */
function parseProse({ content }: Token, tags: readonly Tag[], state: StateCore): Token[] {
  const stray = new Set(
    tags
      .filter(({ kind, partner, start }) => start === 0 || (kind === 'start' && !partner))
      .map(({ name }) => name),
  );
  const escaped = content.replace(/`[^`\n]+`|<(?=([a-z][^\s/<>]*))/gi, (found, name?: string) =>
    name !== undefined && stray.has(name.toLowerCase()) ? `\\${found}` : found,
  );
  return parsePart(escaped, state);
}

/** Escapes the stray tags in HTML, and adds an end tag for each element that ends in `/>`. */
function rewritten(html: string, tags: readonly Tag[], isStray: (tag: Tag) => boolean): string {
  let result = '';
  let at = 0;
  for (const tag of tags) {
    const { name, kind, start, end, isComponent } = tag;
    const own = templateAddress(html.slice(start, end));
    const component = isComponent ? componentHtml(tag) : undefined;
    let written = own;
    if (isStray(tag)) written = `&lt;${own.slice(1)}`;
    else if (component !== undefined) written = component;
    // A component such as `<Button>` is not a button, so its content is read.
    else if (isComponent && UNREAD.has(name)) written = own.replace(/^<\/?/, '$&x-');
    else if (kind === 'whole' && !VOID.has(name)) written = withEnd(own, name);
    result += html.slice(at, start) + written;
    at = end;
  }
  return result + html.slice(at);
}
