// Decides what may be opened with programs of the system.
import { basename, extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { existing, isFile, isThere } from '../source/sources.ts';
import type { Destination } from './link-targets.ts';

/**
 * The extensions of files that programs show. Other files may be programs themselves, and a link that looks
 * harmless would run them.
 */
const SHOWN = new Set(
  `png jpg jpeg gif webp avif heic bmp tif tiff svg
  mp3 m4a ogg opus flac wav mp4 m4v mov webm mkv avi
  pdf epub txt md markdown html htm xhtml csv json xml rss
  hwp hwpx doc docx odt rtf xls xlsx ods ppt pptx odp zip gz xz 7z tar`.split(/\s+/),
);

/** Returns the address that programs of the system open; undefined if nanro does not pass it to them. */
export function systemAddress(destination: Destination): string | undefined {
  if (destination.kind === 'system') return destination.address;
  if (destination.kind !== 'document') return undefined;
  const { target, address } = destination;
  if (target.kind === 'page') return address ?? target.address;
  if (target.kind !== 'file') return undefined;
  const path = existing(target.path);
  return SHOWN.has(extname(path).slice(1).toLowerCase()) && isFile(path)
    ? pathToFileURL(path).href
    : undefined;
}

/** Returns the name of the file that a destination leads to, if there is no such file. */
export function missingFile(destination: Destination): string | undefined {
  if (destination.kind !== 'document' || destination.target.kind !== 'file') return undefined;
  const { path } = destination.target;
  return isThere(path) ? undefined : basename(path);
}

/** Returns the whole address of a destination, to be shown or copied; undefined if it has none. */
export function wholeAddress(destination: Destination): string | undefined {
  if (destination.kind === 'document' && destination.target.kind === 'file')
    return pathToFileURL(destination.target.path).href;
  return systemAddress(destination);
}
