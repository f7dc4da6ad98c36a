// `--files-from`: sources that a file lists.
import { readFile, readStdin, STANDARD_INPUT } from '../source/sources.ts';
import type { Context, ListedOptions } from './context.ts';

/** The most bytes of a list: a million paths. */
const MOST_BYTES = 2 ** 28;

/**
 * Returns the sources of the command line, and after them those that a file or standard input lists, one on
 * each line, or each followed by NUL. Returns undefined if the list is empty and there are no others. Throws
 * NanroError like `readFile`.
 */
export async function allSources(
  { stdin }: Pick<Context, 'stdin'>,
  sources: readonly string[],
  { filesFrom }: ListedOptions,
): Promise<readonly string[] | undefined> {
  if (filesFrom === undefined) return sources;
  const { bytes } =
    filesFrom === STANDARD_INPUT
      ? await readStdin(stdin(), MOST_BYTES)
      : await readFile(filesFrom, MOST_BYTES);
  const listed = String(bytes)
    .replace(/^\ufeff/, '')
    .split(bytes.includes(0) ? '\0' : /\r?\n/)
    .filter((name) => name !== '');
  return sources.length + listed.length === 0 ? undefined : [...sources, ...listed];
}
