// `nanro help --man`.
import { NanroError } from '../errors.ts';
import { manualPath } from '../source/bundled.ts';
import type { Context } from './context.ts';
import { runPager } from './paging.ts';

/**
 * Shows the man page in the language of messages. `man` shows it page by page on a terminal, and prints it in
 * a pipe. `command` is the one that the user named, for the message. Throws NanroError `noManual` if `man` is
 * missing or fails.
 */
export async function manual(
  { env, stdout, signals, language }: Context,
  command: string | undefined,
): Promise<void> {
  const outcome = await runPager(
    ['man', manualPath(language)],
    { env: { LESS: '', ...inUtf8(env) }, stdout, signals }, // `man` tells less what it needs
    [],
  );
  if (outcome !== 'shown') throw new NanroError({ kind: 'noManual', command });
}

/** Returns an environment in which programs write UTF-8: `man` leaves out Hangul in any other charset. */
function inUtf8(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((value) => value);
  return /utf-?8/i.test(locale ?? '') ? env : { ...env, LC_ALL: 'C.UTF-8' };
}
