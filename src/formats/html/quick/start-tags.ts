// Processes the start tags in the body of a page.
import { addForeign, MATHML, SVG } from './foreign.ts';
import { addOfHead, adoptRoot, isOfHead } from './head-modes.ts';
import {
  activeFormatting,
  add,
  adoptAttributes,
  close,
  closeFormatting,
  closeImplied,
  closeParagraph,
  fail,
  forget,
  hasInScope,
  insert,
  insertFormatting,
  isIn,
  isSpecial,
  reopen,
  type Tree,
} from './open-elements.ts';
import { BLOCKS, byName, HEADINGS } from './tag-names.ts';
import type { RawText, Tag } from './tokens.ts';

type Start = (tree: Tree, tag: Tag) => RawText | void;

/** Blocks that may be inside an item of a list. */
const PLAIN_BLOCKS = new Set(['address', 'div', 'p']);

const block: Start = (tree, { name, attrs }) => {
  closeParagraph(tree);
  insert(tree, name, attrs);
};
const heading: Start = (tree, tag) => {
  closeParagraph(tree);
  if (HEADINGS.some((name) => isIn(tree, name))) tree.open.pop();
  insert(tree, tag.name, tag.attrs);
};
const preformatted: Start = (tree, tag) => {
  block(tree, tag);
  tree.skipsNewline = true;
};
/** Closes the previous item, if nothing else is open inside it. */
const item: Start = (tree, tag) => {
  const names = tag.name === 'li' ? ['li'] : ['dd', 'dt'];
  for (let at = tree.open.length - 1; at >= 0; at--) {
    const element = tree.open[at]!;
    if (names.includes(element.tagName)) {
      close(tree, element.tagName, element.tagName);
      break;
    }
    if (isSpecial(element) && !PLAIN_BLOCKS.has(element.tagName)) break;
  }
  block(tree, tag);
};
const inline: Start = (tree, { name, attrs }) => {
  reopen(tree);
  insert(tree, name, attrs);
};
const empty: Start = (tree, { name, attrs }) => {
  reopen(tree);
  add(tree, name, attrs);
};
const parameter: Start = (tree, { name, attrs }) => void add(tree, name, attrs);
const link: Start = (tree, tag) => {
  const open = activeFormatting(tree, 'a');
  if (open) {
    closeFormatting(tree, 'a');
    forget(tree.open, open);
    forget(tree.formatting, open);
  }
  insertFormatting(tree, tag);
};
const object: Start = (tree, tag) => {
  inline(tree, tag);
  tree.formatting.push(undefined);
};
const ignored: Start = () => {};
const unusual: Start = (tree) => fail(tree);
/** Returns a rule for an element that contains no markup. */
const raw =
  (kind: RawText): Start =>
  (tree, { name, attrs }) => {
    insert(tree, name, attrs);
    return kind;
  };

const STARTS = byName<Start>([
  [`p ${BLOCKS}`, block],
  [HEADINGS.join(' '), heading],
  ['pre listing', preformatted],
  ['li dd dt', item],
  ['b i s u em tt big code font small strike strong', (tree, tag) => void insertFormatting(tree, tag)],
  ['a', link],
  ['br img wbr area embed keygen input', empty],
  ['image', (tree, tag) => empty(tree, { ...tag, name: 'img' })],
  ['param track source', parameter],
  [
    'hr',
    (tree, tag) => {
      closeParagraph(tree);
      parameter(tree, tag);
    },
  ],
  [
    'button',
    (tree, tag) => {
      if (hasInScope(tree, 'button')) close(tree, 'button');
      inline(tree, tag);
    },
  ],
  [
    'form',
    (tree, tag) => {
      if (tree.form) return;
      block(tree, tag);
      tree.form = tree.open.at(-1);
    },
  ],
  ['applet object marquee', object],
  [
    'option optgroup',
    (tree, tag) => {
      if (isIn(tree, 'option')) tree.open.pop();
      inline(tree, tag);
    },
  ],
  [
    'rb rtc rt rp',
    (tree, { name, attrs }) => {
      if (hasInScope(tree, 'ruby')) closeImplied(tree, name === 'rt' || name === 'rp' ? 'rtc' : undefined);
      insert(tree, name, attrs);
    },
  ],
  [
    'math svg',
    (tree, tag) => {
      reopen(tree);
      addForeign(tree, tag, tag.name === 'svg' ? SVG : MATHML);
    },
  ],
  ['iframe noembed noframes', raw('text')],
  [
    'textarea',
    (tree, tag) => {
      tree.skipsNewline = true;
      return raw('references')(tree, tag);
    },
  ],
  [
    'xmp',
    (tree, tag) => {
      closeParagraph(tree);
      reopen(tree);
      return raw('text')(tree, tag);
    },
  ],
  [
    'table',
    (tree, tag) => {
      if (tree.isQuirky) insert(tree, tag.name, tag.attrs);
      else block(tree, tag);
      tree.mode = tree.modes.table;
    },
  ],
  [
    'select',
    (tree, tag) => {
      inline(tree, tag);
      tree.mode = tree.mode === tree.modes.body ? tree.modes.select : tree.modes.selectInTable;
    },
  ],
  ['html', adoptRoot],
  [
    'body',
    (tree, { attrs }) => {
      const body = tree.open[1];
      if (body?.tagName === 'body') adoptAttributes(body, attrs);
    },
  ],
  ['col th td tr head frame tbody tfoot thead caption colgroup', ignored],
  ['template frameset plaintext nobr', unusual],
]);

export function startInBody(tree: Tree, tag: Tag): RawText {
  const rule = STARTS.get(tag.name) ?? (isOfHead(tag.name) ? addOfHead : inline);
  return rule(tree, tag) ?? undefined;
}
