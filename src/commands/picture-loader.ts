// Loads the pictures of a document: from the document itself, from a file, or from the web.
import { join } from 'node:path';
import { partPath } from '../article/part-addresses.ts';
import { decodedName } from '../article/targets.ts';
import { NanroError } from '../errors.ts';
import { readPart } from '../formats/document-parts.ts';
import { pictureFormat, type PictureFormat } from '../formats/pictures.ts';
import type { NamedSource } from '../source/named.ts';
import { existing, isFile, readFile } from '../source/sources.ts';
import type { SourceOptions } from './context.ts';
import { loadPart, MOST_BYTES, type Fetching, type LoadContext } from './load.ts';
import { resolveLink, type Origin, type Target } from './link-targets.ts';

/** A picture as it was saved. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly format: PictureFormat;
}

/**
 * Loads the picture at an address (`src` of a figure) in a document. Throws NanroError: `notPicture` if there
 * is something other than a picture, `fileNotFound`, `tooLarge`, and the errors of the web. Throws the reason
 * of the signal if it has stopped the loading.
 */
export type LoadPicture = (
  src: string,
  document: Origin,
  fetching?: Pick<Fetching, 'signal' | 'onProgress'>,
) => Promise<Picture>;

/**
 * Returns the loader of pictures. The same limits apply to a picture as to a page.
 *
 * For `난로.png` in `/home/kim/글/난로.md`, it loads `/home/kim/글/난로.png`.
 */
export function createPictureLoader(context: LoadContext, options: SourceOptions): LoadPicture {
  return async (src, document, fetching = {}) => {
    const bytes = await bytesOf(src, document, { context, options, fetching });
    fetching.signal?.throwIfAborted();
    const format = pictureFormat(bytes);
    if (format === undefined) throw new NanroError({ kind: 'notPicture', name: pictureName(src) });
    return { bytes, format };
  };
}

interface Loading {
  readonly context: LoadContext;
  readonly options: SourceOptions;
  readonly fetching: Pick<Fetching, 'signal' | 'onProgress'>;
}

async function bytesOf(
  src: string,
  document: Origin,
  { context, options, fetching }: Loading,
): Promise<Uint8Array> {
  const notPicture = new NanroError({ kind: 'notPicture', name: pictureName(src) });
  const data = dataIn(src);
  if (data) return data;
  const path = partPath(src);
  if (path !== undefined) {
    const { archive, target } = document;
    if (archive) return readPart(archive, path, { name: path, maxBytes: options.maxBytes ?? MOST_BYTES });
    const source = sourceOf(target);
    if (!source) throw notPicture;
    return loadPart(source, path, context, options, fetching);
  }
  const destination = resolveLink(src, document);
  if (destination.kind !== 'document') throw notPicture;
  const { target } = destination;
  if (target.kind === 'page') return fetchPicture(target.address, { context, options, fetching });
  if (target.kind !== 'file') throw notPicture;
  return fileBytes(target.path, options.maxBytes ?? MOST_BYTES);
}

async function fetchPicture(
  address: string,
  { context: { folders, env, version }, options: { maxBytes = MOST_BYTES, cache = true }, fetching }: Loading,
): Promise<Uint8Array> {
  const [{ fetchPage }, { openPageCache }] = await Promise.all([
    import('../source/web.ts'),
    import('../storage/cache.ts'),
  ]);
  // They have a folder of their own, because they would drive out the pages.
  const kept = cache ? openPageCache(join(folders.cache, 'pictures')) : undefined;
  const page = await fetchPage(address, {
    ...fetching,
    maxBytes,
    cache: kept,
    env,
    version,
    wanted: 'picture',
  });
  return page.bytes;
}

/** Returns the source that a document was read from; undefined if it cannot be read again. */
function sourceOf(target: Target): NamedSource | undefined {
  if (target.kind === 'page') return target;
  return target.kind === 'file' && isFile(target.path)
    ? { kind: 'file', path: existing(target.path) }
    : undefined;
}

/** Reads a regular file. Reading anything else might never end. */
async function fileBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  if (!isFile(path)) throw new NanroError({ kind: 'fileNotFound', name: path });
  const { bytes, archive } = await readFile(path, maxBytes);
  // A copy, because a small file is read into a buffer many times as large, which would be kept with it.
  if (!archive) return Uint8Array.from(bytes);
  archive.close();
  throw new NanroError(
    archive.size > maxBytes
      ? { kind: 'tooLarge', name: path, bytes: maxBytes }
      : { kind: 'notPicture', name: path },
  );
}

/**
 * Returns the bytes in a `data:` address (RFC 2397); undefined for any other address.
 * `data:image/gif;base64,R0lG` has the bytes of `GIF`.
 */
function dataIn(src: string): Buffer | undefined {
  const [head, encoding] = /^data:[^,;]*(?:;[^,;]*)*?(;base64)?,/i.exec(src) ?? [];
  if (head === undefined) return undefined;
  const text = src
    .slice(head.length)
    .replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, encoding === undefined ? 'latin1' : 'base64');
}

/** Returns what messages call a picture: the last name of its address. */
function pictureName(src: string): string {
  if (/^data:/i.test(src)) return src.slice(0, src.search(/[;,]/));
  const path = partPath(src) ?? decodedName(src.replace(/[?#][^]*$/, ''));
  return path.split('/').findLast((name) => name !== '') ?? src;
}
