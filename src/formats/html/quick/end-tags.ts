// Processes the end tags in the body of a page.
import {
  add,
  close,
  closeAny,
  closeFormatting,
  closeImplied,
  closeThrough,
  forget,
  hasInList,
  hasInScope,
  hasParagraph,
  insert,
  leaveFormatting,
  reopen,
  type Tree,
} from './open-elements.ts';
import { BLOCKS, byName, HEADINGS } from './tag-names.ts';

type End = (tree: Tree, name: string) => void;

const ENDS = byName<End>([
  ['a b i s u em tt big code font nobr small strike strong', closeFormatting],
  [
    'p',
    (tree) => {
      if (!hasParagraph(tree)) insert(tree, 'p');
      close(tree, 'p', 'p');
    },
  ],
  [
    `pre listing button ${BLOCKS}`,
    (tree, name) => {
      if (hasInScope(tree, name)) close(tree, name);
    },
  ],
  [
    'li',
    (tree) => {
      if (hasInList(tree, 'li')) close(tree, 'li', 'li');
    },
  ],
  [
    'dd dt',
    (tree, name) => {
      if (hasInScope(tree, name)) close(tree, name, name);
    },
  ],
  [
    HEADINGS.join(' '),
    (tree) => {
      if (!HEADINGS.some((name) => hasInScope(tree, name))) return;
      closeImplied(tree);
      closeThrough(tree, ...HEADINGS);
    },
  ],
  [
    'br',
    (tree) => {
      reopen(tree);
      add(tree, 'br', []);
    },
  ],
  [
    'form',
    (tree) => {
      const { form } = tree;
      tree.form = undefined;
      if (!form || !hasInScope(tree, 'form')) return;
      closeImplied(tree);
      forget(tree.open, form);
    },
  ],
  [
    'applet object marquee',
    (tree, name) => {
      if (!hasInScope(tree, name)) return;
      close(tree, name);
      leaveFormatting(tree);
    },
  ],
  ['template', () => {}],
]);

/** Processes an end tag in the body, except that of the body itself. */
export const endInBody: End = (tree, name) => (ENDS.get(name) ?? closeAny)(tree, name);
