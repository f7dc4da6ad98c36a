// Parses most pages in half the time that parse5 takes, or in a quarter while V8 has compiled nothing yet.
// Patterns find the tags. What only broken or rare pages have is left to parse5. The tree is the same; a
// property test checks that.
import type { Budget } from '../../budget.ts';
import { appendText, HTML, type Element, type ParentNode } from '../dom.ts';
import { endInBody } from './end-tags.ts';
import { endForeign, isForeign, mayContainHtml, startForeign } from './foreign.ts';
import { addOfHead, adoptRoot, finish, isOfHead, page } from './head-modes.ts';
import {
  addText,
  currentOf,
  fail,
  hasInScope,
  reopen,
  type Mode,
  type Modes,
  type Tree,
} from './open-elements.ts';
import { selectInBody, selectInTable } from './select-modes.ts';
import { startInBody } from './start-tags.ts';
import { inTable, isInTable } from './table-modes.ts';
import { tokenize, type Tokens } from './tokens.ts';
import { weighElement } from './element-weights.ts';

const body: Mode = {
  start: startInBody,
  end: (tree, name) => {
    if (name !== 'body' && name !== 'html') return endInBody(tree, name);
    if (!hasInScope(tree, 'body')) return;
    tree.mode = afterBody;
    if (name === 'html') afterBody.end(tree, name);
  },
  text: (tree, text) => {
    reopen(tree);
    addText(tree, text);
  },
};

const MODES: Modes = { body, table: inTable, select: selectInBody, selectInTable };

const isBlank = (text: string): boolean => /^[\t\n\f ]*$/.test(text);

const afterBody: Mode = {
  start: (tree, tag) => {
    if (tag.name === 'html') return adoptRoot(tree, tag);
    tree.mode = body;
    return body.start(tree, tag);
  },
  end: (tree, name) => {
    if (name === 'html' && tree.mode === afterBody) tree.mode = tree.isFragment ? afterBody : afterPage;
    else {
      tree.mode = body;
      body.end(tree, name);
    }
  },
  text: (tree, text) => {
    if (!isBlank(text)) tree.mode = body;
    body.text(tree, text);
  },
};
const afterPage: Mode = { ...afterBody };

/** The mode of a fragment up to its first element. */
const fragment: Mode = {
  start: (tree, tag) => {
    if (isInTable(tag.name)) return fail(tree);
    if (isOfHead(tag.name)) return addOfHead(tree, tag);
    tree.mode = body;
    return body.start(tree, tag);
  },
  end: () => {},
  text: body.text,
};

/**
 * Parses a page, or a fragment of one. Returns undefined if only parse5 can read it, or if it has too many
 * elements. Throws NanroError `tooManyElements` if all parts of a source have too many together.
 */
export function parseQuickly(html: string, budget: Budget, isFragment: boolean): ParentNode | undefined {
  const document: ParentNode = isFragment
    ? { nodeName: '#document-fragment', childNodes: [] }
    : { nodeName: '#document', mode: 'quirks' as never, childNodes: [] };
  let elements = isFragment ? UNSEEN : 0;
  const tree: Tree = {
    document,
    modes: MODES,
    open: [],
    formatting: [],
    mode: isFragment ? fragment : page,
    head: undefined,
    form: undefined,
    isFragment,
    isUntouched: true,
    isQuirky: false,
    skipsNewline: false,
    isBesideTable: false,
    hasFailed: false,
    spend: (name, attrs) => {
      elements += weighElement(name, attrs);
      if (elements > budget.mostElements) fail(tree);
    },
  };
  if (isFragment) tree.open.push(rootOf(document));
  const isComplete = tokenize(html, tokensFor(tree));
  if (!isComplete || tree.hasFailed) return undefined;
  finish(tree);
  budget.spend(elements);
  if (isFragment) for (const child of document.childNodes) child.parentNode = document;
  return document;
}

/** The number of elements that parse5 creates for a fragment and that do not belong to it. */
const UNSEEN = 3;

/** Returns the root element of a fragment. Its children are the nodes of the fragment. */
const rootOf = (document: ParentNode): Element => ({
  nodeName: 'html',
  tagName: 'html',
  attrs: [],
  namespaceURI: HTML,
  childNodes: document.childNodes,
  parentNode: document,
});

/** Returns the functions that build the tree of a page from its tokens. */
const tokensFor = (tree: Tree): Tokens => ({
  start: (tag) => {
    tree.skipsNewline = false;
    return isForeign(tree) ? startForeign(tree, tag) : tree.mode.start(tree, tag);
  },
  end: (name) => {
    tree.skipsNewline = false;
    if (isForeign(tree)) endForeign(tree, name);
    else tree.mode.end(tree, name);
  },
  text: (whole) => {
    const text = withoutNewline(tree, whole);
    if (text === '') return;
    if (!isForeign(tree)) return tree.mode.text(tree, text);
    const { length } = tree.open;
    if (mayContainHtml(tree)) tree.mode.text(tree, text);
    else addText(tree, text);
    if (tree.open.length !== length) fail(tree);
  },
  rawText: (text) => {
    const element = tree.open.pop()!;
    appendText(element, withoutNewline(tree, text));
  },
  comment: (data) => {
    tree.skipsNewline = false;
    const root = tree.open[0];
    const parentNode =
      root === undefined || tree.mode === afterPage
        ? tree.document
        : tree.mode === afterBody
          ? root
          : currentOf(tree);
    parentNode.childNodes.push({ nodeName: '#comment', data, parentNode });
  },
  doctype: (name, publicId, systemId) => {
    tree.skipsNewline = false;
    if (tree.mode !== page || !tree.isUntouched) return;
    tree.isUntouched = false;
    const isQuirky = impliesQuirks(name, publicId, systemId);
    if (isQuirky === undefined) fail(tree);
    tree.isQuirky = isQuirky === true;
    const { document } = tree;
    document.childNodes.push({
      nodeName: '#documentType',
      name,
      publicId,
      systemId: systemId ?? '',
      parentNode: document,
    });
  },
  isForeign: () => isForeign(tree) && !mayContainHtml(tree),
  hasFailed: () => tree.hasFailed,
});

/** Removes the newline at the start of a text where it is to be dropped. */
function withoutNewline(tree: Tree, text: string): string {
  const skips = tree.skipsNewline && text.startsWith('\n');
  tree.skipsNewline = false;
  return skips ? text.slice(1) : text;
}

/**
 * Reports whether a doctype is so old that paragraphs may contain tables; undefined if only parse5 can tell.
 */
function impliesQuirks(name: string, publicId: string, systemId: string | undefined): boolean | undefined {
  if (name !== 'html') return true;
  if (publicId === '') return !systemId || systemId === 'about:legacy-compat' ? false : undefined;
  const [version, kind] =
    /^-\/\/w3c\/\/dtd (xhtml 1\.[01]|html 4\.01)( frameset| transitional|)\/\//i.exec(publicId)?.slice(1) ??
    [];
  if (version === undefined) return undefined;
  return version.toLowerCase() === 'html 4.01' && kind !== '' && systemId === undefined;
}
