// `nanro completion <shell>`.
import { write } from '../output/writable.ts';
import { readCompletion, type Shell } from '../source/bundled.ts';
import type { World } from './world.ts';

/** Prints the script with which a shell completes command lines by `nanro __complete`. */
export async function completion({ stdout }: World, shell: Shell): Promise<void> {
  await write(stdout, readCompletion(shell));
}
