// The paragraphs of a document of 한글 → headings and blocks.
import { asBlock, asInlines, isBarePicture, withIds, type Flow } from '../../article/flow.ts';
import type { Block, Inline, Note as ArticleNote, Of } from '../../article/model.ts';
import { pictureAt } from '../../article/part-addresses.ts';
import { tidyTarget } from '../../article/targets.ts';
import { inlineText } from '../../article/text.ts';
import { authorsDescription } from './descriptions.ts';
import { inlinesOf, isObject, isVisible } from './inlines.ts';
import { listsOf, type Item } from './items.ts';
import type { HwpObject, Note, Paragraph, Picture, Run } from './hwp-model.ts';
import type { LabelOf } from './paragraph-labels.ts';
import { headingLevel } from './styles.ts';
import { tableFlow } from './table-flow.ts';

export interface FlowOptions {
  readonly labelOf: LabelOf;
  /** The id of the numbering for the outline. */
  readonly outline: number | undefined;
  /** Whether to keep links within the document, and the bookmarks that they lead to. */
  readonly keepsPlaces: boolean;
  /** The paths of pictures by their ids. Without a path, a picture without words is dropped. */
  readonly pictures: ReadonlyMap<string, string>;
  /** The list to which notes are added, in the order of their marks. */
  readonly notes: ArticleNote[];
}

/**
 * Returns paragraphs as headings and blocks. A paragraph in the style of a title becomes a heading of level
 * 1. Headings of the outline begin at level 2.
 */
export function flowOf(paragraphs: readonly Paragraph[], options: FlowOptions): Flow[] {
  const flow: Flow[] = [];
  const bookmarks: string[] = []; // the bookmarks of the next part
  let items: Item[] = [];
  const closeLists = (): void => {
    append(flow, listsOf(items));
    items = [];
  };
  for (const paragraph of paragraphs) {
    const { head, content } = paragraph;
    const label = head && options.labelOf(head, options.outline);
    const { parts, text } = partsOf(content, options, bookmarks);
    const level = text && levelOf(paragraph, text.content);
    if (text && level === undefined && head && label !== undefined) {
      items.push({ level: head.level, label, flow: parts });
      continue;
    }
    if (parts.length > 0) closeLists();
    if (text && level !== undefined)
      append(
        flow,
        parts.map((part) =>
          part === text ? withIds(headingOf(level, label, text.content), text.ids) : part,
        ),
      );
    else append(flow, parts);
  }
  closeLists();
  const last = flow.pop();
  if (last) flow.push(withIds(last, bookmarks));
  return flow;
}

/** Adds values to a list. There may be more of them than a call can have arguments. */
function append<T>(list: T[], values: readonly T[]): void {
  for (const value of values) list.push(value);
}

/** The maximum length of a heading in characters. An outline may number whole paragraphs. */
const LONGEST_HEADING = 200;

/** Returns the level of a paragraph that is a heading; undefined if it is not. */
function levelOf({ head, style }: Paragraph, content: readonly Inline[]): number | undefined {
  const level = head?.kind === 'outline' ? head.level + 2 : headingLevel(style);
  return level === undefined || inlineText(content).length > LONGEST_HEADING ? undefined : level;
}

/** Returns a heading. If it is bold as a whole, the bold is dropped, because it says nothing more. */
function headingOf(level: number, label: string | undefined, content: readonly Inline[]): Flow {
  const plain = content.map((part) => (part.kind === 'strong' ? part.content : [part])).flat();
  return {
    kind: 'heading',
    level,
    content: label === undefined ? plain : [{ kind: 'text', text: `${label} ` }, ...plain],
  };
}

interface Parts {
  /** The text of a paragraph and the objects in it, in reading order. */
  readonly parts: readonly Flow[];
  /** The first paragraph among the parts. */
  readonly text: Of<Block, 'paragraph'> | undefined;
}

/**
 * Returns the parts of a paragraph. The text is not interrupted by a floating object, or by a picture without
 * words: in a line, that is often only an ornament.
 */
function partsOf(runs: readonly Run[], options: FlowOptions, bookmarks: string[]): Parts {
  const parts: Flow[] = [];
  const after: Flow[] = [];
  let text: Parts['text'];
  let content: Inline[] = [];
  const endText = (): void => {
    if (content.some(isVisible)) {
      const paragraph: Parts['text'] = withIds({ kind: 'paragraph', content }, bookmarks.splice(0));
      text ??= paragraph;
      parts.push(paragraph);
    }
    content = [];
  };
  const addObject = (object: HwpObject): void => {
    const flow = objectFlow(object, options);
    if (flow.length === 0) return;
    const mayInterrupt = object.isInline && !flow.every(isBarePicture);
    if (mayInterrupt || !content.some(isVisible)) {
      endText();
      append(parts, flow);
    } else append(after, flow);
  };
  const mark = (note: Note): Inline => markOf(note, options);
  for (const run of options.keepsPlaces ? runs : runs.flatMap(withoutJump)) {
    if (isObject(run)) addObject(run);
    else if (run.kind === 'bookmark') bookmarks.push(...(options.keepsPlaces ? [tidyTarget(run.name)] : []));
    else append(content, inlinesOf(run, mark));
    if (run.kind === 'link') run.content.filter(isObject).forEach(addObject);
  }
  endText();
  return { parts: [...parts, ...after], text };
}

/** Replaces a link within the document by its text; returns any other run as it is. */
const withoutJump = (run: Run): readonly Run[] =>
  run.kind === 'link' && run.isWithin ? run.content.flatMap(withoutJump) : [run];

/** Returns the mark of a note, and adds the note. */
function markOf({ label, paragraphs }: Note, options: FlowOptions): Inline {
  const id = String(options.notes.length + 1);
  const index = options.notes.push({ id, label, blocks: [] }) - 1;
  options.notes[index] = { id, label, blocks: flowOf(paragraphs, options).map(asBlock) };
  return { kind: 'note', id, label };
}

/** Returns an object with its caption. */
function objectFlow(object: HwpObject, options: FlowOptions): Flow[] {
  if (object.kind === 'picture') return figureOf(object, options);
  const read = (paragraphs: readonly Paragraph[]): Flow[] => flowOf(paragraphs, options);
  const above = object.caption?.isAbove ? read(object.caption.paragraphs) : [];
  const flow = object.kind === 'table' ? tableFlow(object, read) : read(object.paragraphs);
  const below = object.caption && !object.caption.isAbove ? read(object.caption.paragraphs) : [];
  return [...above, ...flow, ...below];
}

/** Returns a picture as a figure; empty if it has neither words nor an address. */
function figureOf({ caption, description, id = '' }: Picture, options: FlowOptions): Flow[] {
  const src = pictureAt(options.pictures.get(id));
  const alt = authorsDescription(description);
  const text = caption ? asInlines(flowOf(caption.paragraphs, options)) : [];
  if (src === undefined && alt === undefined && !text.some(isVisible)) return [];
  return [
    {
      kind: 'figure',
      ...(src === undefined ? {} : { src }),
      ...(alt === undefined ? {} : { alt }),
      ...(text.length > 0 ? { caption: text } : {}),
    },
  ];
}
