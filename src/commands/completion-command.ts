import { write } from '../output/write.ts';
import { readCompletion, type Shell } from '../source/bundled.ts';
import type { World } from './world.ts';

/** `nanro completion <shell>`: prints the script by which a shell asks `nanro __complete`. */
export async function completion({ stdout }: World, shell: Shell): Promise<void> {
  await write(stdout, readCompletion(shell));
}
