// The modes in a table.
import { endInBody } from './end-tags.ts';
import { startInBody } from './start-tags.ts';
import { addOfHead, adoptRoot } from './head-modes.ts';
import {
  add,
  addText,
  closeImplied,
  closeThrough,
  currentOf,
  fail,
  hasInTable,
  insert,
  isIn,
  leaveFormatting,
  type Mode,
  type Tree,
} from './open-elements.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const GROUPS = words('tbody tfoot thead');
const CELLS = words('td th');
/** Parts of a table that end what is open inside a cell or a caption. */
const PARTS = words('caption col colgroup tbody td tfoot th thead tr');
/** Parts of a table that end a row, and those that end a group of rows. */
const BESIDE_ROWS = words('caption col colgroup tbody tfoot thead tr');
const BESIDE_GROUPS = words('caption col colgroup tbody tfoot thead');
const IGNORED_ENDS = words('body caption col colgroup html tbody td tfoot th thead tr');
const IGNORED_IN_CELL = words('body caption col colgroup html');

const isBlank = (text: string): boolean => /^[\t\n\f ]*$/.test(text);

/** Closes everything inside the innermost element with one of these names. */
function closeUpTo(tree: Tree, names: ReadonlySet<string>): void {
  while (!names.has(currentOf(tree).tagName) && tree.open.length > 1) tree.open.pop();
}
const TABLE = words('table html');
const GROUP = words('tbody tfoot thead html');
const ROW = words('tr html');

/** Reads something that goes before the table, because it is not inside a cell. */
function besideTable<Result>(tree: Tree, read: () => Result): Result {
  const { isBesideTable } = tree;
  tree.isBesideTable = true;
  const result = read();
  tree.isBesideTable = isBesideTable;
  return result;
}

/** Switches to the mode of the innermost open element that has one. */
export const resetMode = (tree: Tree): void => {
  const modes = tree.open.toReversed().map(({ tagName }) => byElement.get(tagName));
  tree.mode = modes.find((mode) => mode !== undefined) ?? tree.modes.body;
};

