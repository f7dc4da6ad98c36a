// `nanro <source>`: without a command, a source is opened on a terminal, and printed anywhere else.
import { fillsScreen } from '../output/terminal.ts';
import { isThere } from '../source/sources.ts';
import type { Context } from './context.ts';
import { nameArgument } from './load.ts';
import type { OpenOptions } from './open-command.ts';
import { read, type ReadOptions } from './read-command.ts';
import { splitStart } from './start-words.ts';

/**
 * Opens a source on the whole screen if the terminal can show it there. Prints it if an option asks for that
 * (`isPrinted`), or the setting `plain`. Several sources and piped input are printed, unless the first word
 * says where to begin.
 */
export async function show(
  context: Context,
  words: readonly string[],
  options: ReadOptions & OpenOptions,
  isPrinted: boolean,
): Promise<void> {
  const { sources, start } = splitStart(words);
  const [source] = sources;
  const named = source === undefined ? undefined : await nameArgument(source, context);
  const isOne = sources.length === 1 && named?.kind !== 'input';
  const mayOpen = !isPrinted && !options.plain && fillsScreen(context.stdout, context.env);
  if ((isOne || start) && mayOpen) await (await import('./open-command.ts')).open(context, words, options);
  else await read(context, sources, options);
}

/**
 * Matches a word that may be a path, even if there is no such file. Names of commands do not have these
 * signs.
 */
const PATH_LIKE = /[./\\~]/;

/** Reports whether a word may be a source rather than a mistyped command. Throws NanroError `badAddress`. */
export async function isSource(word: string, context: Context): Promise<boolean> {
  if (splitStart([word]).start) return true;
  const named = await nameArgument(word, context);
  return named.kind !== 'file' || isThere(named.path) || PATH_LIKE.test(word);
}
