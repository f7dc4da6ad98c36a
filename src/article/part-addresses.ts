// The addresses of pictures that a document contains. Such a picture is a part of the file of the document,
// such as a file in an archive.

const SCHEME = 'part:';

/**
 * Returns the address of a part of a document by its path. Only the readers of documents make such addresses,
 * and only for a reader that can load the part.
 *
 * @example
 * partAddress('OEBPS/난로.png') // => 'part:OEBPS/난로.png'
 */
export const partAddress = (path: string): string => SCHEME + path;

/** Returns the path of the part that an address names; undefined for any other address. */
export const partPath = (address: string): string | undefined =>
  address.startsWith(SCHEME) ? address.slice(SCHEME.length) : undefined;

/** Matches the names of pictures in the formats that programs show (formats/pictures.ts). */
const SHOWN = /\.(?:png|jpe?g|gif|webp|bmp|svg)$/i;

/**
 * Returns the address of a picture by the path of the part that contains it; undefined if the name of the part
 * says that no program shows it.
 */
export const pictureAt = (path: string | undefined): string | undefined =>
  path !== undefined && SHOWN.test(path) ? partAddress(path) : undefined;

/** Reports whether the picture at an address is in the document: a part of it, or in the address itself. */
export const isInside = (address: string): boolean => /^(?:data|part):/i.test(address);
