// `nanro completion <shell>`.
import { write } from '../output/writable.ts';
import { readCompletion, type Shell } from '../source/bundled.ts';
import type { Context } from './context.ts';

/** Prints the script with which a shell completes command lines by `nanro __complete`. */
export async function completion({ stdout }: Context, shell: Shell): Promise<void> {
  await write(stdout, readCompletion(shell));
}
