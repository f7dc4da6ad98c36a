// Puts together the blocks of a document while its elements are walked: running text gathers until a block begins or
// ends, then it is a paragraph; inline elements that are open there go on in the next one.
import type { Flow } from '../../article/flow.ts';
import { TASK_BOXES } from '../../article/labels.ts';
import type { Inline, Task } from '../../article/model.ts';
import type { Element } from './dom.ts';

/** Blocks within blocks, and inline elements within each other, beyond which the text goes on at the same depth. */
const MOST_BLOCKS = 16;
/** Quotations alone: each puts a bar before every line within it. */
const MOST_QUOTES = 6;
const MOST_INLINES = 12;

/** What an element with blocks of its own gathers. */
export interface Frame {
  readonly kind: 'page' | 'quote' | 'list' | 'item' | 'table' | 'cell' | 'figure' | 'other';
  readonly flow: Flow[];
  /** Of a list: its items. */
  readonly items: Flow[][];
  /** Of a table: its rows of cells, each with its element. */
  readonly rows: { readonly element: Element; readonly flow: readonly Flow[] }[][];
  /** Of a figure. */
  caption: readonly Inline[];
  /** Of an item: the task that its first paragraph will be. */
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

/** Keeps the box of an item that begins with something else than a paragraph. */
function showBox(frame: Frame): void {
  if (frame.task === undefined) return;
  frame.flow.push({ kind: 'paragraph', content: [{ kind: 'text', text: TASK_BOXES[frame.task] }] });
  frame.task = undefined;
}

type OpenInline =
  | { readonly kind: 'strong' | 'emphasis' | 'strike' }
  | { readonly kind: 'link'; readonly href: string };

export interface Builder {
  /** The innermost frame, which the next block goes into. */
  readonly frame: () => Frame;
  readonly text: (text: string) => void;
  readonly code: (text: string) => void;
  /** Ends the line; twice in a row, the paragraph. */
  readonly lineBreak: () => void;
  /** Makes the item that begins here a task; a box elsewhere is text. */
  readonly task: (task: Task) => void;
  /** Opens an inline element; the function that it returns closes it. */
  readonly open: (inline: OpenInline) => () => void;
  /** Ends the paragraph, if there is one. */
  readonly flush: () => void;
  readonly push: (flow: Flow | readonly Flow[]) => void;
  /** Begins to gather blocks for an element; the function that it returns ends that, and gives what there was to `finish`. */
  readonly enter: (kind: Frame['kind'], finish: (frame: Frame) => void) => () => void;
  /** All that has been built. */
  readonly end: () => Flow[];
}

export function createBuilder(): Builder {
  const frames = [createFrame('page')];
  const open: OpenInline[] = [];
  /** The paragraph so far, and within it the content of each open inline, the innermost last. */
  let content: Inline[][] = [[]];
  let hasContent = false; // whether the paragraph has more than white space
  let endsInBreak = false; // whether the last thing in it is a line break

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
      frame.flow.push({ kind: 'paragraph', content: content[0]!, ...(task === undefined ? {} : { task }) });
      frame.task = undefined;
    }
    if (content[0]!.length === 0) return;
    content = [[]];
    hasContent = endsInBreak = false;
    open.forEach(reopen);
  };
  const addText = (text: string): void => {
    put({ kind: 'text', text });
    if (/[^ \t\n\f]/.test(text)) {
      hasContent = true;
      endsInBreak = false;
    }
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
    code: (text) => {
      put({ kind: 'code', text });
      hasContent = true;
      endsInBreak = false;
    },
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
      for (const part of [flow].flat()) parts.push(part); // no spread: a page may have more parts than a call takes arguments
    },
    enter: (kind, finish) => {
      flush();
      const isFull =
        frames.length >= MOST_BLOCKS ||
        (kind === 'quote' && frames.filter((frame) => frame.kind === kind).length >= MOST_QUOTES);
      if (isFull) return flush;
      const frame = createFrame(kind);
      frames.push(frame);
      return () => {
        flush();
        showBox(frame);
        frames.pop();
        finish(frame);
      };
    },
    end: () => {
      flush();
      return frames[0]!.flow;
    },
  };
}
