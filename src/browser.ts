// Takes the place of Node's modules, and of packages that need them, in bundles for browsers (`browser` in
// package.json). In a browser, nanro reads only text, and the parsers of Markdown and XML require these
// packages for it.
import createMarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import * as saxes from 'saxes';

const PACKAGES = new Map<string, unknown>([
  ['markdown-it/browser', createMarkdownIt],
  ['markdown-it-footnote', footnotes],
  ['saxes', saxes],
]);

/**
 * Returns a `require` for the packages above. Any other package, which would need Node, is an empty object.
 */
export const createRequire = (): ((name: string) => unknown) => (name) => PACKAGES.get(name) ?? {};

/** Stands for a function that is never called in a browser. */
function absent(): never {
  throw new Error('this needs Node');
}

export {
  absent as createDecipheriv,
  absent as inflateRawSync,
  absent as isAscii,
  absent as isUtf8,
  absent as transcode,
};
