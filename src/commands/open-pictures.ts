// The pictures of `nanro open`: loads those near the screen, and draws those on it.
import { isInside, partPath } from '../article/part-addresses.ts';
import { NanroError } from '../errors.ts';
import { readPictureHead } from '../formats/picture-size.ts';
import type { Graphics } from '../output/graphics.ts';
import type { PictureSizes } from '../reader/picture-sizes.ts';
import { unknownNearby, unknownOnScreen } from '../reader/near-pictures.ts';
import type { State } from '../reader/state.ts';
import { createPicturePainter, type Painted } from '../render/picture-painter.ts';
import { picturesOn, type PictureFile, type Placement } from '../render/placed-pictures.ts';
import type { Screen } from '../render/rows.ts';
import type { Emit } from './document-opener.ts';
import { resolveLink, type Origin } from './link-targets.ts';
import type { LoadPicture } from './picture-loader.ts';

/** Larger pictures are not drawn, because the terminal has to decode them. */
const MOST_PIXELS = 40_000_000;
export const MOST_BYTES = 10 * 2 ** 20;
/** How many bytes of pictures are kept, and how many are drawn on one screen. */
const MOST_KEPT = 32 * 2 ** 20;

export interface PictureDesk {
  /**
   * Loads the pictures near the screen that are in the document or in files beside it. Those on the web are
   * loaded only if `isAsked`, and only those on the screen. Reports each of them.
   */
  readonly load: (state: State, emit: Emit, isAsked?: boolean) => Promise<void>;
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

interface PictureDeskParts {
  readonly graphics: Graphics;
  readonly load: LoadPicture;
  /** Returns where a document comes from. */
  readonly originOf: (document: number) => Origin;
}

export function createPictureDesk({ graphics, load: loadPicture, originOf }: PictureDeskParts): PictureDesk {
  const painter = createPicturePainter(graphics);
  /** By document and `src`, the latest used last. */
  const files = new Map<string, PictureFile>();
  /** The bytes of all pictures that have been loaded, even if they are no longer kept. */
  const sizes = new Map<string, number>();
  /** The pictures on the screen that have to be loaded again. */
  let missing: readonly string[] = [];
  let lastId = 0;
  let loading: { readonly document: number; readonly srcs: Set<string> } | undefined;

  const keep = (key: string, file: PictureFile): void => {
    files.delete(key);
    files.set(key, file);
    sizes.set(key, file.bytes.length);
    let bytes = [...files.values()].reduce((sum, of) => sum + of.bytes.length, 0);
    for (const [oldest, { bytes: of }] of files) {
      if (bytes <= MOST_KEPT) break;
      files.delete(oldest);
      bytes -= of.length;
    }
  };

  /** Returns a picture that can be drawn; undefined if it cannot. */
  const fileOf = async (src: string, document: number): Promise<PictureFile | undefined> => {
    try {
      const { bytes } = await loadPicture(src, originOf(document));
      const head = readPictureHead(bytes);
      const isDrawn =
        head !== undefined && painter.draws(head.format) && head.width * head.height <= MOST_PIXELS;
      return isDrawn ? { ...head, bytes, id: ++lastId } : undefined;
    } catch (error) {
      if (error instanceof NanroError) return undefined; // the label stays
      throw error;
    }
  };

  const load = async (document: number, srcs: readonly string[], emit: Emit): Promise<void> => {
    // Those of the document before are no longer needed.
    if (loading?.document !== document) loading = { document, srcs: new Set() };
    const current = loading;
    const added = srcs.filter((src) => !current.srcs.has(src));
    for (const src of added) current.srcs.add(src);
    for (const src of added) {
      if (loading !== current) return;
      const file = await fileOf(src, document);
      current.srcs.delete(src);
      if (file) keep(keyOf(document, src), file);
      const pictures: PictureSizes = new Map([[src, file && { width: file.width, height: file.height }]]);
      emit({ kind: 'pictured', document, pictures });
    }
  };

  return {
    load: async (state, emit, isAsked = false) => {
      const origin = originOf(state.document);
      const near = unknownNearby(state).filter((src) => !isRemote(src, origin));
      const asked = isAsked ? unknownOnScreen(state) : [];
      await load(state.document, [...missing, ...asked, ...near], emit);
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

/** Reports whether loading a picture takes the network: if it is on the web, or a part of a file there. */
function isRemote(src: string, origin: Origin): boolean {
  if (isInside(src)) return partPath(src) !== undefined && origin.target.kind === 'page';
  const destination = resolveLink(src, origin);
  return destination.kind === 'document' && destination.target.kind === 'page';
}
