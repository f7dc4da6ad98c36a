// The pictures that `nanro read --images` prints.
import { figuresIn } from '../article/figures-in.ts';
import type { Block } from '../article/model.ts';
import { NanroError } from '../errors.ts';
import { fitPicture } from '../layout/picture-rows.ts';
import type { Pictures } from '../layout/setting.ts';
import { askScreen, type ScreenAnswers } from '../output/probe.ts';
import { canDraw } from '../render/picture-painter.ts';
import type { PictureFile } from '../render/placed-pictures.ts';
import { drawPicture } from '../render/printed-pictures.ts';
import type { Cells } from '../unicode/cells.ts';
import type { Context, SourceOptions } from './context.ts';
import { isRemote, loadDrawable, MOST_BYTES } from './drawable-pictures.ts';
import type { Origin } from './link-targets.ts';
import { createPictureLoader } from './picture-loader.ts';

/** The pictures of an article, for a terminal that draws them. */
export interface PrintedPictures {
  readonly pictures: Pictures;
  readonly draw: (src: string, columns: Cells, rows: number) => string;
}

/** How many bytes all pictures together may have, and how many there may be. The first ones are printed. */
const MOST_PRINTED = 64 * 2 ** 20;
const MOST_PICTURES = 10_000;
/** How long all pictures on the web may take to load, in milliseconds. */
const TIMEOUT = 8000;
/** How many of them are loaded at a time. */
const AT_ONCE = 6;

/**
 * Loads the pictures in `blocks`, which come from `origin`. Returns undefined if there are none, or if the
 * terminal draws none.
 */
export type LoadPrinted = (blocks: readonly Block[], origin: Origin) => Promise<PrintedPictures | undefined>;

/** Returns the loader of the pictures that are printed. It asks the terminal when it finds the first one. */
export function createPrintedLoader(context: Context, options: SourceOptions): LoadPrinted {
  const { stdin, stdout, signals, env } = context;
  const maxBytes = Math.min(options.maxBytes ?? MOST_BYTES, MOST_BYTES);
  const load = createPictureLoader(context, { ...options, maxBytes });
  const rows = Math.max(1, Math.floor((stdout.rows ?? 24) / 2));
  let asking: Promise<ScreenAnswers> | undefined;
  const ask = (): Promise<ScreenAnswers> =>
    askScreen({ keyboard: stdin(), screen: stdout, signals }, { background: false, graphics: true }, env);
  return async (blocks, origin) => {
    const srcs = [...new Set([...figuresIn(blocks)].flatMap(({ src }) => src ?? []))].slice(0, MOST_PICTURES);
    if (srcs.length === 0) return undefined;
    const { graphics } = await (asking ??= ask());
    if (!graphics) return undefined;
    const draws = (format: PictureFile['format']): boolean => canDraw(format, graphics);
    const files = await filesOf(srcs, origin, (src, signal) =>
      loadDrawable(src, origin, load, draws, signal),
    );
    return {
      pictures: (src, columns) => {
        const file = files.get(src);
        return file && fitPicture(file, graphics.cell, { columns, rows });
      },
      draw: (src, columns, height) => drawPicture(files.get(src)!, columns, height, graphics),
    };
  };
}

/** Loads pictures by their `src`: those on the web last, several at a time, as far as the time allows. */
async function filesOf(
  srcs: readonly string[],
  origin: Origin,
  load: (src: string, signal?: AbortSignal) => Promise<Omit<PictureFile, 'id'> | undefined>,
): Promise<ReadonlyMap<string, PictureFile>> {
  const files = new Map<string, PictureFile>();
  let bytes = 0;
  const loadOne = async (src: string, signal?: AbortSignal): Promise<void> => {
    if (bytes >= MOST_PRINTED || signal?.aborted) return;
    const file = await load(src, signal).catch((error: unknown) => {
      if (!(error instanceof NanroError) && !signal?.aborted) throw error;
      return undefined; // the label stays
    });
    if (!file || bytes + file.bytes.length > MOST_PRINTED) return;
    bytes += file.bytes.length;
    files.set(src, { ...file, id: files.size + 1 });
  };
  for (const src of srcs) if (!isRemote(src, origin)) await loadOne(src);
  const remote = srcs.filter((src) => isRemote(src, origin));
  const signal = AbortSignal.timeout(TIMEOUT);
  const loadRemote = async (): Promise<void> => {
    for (let src; (src = remote.shift()) !== undefined;) await loadOne(src, signal);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, remote.length) }, loadRemote));
  return files;
}
