// Step 4 of the layout (article.ts): a block → lines of spans, with one function for each kind of block.
import { TASK_BOXES, type Labels } from '../article/labels.ts';
import { figureText } from '../article/figure-text.ts';
import { leadsOut } from '../article/links.ts';
import type { Block, Inline, Of, Task } from '../article/model.ts';
import { itemLabels } from '../article/list-labels.ts';
import { isTight } from '../article/split.ts';
import { layoutCard } from './card.ts';
import { layoutCode } from './code-block.ts';
import { cellsIn } from '../unicode/cells.ts';
import { horizontal, largest, ornament, prefix, withPrefix, type Setting } from './setting.ts';
import { layoutInlines, layoutText } from './inline.ts';
import { withTarget, type Line } from './page.ts';
import { pictureRows } from './picture-rows.ts';
import { stack } from './spacing.ts';
import { layoutStyledLines, withoutStyles } from './styled-lines.ts';
import { layoutTable } from './table-block.ts';

const LAYOUTS: { [K in Block['kind']]: (block: Of<Block, K>, setting: Setting) => Line[] } = {
  paragraph: ({ content, task }, { role, measure, notation, justify, labels, plain }) =>
    layoutInlines(
      task === undefined ? content : [{ kind: 'text', text: boxOf(task, labels, plain) }, ...content],
      { role },
      measure,
      notation,
      'optimal',
      justify,
    ),
  quote: layoutQuote,
  box: layoutBox,
  list: layoutList,
  code: (block, setting) =>
    withPrefix(ornament([{ role: 'text', text: '  ' }], setting), setting, (inner) =>
      layoutCode(block, inner),
    ),
  lines: ({ lines }, { measure, sgr }) => layoutStyledLines(sgr ? lines : lines.map(withoutStyles), measure),
  figure: layoutFigure,
  table: layoutTable,
  linkCard: ({ title, href, site, description }, setting) =>
    layoutCard({ title, href, metadata: site, description }, setting),
  rule: (_, { measure: { width, ambiguous }, plain }) =>
    plain ? [] : [[{ role: 'bar', text: horizontal(Math.min(width, 24), ambiguous) }]],
};

export function layoutBlock(block: Block, setting: Setting): Line[] {
  const lines = (LAYOUTS[block.kind] as (block: Block, setting: Setting) => Line[])(block, setting);
  const isWide = setting.wide !== undefined && (block.kind === 'code' || block.kind === 'table');
  return withTarget(isWide ? lines.map((line) => line.map((span) => ({ ...span, block }))) : lines, block);
}

export function layoutBlocks(blocks: readonly Block[], setting: Setting): Line[] {
  return stack(blocks.map((block) => ({ part: 'block', lines: layoutBlock(block, setting) })));
}

function layoutQuote({ blocks, speaker }: Of<Block, 'quote'>, setting: Setting): Line[] {
  const inQuote: Setting = { ...setting, role: 'quote' };
  if (setting.plain)
    return [
      ...layoutText(
        `${speaker ?? setting.labels().quotation}:`,
        { role: 'speaker' },
        setting.measure,
        undefined,
        setting.notation,
      ),
      ...layoutBlocks(blocks, inQuote),
    ];
  const part = speaker === undefined && isThread(blocks) ? 'item' : 'block';
  const lines = withPrefix(prefix([{ role: 'bar', text: '│ ' }], setting), inQuote, (inner) =>
    stack(blocks.map((block) => ({ part, lines: layoutBlock(block, inner) }))),
  );
  if (speaker === undefined) return lines;
  const corner = prefix([{ role: 'bar', text: '╰ ' }], setting, ' ');
  return [
    ...lines,
    ...withPrefix(corner, setting, ({ measure }) =>
      layoutText(speaker, { role: 'speaker' }, measure, undefined, setting.notation),
    ),
  ];
}

/** Reports whether a quotation consists of replies and what they quote. Their bars keep them apart. */
const isThread = (blocks: readonly Block[]): boolean =>
  blocks.every(({ kind }, index) => index === 0 || kind === 'quote' || blocks[index - 1]!.kind === 'quote');

