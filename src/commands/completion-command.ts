// `nanro completion <shell>`.
import { write } from '../output/writable.ts';
import { readCompletion, type Shell } from '../source/bundled.ts';
import type { Context } from './context.ts';

/** Prints the script that makes a shell complete command lines with `nanro __complete`. */
export async function completion({ stdout }: Context, shell: Shell): Promise<void> {
  await write(stdout, readCompletion(shell));
}