export const inTable: Mode = {
  start: (tree, tag) => {
    const { name, attrs } = tag;
    if (PARTS.has(name)) {
      closeUpTo(tree, TABLE);
      if (name === 'caption') tree.formatting.push(undefined);
      const isOwn = GROUPS.has(name) || name === 'caption' || name === 'colgroup';
      const own = isOwn ? name : name === 'col' ? 'colgroup' : 'tbody';
      insert(tree, own, isOwn ? attrs : []);
      tree.mode = byElement.get(own)!;
      return isOwn ? undefined : tree.mode.start(tree, tag);
    }
    if (name === 'table') {
      if (!hasInTable(tree, 'table')) return undefined;
      closeThrough(tree, 'table');
      resetMode(tree);
      return tree.mode.start(tree, tag);
    }
    if (name === 'style' || name === 'script') return addOfHead(tree, tag);
    if (name === 'input' && attrs.some(({ name: key, value }) => key === 'type' && /^hidden$/i.test(value))) {
      add(tree, name, attrs);
      return undefined;
    }
    if (name === 'form') {
      if (tree.form) return undefined;
      tree.form = insert(tree, name, attrs);
      tree.open.pop();
      return undefined;
    }
    return besideTable(tree, () => startInBody(tree, tag));
  },
  end: (tree, name) => {
    if (name === 'table') {
      if (!hasInTable(tree, 'table')) return;
      closeThrough(tree, 'table');
      resetMode(tree);
    } else if (!IGNORED_ENDS.has(name)) besideTable(tree, () => endInBody(tree, name));
  },
  text: (tree, text) => void (isBlank(text) ? addText(tree, text) : fail(tree)),
};
const leaveCaption = (tree: Tree): boolean => {
  if (!hasInTable(tree, 'caption')) return false;
  closeImplied(tree);
  closeThrough(tree, 'caption');
  leaveFormatting(tree);
  tree.mode = inTable;
  return true;
};
const inCaption: Mode = {
  start: (tree, tag) => {
    if (!PARTS.has(tag.name)) return startInBody(tree, tag);
    return leaveCaption(tree) ? inTable.start(tree, tag) : undefined;
  },
  end: (tree, name) => {
    if (name === 'caption' || name === 'table') {
      if (leaveCaption(tree) && name === 'table') inTable.end(tree, name);
    } else if (!IGNORED_ENDS.has(name)) endInBody(tree, name);
  },
  text: (tree, text) => tree.modes.body.text(tree, text),
};
const leaveColumns = (tree: Tree): boolean => {
  if (!isIn(tree, 'colgroup')) return false;
  tree.open.pop();
  tree.mode = inTable;
  return true;
};
const inColumns: Mode = {
  start: (tree, tag) => {
    if (tag.name === 'html') return adoptRoot(tree, tag);
    if (tag.name === 'template') return fail(tree);
    if (tag.name !== 'col') return leaveColumns(tree) ? inTable.start(tree, tag) : undefined;
    add(tree, tag.name, tag.attrs);
    return undefined;
  },
  end: (tree, name) => {
    if (name !== 'col' && leaveColumns(tree) && name !== 'colgroup') inTable.end(tree, name);
  },
  text: (tree, text) => void (isBlank(text) ? addText(tree, text) : fail(tree)),
};
/** Closes the group of rows. */
const leaveGroup = (tree: Tree): void => {
  closeUpTo(tree, GROUP);
  tree.open.pop();
  tree.mode = inTable;
};
const hasGroup = (tree: Tree): boolean => [...GROUPS].some((name) => hasInTable(tree, name));
const inGroup: Mode = {
  start: (tree, tag) => {
    if (tag.name === 'tr' || CELLS.has(tag.name)) {
      closeUpTo(tree, GROUP);
      insert(tree, 'tr', tag.name === 'tr' ? tag.attrs : []);
      tree.mode = inRow;
      return tag.name === 'tr' ? undefined : inRow.start(tree, tag);
    }
    if (!BESIDE_GROUPS.has(tag.name)) return inTable.start(tree, tag);
    if (!hasGroup(tree)) return undefined;
    leaveGroup(tree);
    return inTable.start(tree, tag);
  },
  end: (tree, name) => {
    if (GROUPS.has(name)) {
      if (hasInTable(tree, name)) leaveGroup(tree);
    } else if (name === 'table') {
      if (!hasGroup(tree)) return;
      leaveGroup(tree);
      inTable.end(tree, name);
    } else inTable.end(tree, name);
  },
  text: inTable.text,
};
const leaveRow = (tree: Tree): void => {
  closeUpTo(tree, ROW);
  tree.open.pop();
  tree.mode = inGroup;
};
const inRow: Mode = {
  start: (tree, tag) => {
    if (CELLS.has(tag.name)) {
      closeUpTo(tree, ROW);
      insert(tree, tag.name, tag.attrs);
      tree.mode = inCell;
      tree.formatting.push(undefined);
      return undefined;
    }
    if (!BESIDE_ROWS.has(tag.name)) return inTable.start(tree, tag);
    if (!hasInTable(tree, 'tr')) return undefined;
    leaveRow(tree);
    return inGroup.start(tree, tag);
  },
  end: (tree, name) => {
    if (name === 'tr' || name === 'table' || GROUPS.has(name)) {
      if (!hasInTable(tree, 'tr') && !(GROUPS.has(name) && hasInTable(tree, name))) return;
      leaveRow(tree);
      if (name !== 'tr') inGroup.end(tree, name);
    } else inTable.end(tree, name);
  },
  text: inTable.text,
};
const leaveCell = (tree: Tree, ...names: readonly string[]): void => {
  closeImplied(tree);
  closeThrough(tree, ...names);
  leaveFormatting(tree);
  tree.mode = inRow;
};
const inCell: Mode = {
  start: (tree, tag) => {
    if (!PARTS.has(tag.name)) return startInBody(tree, tag);
    if (!hasInTable(tree, 'td') && !hasInTable(tree, 'th')) return undefined;
    leaveCell(tree, ...CELLS);
    return inRow.start(tree, tag);
  },
  end: (tree, name) => {
    if (CELLS.has(name)) {
      if (hasInTable(tree, name)) leaveCell(tree, name);
    } else if (name === 'table' || name === 'tr' || GROUPS.has(name)) {
      if (!hasInTable(tree, name)) return;
      leaveCell(tree, ...CELLS);
      inRow.end(tree, name);
    } else if (!IGNORED_IN_CELL.has(name)) endInBody(tree, name);
  },
  text: (tree, text) => tree.modes.body.text(tree, text),
};
const byElement: ReadonlyMap<string, Mode> = new Map([
  ['tr', inRow],
  ['tbody', inGroup],
  ['thead', inGroup],
  ['tfoot', inGroup],
  ['caption', inCaption],
  ['colgroup', inColumns],
  ['table', inTable],
  ['td', inCell],
  ['th', inCell],
]);

/** Reports whether an element is a part of a table. */
export const isInTable = (name: string): boolean => PARTS.has(name);
