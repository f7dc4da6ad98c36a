// Recognises the pictures that programs show, by their first bytes.

/** The formats of pictures. Other formats count as unknown. */
export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'svg';

/** How many bytes from the beginning are examined. The head of an SVG may be long. */
const HEAD_BYTES = 1024;

/** What pictures of each format begin with, as Latin-1. */
const BEGINNINGS: readonly (readonly [PictureFormat, RegExp])[] = [
  ['png', /^\u0089PNG\r\n\u001a\n/],
  ['jpeg', /^\u00ff\u00d8\u00ff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['bmp', /^BM[^]{4}\0{4}/],
  ['svg', /^(?:\u00ef\u00bb\u00bf)?\s*(?:<[?!][^<]*)*<svg[\s>]/],
];

/** Returns the format of a picture; undefined if the bytes do not begin like one. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  return BEGINNINGS.find(([, beginning]) => beginning.test(head))?.[0];
}
