// The modes before the body of a page: for the root, and for the head and its content.
import {
  adoptAttributes,
  add,
  addText,
  fail,
  forget,
  insert,
  type Mode,
  type Tree,
} from './open-elements.ts';
import type { RawText, Tag } from './tokens.ts';

const RAW: ReadonlyMap<string, RawText> = new Map([
  ['title', 'references'],
  ['style', 'text'],
  ['noframes', 'text'],
  ['script', 'script'],
]);
const EMPTY = new Set(['base', 'basefont', 'bgsound', 'link', 'meta']);
const IN_NOSCRIPT = new Set(['basefont', 'bgsound', 'link', 'meta', 'noframes', 'style']);

/** Reports whether an element belongs to the head, wherever it is. */
export const isOfHead = (name: string): boolean => EMPTY.has(name) || RAW.has(name) || name === 'template';

export function addOfHead(tree: Tree, { name, attrs }: Tag): RawText {
  if (name === 'template') return fail(tree);
  if (!EMPTY.has(name)) insert(tree, name, attrs);
  else add(tree, name, attrs);
  return RAW.get(name);
}

/** Adds the attributes of a second `<html>` to the root. */
export function adoptRoot(tree: Tree, { attrs }: Tag): undefined {
  adoptAttributes(tree.open[0]!, attrs);
}

const leadingBlanks = (text: string): number => text.length - text.replace(/^[\t\n\f ]+/, '').length;

/** End tags before the body that imply a body. */
const IMPLYING = new Set(['html', 'head', 'body', 'br']);

interface EarlyMode extends Mode {
  /** Switches to the next mode. The end of a page does this, too. */
  readonly leave: (tree: Tree) => void;
}

/** Returns a mode that calls `leave` at the first tag or text that does not belong to it. */
const before = (
  leave: (tree: Tree) => void,
  startOwn: (tree: Tree, tag: Tag) => RawText | false,
  endOwn: (tree: Tree, name: string) => boolean,
  keepsBlanks: boolean,
): EarlyMode => ({
  leave,
  start: (tree, tag) => {
    const own = startOwn(tree, tag);
    if (own !== false) return own;
    leave(tree);
    return tree.mode.start(tree, tag);
  },
  end: (tree, name) => {
    if (endOwn(tree, name)) return;
    leave(tree);
    tree.mode.end(tree, name);
  },
  text: (tree, text) => {
    const blanks = leadingBlanks(text);
    if (keepsBlanks && blanks > 0) addText(tree, text.slice(0, blanks));
    if (blanks === text.length) return;
    leave(tree);
    tree.mode.text(tree, text.slice(blanks));
  },
});

/** The mode at the beginning of a page. */
export const page = before(
  (tree) => {
    begin(tree);
    insert(tree, 'html');
    tree.mode = beforeHead;
  },
  (tree, { name, attrs }) => {
    begin(tree);
    if (name !== 'html') return false;
    insert(tree, 'html', attrs);
    tree.mode = beforeHead;
    return undefined;
  },
  (tree, name) => {
    begin(tree);
    return !IMPLYING.has(name);
  },
  false,
);
const beforeHead = before(
  (tree) => {
    tree.head = insert(tree, 'head');
    tree.mode = inHead;
  },
  (tree, tag) => {
    if (tag.name === 'html') return adoptRoot(tree, tag);
    if (tag.name !== 'head') return false;
    tree.head = insert(tree, 'head', tag.attrs);
    tree.mode = inHead;
    return undefined;
  },
  (_, name) => !IMPLYING.has(name),
  false,
);
const inHead = before(
  (tree) => {
    tree.open.pop();
    tree.mode = afterHead;
  },
  (tree, tag) => {
    if (tag.name === 'html') return adoptRoot(tree, tag);
    if (tag.name === 'head') return undefined;
    if (isOfHead(tag.name)) return addOfHead(tree, tag);
    if (tag.name !== 'noscript') return false;
    insert(tree, 'noscript', tag.attrs);
    tree.mode = inNoscript;
    return undefined;
  },
  (_, name) => !IMPLYING.has(name),
  true,
);
const inNoscript = before(
  (tree) => {
    tree.open.pop();
    tree.mode = inHead;
  },
  (tree, tag) => {
    if (tag.name === 'html') return adoptRoot(tree, tag);
    if (tag.name === 'head' || tag.name === 'noscript') return undefined;
    return IN_NOSCRIPT.has(tag.name) ? addOfHead(tree, tag) : false;
  },
  (tree, name) => {
    if (name === 'noscript') {
      tree.open.pop();
      tree.mode = inHead;
    }
    return name !== 'br';
  },
  true,
);
const afterHead = before(
  (tree) => {
    insert(tree, 'body');
    tree.mode = tree.modes.body;
  },
  (tree, tag) => {
    const { name, attrs } = tag;
    if (name === 'html') return adoptRoot(tree, tag);
    if (name === 'head') return undefined;
    if (name === 'frameset') return fail(tree);
    if (name === 'body') {
      insert(tree, 'body', attrs);
      tree.mode = tree.modes.body;
      return undefined;
    }
    if (!isOfHead(name)) return false;
    tree.open.push(tree.head!);
    const raw = addOfHead(tree, tag);
    forget(tree.open, tree.head!);
    return raw;
  },
  (_, name) => name === 'head' || !IMPLYING.has(name),
  true,
);
const EARLY: readonly EarlyMode[] = [page, beforeHead, inNoscript, inHead, afterHead];

/** Adds the elements that every page has, if they are missing at the end. */
export function finish(tree: Tree): void {
  for (const mode of EARLY) if (tree.mode === mode) mode.leave(tree);
}

function begin(tree: Tree): void {
  if (tree.isUntouched) tree.isQuirky = true;
  tree.isUntouched = false;
}
