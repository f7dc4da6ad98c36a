// The pictures of `nanro open`: loads those near the screen, and draws those on it.
import { NanroError } from '../errors.ts';
import type { Graphics } from '../output/graphics.ts';
import type { Book } from '../reader/book.ts';
import type { PictureSize } from '../reader/picture-sizes.ts';
import { unknownNearby } from '../reader/near-pictures.ts';
import type { State } from '../reader/state.ts';
import { canDraw, canDrawParts, createPicturePainter, type Painted } from '../render/picture-painter.ts';
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
/** For how long pictures are loaded before keys are served, in milliseconds. */
const PAUSE = 50;

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

/** The pictures of the document that is shown. */
interface Loading {
  readonly document: number;
  readonly book: Book;
  /** Those that have been asked for, unless they are no longer kept. */
  readonly asked: Set<string>;
  /** Those that are to be loaded next. */
  wanted: string[];
  isAtWork: boolean;
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
  const sizeOf = ({ width, height, format }: Omit<PictureFile, 'id'>): PictureSize => ({
    width,
    height,
    isWhole: !canDrawParts(format, graphics),
  });
  /** By document and `src`, the latest used last. */
  const files = new Map<string, PictureFile>();
  /** The bytes of all pictures that have been loaded, even if they are no longer kept. */
  const sizes = new Map<string, number>();
  /** The pictures on the screen that have to be loaded again. */
  let missing: readonly string[] = [];
  let lastId = 0;
  let loading: Loading | undefined;

  const keep = (key: string, file: PictureFile): void => {
    files.delete(key);
    files.set(key, file);
    sizes.set(key, file.bytes.length);
    let bytes = [...files.values()].reduce((sum, of) => sum + of.bytes.length, 0);
    for (const [oldest, { bytes: of }] of files) {
      if (bytes <= MOST_KEPT) break;
      files.delete(oldest);
      loading?.asked.delete(srcOf(oldest));
      bytes -= of.length;
    }
  };

  /**
   * Loads a picture. Returns its size if it can be drawn, or why it could not be loaded. Unless it is drawn, its
   * label stays.
   */
  const loadOne = async (
    src: string,
    document: number,
    signal?: AbortSignal,
  ): Promise<PictureSize | NanroError | undefined> => {
    try {
      const loaded = await loadDrawable(src, originOf(document), loadPicture, draws, signal);
      if (loaded) keep(keyOf(document, src), { ...loaded, id: ++lastId });
      return loaded && sizeOf(loaded);
    } catch (error) {
      if (error instanceof NanroError || signal?.aborted) return error as NanroError;
      throw error;
    }
  };

  /** Loads the pictures that are wanted, as long as the document is shown. Reports several at a time. */
  const work = async (current: Loading, emit: Emit): Promise<void> => {
    let loaded = new Map<string, PictureSize | undefined>();
    let reported = Date.now();
    for (let src; loading === current && (src = current.wanted.shift()) !== undefined;) {
      current.asked.add(src);
      const size = await loadOne(src, current.document);
      loaded.set(src, size instanceof NanroError ? undefined : size);
      if (current.wanted.length === 0 || Date.now() - reported > PAUSE) {
        emit({ kind: 'pictured', document: current.document, pictures: loaded });
        loaded = new Map();
        reported = Date.now();
        await new Promise(setImmediate); // for keys
      }
    }
    current.isAtWork = false;
  };

  return {
    load: async (state, emit) => {
      if (!graphics.kitty && !graphics.iterm) return;
      const { document, book } = state;
      // Those of the document before are no longer needed. A text that has changed may have other pictures.
      if (loading?.document !== document || loading.book !== book)
        loading = { document, book, asked: new Set(), wanted: [], isAtWork: false };
      const current = loading;
      const origin = originOf(document);
      const near = unknownNearby(state).filter((src) => !isRemote(src, origin));
      const gone = missing.filter((src) => !files.has(keyOf(document, src)));
      current.wanted = [...gone, ...near].filter((src) => !current.asked.has(src));
      if (current.isAtWork) return;
      current.isAtWork = true;
      await work(current, emit);
    },
    ask: async (srcs, document, emit, { signal, onProgress }) => {
      const left = [...srcs];
      const results: (PictureSize | NanroError | undefined)[] = [];
      const work = async (): Promise<void> => {
        for (let src; !signal.aborted && (src = left.shift()) !== undefined;) {
          const result = await loadOne(src, document, signal);
          if (signal.aborted) return;
          const size = result instanceof NanroError ? undefined : result;
          emit({ kind: 'pictured', document, pictures: new Map([[src, size]]) });
          results.push(result);
          onProgress(results.length);
        }
      };
      await Promise.all(Array.from({ length: MOST_AT_ONCE }, work));
      return {
        drawn: results.filter((result) => result && !(result instanceof NanroError)).length,
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
