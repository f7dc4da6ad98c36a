// Reads a text or bytes as a source with a given name, and outlines the article.
import { loadArticle } from '../../src/formats/read-source.ts';
import { outline } from './outline.ts';

const MEBIBYTE = 2 ** 20;

/** Returns the outline of the article in a text. */
export const outlineSource = async (
  name: string,
  content: string | Uint8Array,
  maxBytes = 10 * MEBIBYTE,
): Promise<string> => outline(await loadArticle({ name, bytes: Buffer.from(content) }, maxBytes)).trim();
