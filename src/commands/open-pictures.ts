// The pictures of `nanro open`: loads those near the screen, and draws those on it.
import { NanroError } from '../errors.ts';
import type { Graphics } from '../output/graphics.ts';
import type { Book } from '../reader/book.ts';
import type { PictureSizes } from '../reader/picture-sizes.ts';
import { unknownNearby } from '../reader/near-pictures.ts';
import type { State } from '../reader/state.ts';
import { canDraw, createPicturePainter, type Painted } from '../render/picture-painter.ts';
import { picturesOn, type PictureFile, type Placement } from '../render/placed-pictures.ts';
import type { Screen } from '../render/rows.ts';
import type { Emit } from './document-opener.ts';
import { isRemote, loadDrawable } from './drawable-pictures.ts';
import type { Origin } from './link-targets.ts';
import type { LoadPicture } from './picture-loader.ts';

/** How many bytes of pictures are kept, and how many are drawn on one screen. */
const MOST_KEPT = 32 * 2 ** 20;
/** How many pictures that the user has asked for are loaded at the same time. */
const MOST_AT_ONCE = 4;

export interface PictureDesk {
  /**
   * Loads the pictures near the screen that are in the document or in files beside it, but not those on the web.
   * Reports each of them.
   */
  readonly load: (state: State, emit: Emit) => Promise<void>;
  /** Loads the pictures at some addresses in a document, also those on the web. Reports each of them. */
  readonly ask: (
    srcs: readonly string[],
    document: number,
    emit: Emit,
    how: {
      readonly signal: AbortSignal;
      /** Called with the number of pictures that have been loaded, or could not be. */
      readonly onProgress: (done: number) => void;
    },
  ) => Promise<Asked>;
  /** Draws the pictures of a screen; see `PicturePainter.paint`. */
  readonly paint: (
    state: State,
    screen: Screen,
    rows: readonly string[],
    drawn: readonly string[] | undefined,
  ) => Painted;
  /** Returns the text that removes all pictures from the terminal. */
  readonly clear: () => string;
}

/** The result of loading some pictures. The others were loaded, but the terminal does not draw them. */
interface Asked {
  readonly drawn: number;
  /** Why pictures could not be loaded. */
  readonly errors: readonly NanroError[];
}

interface PictureDeskParts {
  readonly graphics: Graphics;
  readonly load: LoadPicture;
  /** Returns where a document comes from. */
  readonly originOf: (document: number) => Origin;
}

export function createPictureDesk({ graphics, load: loadPicture, originOf }: PictureDeskParts): PictureDesk {
  const painter = createPicturePainter(graphics);
  const draws = (format: PictureFile['format']): boolean => canDraw(format, graphics);
  /** By document and `src`, the latest used last. */
  const files = new Map<string, PictureFile>();
  /** The bytes of all pictures that have been loaded, even if they are no longer kept. */
  const sizes = new Map<string, number>();
  /** The pictures on the screen that have to be loaded again. */
  let missing: readonly string[] = [];
  let lastId = 0;
  /** What has been asked for in the document, unless it is no longer kept. */
  let loading: { readonly document: number; readonly book: Book; readonly srcs: Set<string> } | undefined;

  const keep = (key: string, file: PictureFile): void => {
    files.delete(key);
    files.set(key, file);
    sizes.set(key, file.bytes.length);
    let bytes = [...files.values()].reduce((sum, of) => sum + of.bytes.length, 0);
    for (const [oldest, { bytes: of }] of files) {
      if (bytes <= MOST_KEPT) break;
      files.delete(oldest);
      if (loading) loading.srcs.delete(srcOf(oldest));
      bytes -= of.length;
    }
  };

  /**
   * Loads a picture and reports it. Returns whether it can be drawn, or why it could not be loaded. Then its label
   * stays.
   */
  const loadOne = async (
    src: string,
    document: number,
    emit: Emit,
    signal?: AbortSignal,
  ): Promise<boolean | NanroError> => {
    let file: PictureFile | undefined;
    let failure: NanroError | undefined;
    try {
      const loaded = await loadDrawable(src, originOf(document), loadPicture, draws, signal);
      if (loaded) file = { ...loaded, id: ++lastId };
    } catch (error) {
      if (signal?.aborted) return false;
      if (!(error instanceof NanroError)) throw error;
      failure = error;
    }
    if (file) keep(keyOf(document, src), file);
    const pictures: PictureSizes = new Map([[src, file && { width: file.width, height: file.height }]]);
    emit({ kind: 'pictured', document, pictures });
    return failure ?? file !== undefined;
  };

  return {
    load: async (state, emit) => {
      if (!graphics.kitty && !graphics.iterm) return;
      const { document, book } = state;
      // Those of the document before are no longer needed. A text that has changed may have other pictures.
      if (loading?.document !== document || loading.book !== book)
        loading = { document, book, srcs: new Set() };
      const current = loading;
      const origin = originOf(document);
      const near = unknownNearby(state).filter((src) => !isRemote(src, origin));
      const gone = missing.filter((src) => !files.has(keyOf(document, src)));
      const added = [...gone, ...near].filter((src) => !current.srcs.has(src));
      for (const src of added) current.srcs.add(src);
      for (const src of added) {
        if (loading !== current) return;
        await loadOne(src, document, emit);
      }
    },
    ask: async (srcs, document, emit, { signal, onProgress }) => {
      const left = [...srcs];
      const results: (boolean | NanroError)[] = [];
      const work = async (): Promise<void> => {
        for (let src; !signal.aborted && (src = left.shift()) !== undefined;) {
          results.push(await loadOne(src, document, emit, signal));
          onProgress(results.length);
        }
      };
      await Promise.all(Array.from({ length: MOST_AT_ONCE }, work));
      return {
        drawn: results.filter((result) => result === true).length,
        errors: results.filter((result) => result instanceof NanroError),
      };
    },
    paint: (state, screen, rows, drawn) => {
      let bytes = 0;
      const drawable = picturesOn(screen, state.look.ambiguous).filter(({ src }) => {
        bytes += sizes.get(keyOf(state.document, src)) ?? 0;
        return bytes <= MOST_KEPT;
      });
      const placements = drawable.flatMap((place): Placement[] => {
        const picture = files.get(keyOf(state.document, place.src));
        return picture ? [{ ...place, picture }] : [];
      });
      missing = drawable.flatMap(({ src }) => (files.has(keyOf(state.document, src)) ? [] : [src]));
      for (const { src, picture } of placements) keep(keyOf(state.document, src), picture);
      return painter.paint(placements, rows, drawn);
    },
    clear: painter.clear,
  };
}

const keyOf = (document: number, src: string): string => `${document} ${src}`;
const srcOf = (key: string): string => key.slice(key.indexOf(' ') + 1);
