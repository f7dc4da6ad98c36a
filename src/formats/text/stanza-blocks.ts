// A stanza of plain text → its blocks: rules, quotations, lists and prose.
import { numberingOf } from '../../article/list-labels.ts';
import type { Block, Task } from '../../article/model.ts';
import {
  BULLET,
  dedent,
  indentOf,
  isItem,
  isVerbatim,
  kindOf,
  NUMBER,
  outlineDepth,
  QUOTED,
  type LineKind,
} from './line-kinds.ts';
import { readParagraphs } from './unmarked.ts';
import { lineByLine, readProse, runningText } from './prose.ts';
import { stanzasOf, type Stanza } from './stanzas.ts';

/**
 * Returns the blocks of a stanza, one for each run of lines of the same kind. `depth` is the number of lists
 * around it.
 *
 * @example
 * readStanza(['- 참나무', '- 소나무'])
 * // => [{ kind: 'list', ordered: false, items: [
 * //      [{ kind: 'paragraph', content: [{ kind: 'text', text: '참나무' }] }],
 * //      [{ kind: 'paragraph', content: [{ kind: 'text', text: '소나무' }] }]] }]
 */
export function readStanza(lines: Stanza, depth = 0): Block[] {
  if (isVerbatim(lines)) return [{ kind: 'code', text: dedent(lines).join('\n') }];
  const parts: Block[] = [];
  for (let from = 0; from < lines.length;) {
    const kind = kindOf(lines[from]!);
    const indent = indentOf(lines[from]!);
    let to = from + 1;
    while (
      to < lines.length &&
      (kindOf(lines[to]!) === kind || (isItem(kind) && indentOf(lines[to]!) > indent))
    )
      to++;
    for (const part of READERS[kind](lines.slice(from, to), depth)) parts.push(part);
    from = to;
  }
  return parts;
}

/** Matches a line with the sign of a note. Other bullets cannot replace it. */
const NOTE_SIGN = /^\s*※/;

const READERS: Readonly<Record<LineKind, (lines: Stanza, depth: number) => Block[]>> = {
  rule: () => [{ kind: 'rule' }],
  quote: (lines) => [{ kind: 'quote', blocks: quoteBlocks(lines) }],
  bullets: (lines, depth) => {
    if (lines.every((line) => NOTE_SIGN.test(line))) return [lineByLine(lines.map((line) => line.trim()))];
    const items = itemsOf(lines, BULLET, depth);
    return [{ kind: 'list', ordered: false, items: items.map(({ blocks }) => blocks) }];
  },
  numbers: (lines, depth) => {
    const items = itemsOf(lines, NUMBER, depth);
    return [
      {
        kind: 'list',
        ordered: true,
        ...numberingOf(items.map(({ label }) => label)),
        items: items.map(({ blocks }) => blocks),
      },
    ];
  },
  labels: (lines) => [lineByLine(lines.map((line) => line.trim()))],
  prose: readParagraphs,
};

/** The maximum depth of quotations, and of lists. */
const DEEPEST = 5;

/** Returns the blocks of a quotation. Lines with two marks become a nested quotation. */
function quoteBlocks(lines: Stanza, depth = 0): Block[] {
  const text = lines.map((line) => line.replace(QUOTED, '')).join('\n');
  return stanzasOf(text)
    .flatMap((stanza) =>
      runsOf(stanza, (line) => QUOTED.test(line)).map((run): Block[] =>
        depth < DEEPEST && QUOTED.test(run[0]!)
          ? [{ kind: 'quote', blocks: quoteBlocks(run, depth + 1) }]
          : readProse(run),
      ),
    )
    .flat();
}

/** Splits lines into runs for which `keyOf` returns the same value. */
function runsOf<Key>(lines: Stanza, keyOf: (line: string) => Key): string[][] {
  const runs: string[][] = [];
  let last: Key | undefined;
  for (const line of lines) {
    const key = keyOf(line);
    if (runs.length > 0 && key === last) runs.at(-1)!.push(line);
    else runs.push([line]);
    last = key;
  }
  return runs;
}

interface Item {
  /** The number as written; empty if it has a bullet. */
  readonly label: string;
  readonly blocks: readonly Block[];
}

/**
 * Returns the items of a list. An item continues with indented lines, and with lines that have the mark of a
 * lower level. The first such line with a marker begins a nested list.
 */
function itemsOf(lines: Stanza, marker: RegExp, depth: number): Item[] {
  const items: {
    readonly label: string;
    readonly task: Task | undefined;
    readonly lines: string[];
  }[] = [];
  const indent = indentOf(lines[0]!);
  const outermost = outlineDepth(lines[0]!);
  const isInner = (line: string): boolean =>
    indentOf(line) > indent || (outermost >= 0 && outlineDepth(line) > outermost);
  for (const line of lines) {
    const found = marker.exec(line);
    if (found && (items.length === 0 || !isInner(line)))
      items.push({
        label: marker === NUMBER ? found[2]! : '',
        task: taskOf(found.groups?.['box']),
        lines: [line.slice(found[0].length)],
      });
    else items.at(-1)!.lines.push(line);
  }
  return items.map(({ label, task, lines: [first, ...rest] }) => {
    const inner = rest.findIndex((line) => kindOf(line) !== 'prose');
    const more = inner < 0 ? rest : rest.slice(0, inner);
    const paragraph: Block = {
      kind: 'paragraph',
      content: runningText([first, ...more.map((line) => line.trim())].join(' ')),
      ...(task === undefined ? {} : { task }),
    };
    if (inner < 0) return { label, blocks: [paragraph] };
    const below = rest.slice(inner);
    const inside =
      depth < DEEPEST ? readStanza(dedent(below), depth + 1) : [lineByLine(below.map((line) => line.trim()))];
    return { label, blocks: [paragraph, ...inside] };
  });
}

/** Returns the state of a task from the character in its box; undefined if there is no box. */
const taskOf = (box: string | undefined): Task | undefined =>
  box === undefined ? undefined : box === ' ' ? 'open' : 'done';
