// Reads the links of wikis and Obsidian: `[[page]]`, `[[page|text]]`, `[[page#heading]]`, `![[picture.png]]`.
import type { MarkdownIt, StateCore, StateInline } from 'markdown-it';

const LINK = /(!?)\[\[([^[\]\n|]{1,200})(?:\|([^[\]\n]{0,200}))?\]\](?![([:])/y;
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i;
/**
 * Matches the name of a page. It begins with a letter, a digit or a sign such as `#`, and contains no sign of
 * code.
 */
const PAGE = /^[\p{L}\p{N}#_./][^,;='"$<>{}`*]*$/u;
/** Matches a name that cannot be a name in a program, such as the slots of ECMAScript: `[[Prototype]]`. */
const SURE = /[^\p{Script=Latin}\p{N}._-]|^\d{4}-\d\d-\d\d$|\.(?:md|png|jpe?g|gif|webp|svg)$/u;

/** Matches the placeholder for a table of contents: `[[toc]]`, `[[_TOC_]]`. */
const CONTENTS = /^_?toc_?$/i;
/** Matches the character before an index: `a[[0]]`. */
const INDEXED = /[\w)\]]/;

interface Environment {
  /** Whether the document has a link that cannot be anything else. */
  hasWikiLinks?: boolean;
}

/** Reports whether an inline text has a link that cannot be anything else. */
const hasSureLink = (text: string): boolean =>
  [...text.matchAll(new RegExp(LINK.source, 'g'))].some(
    ([, , page, shown]) => PAGE.test(page!) && (shown !== undefined || SURE.test(page!)),
  );

function noteWikiLinks(state: StateCore): void {
  if (!state.src.includes('[[')) return;
  (state.env as Environment).hasWikiLinks = state.tokens.some(
    ({ type, content }) =>
      type === 'inline' && content.includes('[[') && hasSureLink(content.replace(/`[^`]*`/g, '')),
  );
}

function readWikiLink(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const isEmbedded = src[pos] === '!';
  if (!src.startsWith('[[', isEmbedded ? pos + 1 : pos)) return false;
  if ((state.env as Environment).hasWikiLinks !== true) return false;
  LINK.lastIndex = pos;
  const [whole, , page, shown] = LINK.exec(src) ?? [];
  if (whole === undefined || !PAGE.test(page!) || pos + whole.length > posMax) return false;
  if (CONTENTS.test(page!) || (INDEXED.test(src[pos - 1] ?? '') && !SURE.test(page!) && shown === undefined))
    return false;
  const references = (state.env as { references?: Record<string, unknown> }).references;
  if (references?.[state.md.utils.normalizeReference(page!)] !== undefined) return false;
  if (!silent) {
    const href = page!.trim();
    const text = shown?.trim() ?? '';
    if (isEmbedded && PICTURE.test(href)) addPicture(state, href, /^\d+(?:x\d+)?$/.test(text) ? '' : text);
    else addLink(state, href, text === '' ? href.replace(/^#/, '') : text);
  }
  state.pos = pos + whole.length;
  return true;
}

function addPicture(state: StateInline, src: string, alt: string): void {
  const token = state.push('image', 'img', 0);
  token.attrs = [
    ['src', src],
    ['alt', ''],
  ];
  const text = new state.Token('text', '', 0);
  text.content = alt;
  token.children = [text];
  token.content = alt;
}

function addLink(state: StateInline, href: string, text: string): void {
  state.push('link_open', 'a', 1).attrs = [['href', href]];
  state.push('text', '', 0).content = text;
  state.push('link_close', 'a', -1);
}

/** Adds wiki links to a parser. */
export function addWikiLinks(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'wiki_links', noteWikiLinks);
  md.inline.ruler.before('link', 'wiki_link', readWikiLink);
}
