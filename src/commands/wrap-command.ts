import { write } from '../output/write.ts';
import { createWrapper } from '../wrap/wrapper.ts';
import { openSource } from '../source/stream.ts';
import { measureFor } from './print.ts';
import type { BreakOptions, World } from './world.ts';

export interface WrapOptions extends BreakOptions {
  readonly reflow?: boolean;
  readonly onlyLong?: boolean;
}

/** `nanro wrap [file…]`: breaks the lines of plain text as it comes in; `-`, or no file, is standard input. */
export async function wrap(world: World, files: readonly string[], options: WrapOptions): Promise<void> {
  const { reflow = false, onlyLong = false, justify = false } = options;
  const measure = await measureFor(world, options, options.width ?? world.preferences.values.width);
  // All are opened first: a name that is wrong is said before anything is printed.
  const sources = (files.length === 0 ? ['-'] : files).map((file) => openSource(file, world.stdin));
  let repaired = false;
  for (const { pieces } of sources) {
    const wrapper = createWrapper({ measure, reflow, onlyLong, justify }, () => (repaired = true));
    for await (const bytes of pieces()) {
      if (!(await write(world.stdout, await wrapper.push(bytes)))) return;
    }
    await write(world.stdout, wrapper.end());
  }
  if (repaired) await world.warn(world.messages.repaired);
}
