// Builds blocks during the walk through a document. Running text is collected until a block begins or ends,
// and then becomes a paragraph. Inline elements that are open at that point continue in the next paragraph.
import { withIds, type Flow } from '../../article/flow.ts';
import { TASK_BOXES } from '../../article/labels.ts';
import type { Inline, Task } from '../../article/model.ts';
import type { Element } from './dom.ts';

/** The maximum depth of blocks. Deeper blocks stay at this depth. */
const MOST_BLOCKS = 16;
/**
 * The maximum depth of quotations and boxes. It is lower than for other blocks, because each puts a bar
 * before all its lines.
 */
const MOST_QUOTES = 6;
/** The maximum depth of inline elements. */
const MOST_INLINES = 12;

/** The part of an element with blocks that has been read so far. */
export interface Frame {
  readonly kind: 'page' | 'quote' | 'box' | 'list' | 'item' | 'table' | 'cell' | 'figure' | 'other';
  readonly flow: Flow[];
  /** The items of a list, each with its element. */
  readonly items: { readonly element: Element; readonly flow: Flow[] }[];
  /** The cells of each row of a table, each with its element. */
  readonly rows: { readonly element: Element; readonly flow: readonly Flow[] }[][];
  /** The caption of a figure. */
  caption: readonly Inline[];
  /** The task of an item. Its first paragraph takes it over. */
  task: Task | undefined;
}

const createFrame = (kind: Frame['kind']): Frame => ({
  kind,
  flow: [],
  items: [],
  rows: [],
  caption: [],
  task: undefined,
});

/** Writes the box of a task as text. This is for items that do not begin with a paragraph. */
function showBox(frame: Frame): void {
  if (frame.task === undefined) return;
  frame.flow.push({ kind: 'paragraph', content: [{ kind: 'text', text: TASK_BOXES[frame.task] }] });
  frame.task = undefined;
}

const isBarred = (kind: Frame['kind']): boolean => kind === 'quote' || kind === 'box';

type OpenInline =
  | { readonly kind: 'strong' | 'emphasis' | 'strike' | 'mark' }
  | { readonly kind: 'link'; readonly href: string };

export interface Builder {
  /** Returns the innermost frame, which the next block goes into. */
  readonly frame: () => Frame;
  readonly text: (text: string) => void;
  readonly code: (text: string) => void;
  /** Adds the mark of a note. */
  readonly mark: (id: string, label: string) => void;
  /** Adds a formula in TeX, with its delimiters. */
  readonly formula: (text: string) => void;
  /** Ends the line. Two calls in a row end the paragraph. */
  readonly lineBreak: () => void;
  /** Makes the item that has just begun a task. Anywhere else, the box becomes text. */
  readonly task: (task: Task) => void;
  /** Opens an inline element. Returns the function that closes it. */
  readonly open: (inline: OpenInline) => () => void;
  /** Ends the paragraph, if one is open. */
  readonly flush: () => void;
  readonly push: (flow: Flow | readonly Flow[]) => void;
  /** Opens a frame for an element. Returns a function that closes it and passes it to `finish`. */
  readonly enter: (kind: Frame['kind'], finish: (frame: Frame) => void) => () => void;
  /** Adds ids at the current place. They belong to the next block with text. */
  readonly place: (ids: readonly string[]) => void;
  /** Ends the element that had the ids. If it has text, they belong to the paragraph around it. */
  readonly endPlace: () => void;
  /** Adds ids to the block before the current place. */
  readonly placeBehind: (ids: readonly string[]) => void;
  /** Ends the document and returns all its blocks. */
  readonly end: () => Flow[];
}

export function createBuilder(): Builder {
  const frames = [createFrame('page')];
  const open: OpenInline[] = [];
  /** The content of the paragraph, followed by the content of each open inline element, innermost last. */
  let content: Inline[][] = [[]];
  let hasContent = false; // whether the paragraph has more than white space
  let endsInBreak = false; // whether it ends in a line break

  let ids: string[] = []; // the ids of the paragraph
  let coming: string[] = []; // the ids of what comes next

  const settle = (): void => {
    if (!hasContent || coming.length === 0) return;
    for (const id of coming) ids.push(id);
    coming = [];
  };
  const put = (inline: Inline): void => void content.at(-1)!.push(inline);
  const reopen = (inline: OpenInline): void => {
    const inside: Inline[] = [];
    put({ ...inline, content: inside });
    content.push(inside);
  };
  const flush = (): void => {
    const frame = frames.at(-1)!;
    if (hasContent) {
      const { task } = frame;
      const inlines = content[0]!.slice(); // a grown array takes as much memory as a longer one
      frame.flow.push(
        withIds({ kind: 'paragraph', content: inlines, ...(task === undefined ? {} : { task }) }, ids),
      );
      frame.task = undefined;
      ids = [];
    }
    if (content[0]!.length === 0) return;
    content = [[]];
    hasContent = endsInBreak = false;
    open.forEach(reopen);
  };
  const addedContent = (): void => {
    hasContent = true;
    endsInBreak = false;
    settle();
  };
  const addText = (text: string): void => {
    put({ kind: 'text', text });
    if (/[^ \t\n\f]/.test(text)) addedContent();
  };
  const addLiteral = (inline: Inline): void => {
    put(inline);
    addedContent();
  };
  return {
    frame: () => frames.at(-1)!,
    text: addText,
    task: (task) => {
      const frame = frames.at(-1)!;
      const begins =
        frame.kind === 'item' && frame.flow.length === 0 && frame.task === undefined && !hasContent;
      if (begins) frame.task = task;
      else addText(TASK_BOXES[task]);
    },
    code: (text) => addLiteral({ kind: 'code', text }),
    mark: (id, label) => addLiteral({ kind: 'note', id, label }),
    formula: (text) => addLiteral({ kind: 'formula', text }),
    lineBreak: () => {
      if (endsInBreak) flush();
      else if (hasContent) {
        put({ kind: 'lineBreak' });
        endsInBreak = true;
      }
    },
    open: (inline) => {
      if (open.length >= MOST_INLINES) return () => {};
      open.push(inline);
      reopen(inline);
      return () => {
        open.pop();
        content.pop();
      };
    },
    flush,
    push: (flow) => {
      if (Array.isArray(flow) && flow.length === 0) return;
      flush();
      showBox(frames.at(-1)!);
      const parts = frames.at(-1)!.flow;
      // One by one, because a page may have more parts than a call can have arguments.
      for (const part of Array.isArray(flow) ? (flow as readonly Flow[]) : [flow as Flow]) {
        parts.push(withIds(part, coming));
        coming = [];
      }
    },
    enter: (kind, finish) => {
      flush();
      const isFull =
        frames.length >= MOST_BLOCKS ||
        (isBarred(kind) && frames.filter((frame) => isBarred(frame.kind)).length >= MOST_QUOTES);
      if (isFull) return flush;
      const frame = createFrame(kind);
      frames.push(frame);
      return () => {
        flush();
        showBox(frame);
        frames.pop();
        const after = coming; // the ids of an empty element at the end belong to the next block
        coming = [];
        finish(frame);
        for (const id of after) coming.push(id);
      };
    },
    place: (more) => {
      for (const id of more) coming.push(id);
    },
    endPlace: settle,
    placeBehind: (more) => {
      const { flow } = frames.at(-1)!;
      const last = flow.pop();
      if (last) flow.push(withIds(last, more));
    },
    end: () => {
      flush();
      const { flow } = frames[0]!;
      const last = flow.pop();
      if (last) flow.push(withIds(last, coming));
      return flow;
    },
  };
}
