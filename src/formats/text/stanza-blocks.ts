// A stanza of plain text → its blocks.
import type { Block, Task } from '../../article/model.ts';
import {
  BULLET,
  dedent,
  indentOf,
  isItem,
  isKeptAsItIs,
  kindOf,
  NUMBER,
  QUOTED,
  type LineKind,
} from './line-kinds.ts';
import { lineByLine, readProse, runningText } from './prose.ts';
import { stanzasOf, type Stanza } from './stanzas.ts';

/** The blocks of a stanza: one kind of block, or several where its lines say so. */
export function readStanza(lines: Stanza, depth = 0): Block[] {
  if (isKeptAsItIs(lines)) return [{ kind: 'code', text: dedent(lines).join('\n') }];
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

const READERS: Readonly<Record<LineKind, (lines: Stanza, depth: number) => Block[]>> = {
  rule: () => [{ kind: 'rule' }],
  quote: (lines) => [{ kind: 'quote', blocks: quoteBlocks(lines.map((line) => line.replace(QUOTED, ''))) }],
  bullets: (lines, depth) => [{ kind: 'list', ordered: false, items: itemsOf(lines, BULLET, depth) }],
  numbers: (lines, depth) => {
    const start = Number(NUMBER.exec(lines[0]!)![2]);
    return [
      {
        kind: 'list',
        ordered: true,
        ...(start === 1 ? {} : { start }),
        items: itemsOf(lines, NUMBER, depth),
      },
    ];
  },
  labels: (lines) => [lineByLine(lines.map((line) => line.trim()))],
  prose: readProse,
};

/** Levels of quotations and of lists within each other. */
const DEEPEST = 5;

/** The lines of a quotation without their marks; more marks are quotations within it. */
function quoteBlocks(lines: Stanza, depth = 0): Block[] {
  const text = lines.join('\n');
  return stanzasOf(text).flatMap((stanza) => {
    const isInner = depth < DEEPEST && stanza.every((line) => QUOTED.test(line));
    return isInner
      ? [
          {
            kind: 'quote',
            blocks: quoteBlocks(
              stanza.map((line) => line.replace(QUOTED, '')),
              depth + 1,
            ),
          },
        ]
      : readProse(stanza);
  });
}

/** The items of a list without their markers. Lines further in go on with the item, up to one with a marker: that begins a list in it. */
function itemsOf(lines: Stanza, marker: RegExp, depth: number): Block[][] {
  const items: { readonly task: Task | undefined; readonly lines: string[] }[] = [];
  const indent = indentOf(lines[0]!);
  for (const line of lines) {
    const own = marker.exec(line);
    if (own && (own[1]!.length <= indent || items.length === 0))
      items.push({ task: taskOf(own.groups?.['box']), lines: [line.slice(own[0].length)] });
    else items.at(-1)!.lines.push(line);
  }
  return items.map(({ task, lines: [first, ...rest] }) => {
    const inner = rest.findIndex((line) => kindOf(line) !== 'prose');
    const own = inner < 0 ? rest : rest.slice(0, inner);
    const paragraph: Block = {
      kind: 'paragraph',
      content: runningText([first, ...own.map((line) => line.trim())].join(' ')),
      ...(task === undefined ? {} : { task }),
    };
    if (inner < 0) return [paragraph];
    const below = rest.slice(inner);
    return [
      paragraph,
      ...(depth < DEEPEST
        ? readStanza(dedent(below), depth + 1)
        : [lineByLine(below.map((line) => line.trim()))]),
    ];
  });
}

/** The task that the character in a box makes of an item; undefined where there is no box. */
const taskOf = (box: string | undefined): Task | undefined =>
  box === undefined ? undefined : box === ' ' ? 'open' : 'done';
