// Adds the extensions of Markdown that documentation tools, blogs and wikis have. Loaded only for text with
// signs of them.
import type { MarkdownIt, StateInline } from 'markdown-it';
import { removeAttributes, skipAttributes, skipInlineAttributes } from './brace-attributes.ts';
import { skipCommentBlock, skipInlineComment } from './brace-comments.ts';
import { skipControl } from './control-references.ts';
import { readCallouts } from './callouts.ts';
import { readAdmonition, readColons } from './admonitions.ts';
import { readDirectives } from './directives.ts';
import { readBlockTags } from './block-tags.ts';
import { readHtmlBlock } from './html-blocks.ts';
import { defineInlineNotes, readInlineNote } from './inline-notes.ts';
import { readInlineTags } from './inline-tags.ts';
import { pairMarks } from './marks.ts';
import { protectRaw } from './raw-tags.ts';
import { templateAddress, templatedEnd } from './shortcode-tags.ts';
import { readInlineShortcode, readShortcode, splitEndTags } from './shortcodes.ts';

/** Adds the rules of all dialects to a parser. They do not affect text without signs of dialects. */
export function addDialects(md: MarkdownIt): void {
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  md.block.ruler.before('fence', 'colons', readColons, { alt });
  md.block.ruler.before('fence', 'admonition', readAdmonition, { alt });
  md.block.ruler.at('html_block', readHtmlBlock, { alt: ['paragraph', 'reference', 'blockquote'] });
  md.block.ruler.before('fence', 'attributes', skipAttributes, { alt });
  md.block.ruler.before('fence', 'comment', skipCommentBlock);
  md.block.ruler.before('fence', 'shortcode', readShortcode, { alt });
  md.inline.ruler.before('escape', 'dialect', readSign);
  const { parseLinkDestination } = md.helpers;
  md.helpers.parseLinkDestination = (text, start, max) => {
    const end = templatedEnd(text, start, max);
    return end === undefined
      ? parseLinkDestination(text, start, max)
      : { ok: true, pos: end, str: templateAddress(text.slice(start, end)) };
  };
  md.core.ruler.after('normalize', 'raw', protectRaw);
  md.core.ruler.after('block', 'attributes', removeAttributes);
  md.core.ruler.after('block', 'block_tags', readBlockTags);
  md.core.ruler.after('block', 'callouts', readCallouts);
  md.core.ruler.after('block', 'marks', pairMarks);
  md.core.ruler.after('block', 'end_tags', splitEndTags);
  md.core.ruler.after('block', 'directives', readDirectives);
  md.core.ruler.after('inline', 'inline_tags', readInlineTags);
  md.core.ruler.after('inline', 'inline_notes', defineInlineNotes);
}

const OPENING_BRACE = 0x7b;
const CARET = 0x5e;
const AMPERSAND = 0x26;

/** An inline rule for all dialects. markdown-it calls each rule at each sign, so this is the only one. */
function readSign(state: StateInline, silent: boolean): boolean {
  switch (state.src.charCodeAt(state.pos)) {
    case OPENING_BRACE:
      return (
        skipInlineAttributes(state, silent) || skipInlineComment(state) || readInlineShortcode(state, silent)
      );
    case CARET:
      return readInlineNote(state, silent);
    case AMPERSAND:
      return skipControl(state);
    default:
      return false;
  }
}
