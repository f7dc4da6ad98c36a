// Loads pictures that a terminal can draw.
import { isInside, partPath } from '../article/part-addresses.ts';
import { readPictureHead } from '../formats/picture-size.ts';
import type { PictureFile } from '../render/placed-pictures.ts';
import { resolveLink, type Origin } from './link-targets.ts';
import type { LoadPicture } from './picture-loader.ts';

/** Larger pictures are not drawn, because the terminal has to decode them. */
const MOST_PIXELS = 40_000_000;
export const MOST_BYTES = 10 * 2 ** 20;

/**
 * Loads a picture. Returns undefined if it is too large, or if its format is not one that the terminal `draws`.
 * Throws what `load` throws.
 */
export async function loadDrawable(
  src: string,
  origin: Origin,
  load: LoadPicture,
  draws: (format: PictureFile['format']) => boolean,
  signal?: AbortSignal,
): Promise<Omit<PictureFile, 'id'> | undefined> {
  const { bytes } = await load(src, origin, signal && { signal });
  const head = readPictureHead(bytes);
  if (!head || !draws(head.format) || bytes.length > MOST_BYTES) return undefined;
  return head.width * head.height > MOST_PIXELS ? undefined : { ...head, bytes };
}

/** Reports whether loading a picture takes the network: if it is on the web, or a part of a file there. */
export function isRemote(src: string, origin: Origin): boolean {
  if (isInside(src)) return partPath(src) !== undefined && origin.target.kind === 'page';
  const destination = resolveLink(src, origin);
  return destination.kind === 'document' && destination.target.kind === 'page';
}
