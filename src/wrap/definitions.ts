// Link reference definitions (CommonMark 0.31, § 4.7): addresses that the text refers to by name. They are
// never broken, because then they would no longer be definitions.
import { BLOCK_STARTS } from '../formats/markdown/block-starts.ts';
import type { Leaf } from './lexer-state.ts';

type Definition = Extract<Leaf, { kind: 'definition' }>;

const ADDRESS = /^(?:<[^<>]*>|[^\s<]\S*)/;
const WHOLE_TITLE = String.raw`(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))`;
const TITLE = new RegExp(`^${WHOLE_TITLE}[ \\t]*$`);
/** Matches the part of a text that would be a definition if its line ended there. */
export const WHOLE_DEFINITION = new RegExp(
  `${BLOCK_STARTS.definition.pattern.source}\\s*(?:<[^<>]*>|\\S+)\\s*(?:${WHOLE_TITLE}\\s*)?`,
);
/** Matches a title that does not end on its line. */
const OPEN_TITLE = /^(?:"(?:[^"\\]|\\.)*|'(?:[^'\\]|\\.)*|\((?:[^()\\]|\\.)*)$/;
const MAY_BE_TITLE = /^["'(]/;
const ENDS_TITLE = /["')][ \t]*$/;

const expecting = (expects: Definition['expects']): Definition => ({ kind: 'definition', expects });

/** The state after a definition that is complete, but may still get a title. */
export const AFTER_DEFINITION: Leaf = expecting('title');

/**
 * Returns the state after the first line of a definition; undefined if the line starts none, or if other text
 * follows on it. A footnote (`[^1]: 글`) is text, although it looks like a definition.
 */
export function definitionAt(text: string): Leaf | undefined {
  return text.startsWith('[^') ? undefined : formOfDefinition(text);
}

/**
 * Reports whether programs without footnotes would read a footnote as a definition. No line is joined to such
 * a footnote.
 */
export const isDefinitionLike = (text: string): boolean =>
  text.startsWith('[^') && formOfDefinition(text) !== undefined;

function formOfDefinition(text: string): Leaf | undefined {
  if (text[0] !== '[') return undefined;
  if (text.trimEnd() === '[') return expecting('endOfTitle'); // a label that spans several lines
  const label = BLOCK_STARTS.definition.pattern.exec(text)?.[0];
  if (label === undefined) return undefined;
  const after = text.slice(label.length).trim();
  return after === '' ? expecting('address') : readAddress(after);
}

function readAddress(text: string): Leaf | undefined {
  const address = ADDRESS.exec(text)?.[0];
  if (address === undefined) return undefined;
  const after = text.slice(address.length);
  const title = after.trim();
  if (title === '') return expecting('title');
  if (after === title) return undefined; // no space between them
  if (TITLE.test(title)) return expecting('title');
  return OPEN_TITLE.test(title) ? expecting('endOfTitle') : undefined;
}

/**
 * Returns the state of a definition after another line; undefined if the line does not belong to the
 * definition.
 */
export function continueDefinition({ expects }: Definition, text: string): Leaf | undefined {
  if (expects === 'endOfTitle') return expecting(ENDS_TITLE.test(text) ? 'title' : 'endOfTitle');
  if (expects === 'address') return expecting('title');
  if (!MAY_BE_TITLE.test(text)) return undefined;
  return expecting(OPEN_TITLE.test(text) ? 'endOfTitle' : 'title');
}
