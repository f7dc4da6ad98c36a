// The modes in a list of options.
import { addOfHead, adoptRoot } from './head-modes.ts';
import {
  add,
  addText,
  closeThrough,
  hasInTable,
  insert,
  isIn,
  type Mode,
  type Tree,
} from './open-elements.ts';
import { resetMode } from './table-modes.ts';

/** Parts of a table that end a list of options inside it. */
const ENDING = new Set(['caption', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'td', 'th']);

const leaveSelect = (tree: Tree): void => {
  closeThrough(tree, 'select');
  resetMode(tree);
};
const popIf = (tree: Tree, ...names: readonly string[]): void => {
  for (const name of names) if (isIn(tree, name)) tree.open.pop();
};
/** Returns the mode in a list of options. `endings` are the parts of a table that end the list. */
const inSelect = (endings: ReadonlySet<string>): Mode => ({
  start: (tree, tag) => {
    const { name, attrs } = tag;
    if (endings.has(name) || name === 'input' || name === 'keygen' || name === 'textarea') {
      leaveSelect(tree);
      return tree.mode.start(tree, tag);
    }
    if (name === 'select') leaveSelect(tree);
    else if (name === 'script' || name === 'template') return addOfHead(tree, tag);
    else if (name === 'html') adoptRoot(tree, tag);
    else if (name === 'option' || name === 'optgroup' || name === 'hr') {
      popIf(tree, 'option', ...(name === 'option' ? [] : ['optgroup']));
      (name === 'hr' ? add : insert)(tree, name, attrs);
    }
    return undefined;
  },
  end: (tree, name) => {
    if (endings.has(name)) {
      if (!hasInTable(tree, name)) return;
      leaveSelect(tree);
      tree.mode.end(tree, name);
    } else if (name === 'select') leaveSelect(tree);
    else if (name === 'option') popIf(tree, name);
    else if (name === 'optgroup') {
      if (tree.open.at(-2)?.tagName === name) popIf(tree, 'option');
      popIf(tree, name);
    }
  },
  text: addText,
});
export const selectInBody = inSelect(new Set());
export const selectInTable = inSelect(ENDING);