function layoutBox({ blocks, label }: Of<Block, 'box'>, setting: Setting): Line[] {
  const inBox: Setting = { ...setting, role: 'quote' };
  const bar = ornament([{ role: 'bar', text: '│ ' }], setting);
  // In plain text, only the colon shows that the label introduces the box.
  const title = label !== undefined && setting.plain && !/\p{P}$/u.test(label) ? `${label}:` : label;
  return withPrefix(bar, inBox, (inner) => [
    ...(title === undefined
      ? []
      : layoutText(title, { role: 'quote', strong: true }, inner.measure, undefined, setting.notation)),
    ...layoutBlocks(blocks, inner),
  ]);
}

function layoutList({ ordered, ...list }: Of<Block, 'list'>, setting: Setting): Line[] {
  const all = list.items;
  const tasks = all.map(taskOf);
  // In a list with only some tasks, items have bullets, and the boxes are part of the text. In plain
  // text, a box is a word.
  const showsBox = setting.plain || (!ordered && !tasks.includes(undefined));
  const boxes = tasks.map((task) =>
    task !== undefined && showsBox ? boxOf(task, setting.labels, setting.plain) : undefined,
  );
  const labels = ordered ? itemLabels(list) : [];
  const markers = boxes.map(
    (box, index) => (ordered ? `${labels[index]} ` : box === undefined ? '• ' : '') + (box ?? ''),
  );
  const cells = markers.map((marker) => (ordered ? cellsIn(marker, setting.measure.ambiguous) : 0));
  const widest = setting.plain ? 0 : largest(cells);
  // Numbers that do not count up by one are a part of the text: years, for example.
  const role = list.labels ? 'label' : 'marker';
  const tight = isTight({ kind: 'list', ordered, items: all });
  return stack(
    all.map((blocks, index) => {
      // Numbers and boxes carry meaning, so plain text keeps them. Bullets do not.
      const hasBox = boxes[index] !== undefined;
      const mark = ordered || hasBox ? prefix : ornament;
      const indent = ' '.repeat(Math.max(0, widest - cells[index]!));
      const marker = mark([{ role, text: indent + markers[index]! }], setting, ' ');
      const shown = hasBox ? withoutTask(blocks) : blocks;
      const lines = withPrefix(marker, setting, (inner) =>
        stack(shown.map((block) => ({ part: tight ? 'item' : 'block', lines: layoutBlock(block, inner) }))),
      );
      return { part: tight ? 'item' : 'block', lines };
    }),
  );
}

const boxOf = (task: Task, labels: () => Labels, plain: boolean): string =>
  plain ? labels().tasks[task] : TASK_BOXES[task];

/** Returns the state of a list item that is a task; undefined for any other item. */
const taskOf = ([first]: readonly Block[]): Task | undefined =>
  first?.kind === 'paragraph' ? first.task : undefined;

/** Returns the blocks of an item without its box, which is shown instead of the bullet. */
function withoutTask([first, ...rest]: readonly Block[]): readonly Block[] {
  const { task: _, ...paragraph } = first as Of<Block, 'paragraph'>;
  return [paragraph, ...rest];
}

function layoutFigure(
  figure: Of<Block, 'figure'>,
  { measure, labels, notation, plain, pictures }: Setting,
): Line[] {
  const { src, caption = [] } = figure;
  const words = figureText(figure);
  const cells = src === undefined ? undefined : pictures(src, measure.width);
  const label = plain
    ? [labels().figure, words].filter(Boolean).join(': ')
    : [`[${labels().figure}]`, words].filter(Boolean).join(' ');
  const content: Inline[] = [{ kind: 'text', text: label }];
  // A number behind a label without words would look like the number of the figure.
  const isListed = src !== undefined && words !== undefined && leadsOut(src);
  return [
    ...layoutInlines(
      isListed ? [{ kind: 'link', href: src, content }] : content,
      { role: 'caption', figure: src ?? '', ...(src === undefined ? {} : { href: src }) },
      measure,
      notation,
    ),
    ...(cells ? pictureRows(src!, cells) : []),
    ...layoutInlines(caption, { role: 'caption' }, measure, notation),
  ];
}
