import { write } from '../output/write.ts';
import { createWrapper } from '../wrap/wrapper.ts';
import { checkSource, piecesOf } from '../source/stream.ts';
import { measureFor } from './print.ts';
import type { BreakOptions, World } from './world.ts';

export interface WrapOptions extends BreakOptions {
  readonly reflow?: boolean;
  readonly onlyLong?: boolean;
}

/** `nanro wrap [file…]`: breaks the lines of plain text as it comes in; `-`, or no file, is standard input. */
export async function wrap(world: World, files: readonly string[], options: WrapOptions): Promise<void> {
  const { reflow = false, onlyLong = false, justify = false } = options;
  const names = files.length === 0 ? ['-'] : files;
  names.forEach(checkSource); // before anything is printed
  const measure = await measureFor(world, options, options.width ?? world.preferences.values.width);
  let repaired = false;
  for (const name of names) {
    const wrapper = createWrapper({ measure, reflow, onlyLong, justify }, () => (repaired = true));
    for await (const bytes of piecesOf(name, world.stdin)) {
      if (!(await write(world.stdout, await wrapper.push(bytes)))) return;
    }
    await write(world.stdout, wrapper.end());
  }
  if (repaired) await world.warn(world.messages.repaired);
}
