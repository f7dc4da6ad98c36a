import { createFilter } from '../layout/filter.ts';
import { WIDEST } from '../output/terminal.ts';
import { write } from '../output/write.ts';
import { createTypesetter } from '../render/typeset.ts';
import { openSource, readText, type Opened } from '../source/stream.ts';
import { measureFor } from './print.ts';
import type { BreakOptions, World } from './world.ts';

export interface WrapOptions extends BreakOptions {
  readonly reflow?: boolean;
  readonly onlyLong?: boolean;
}

/** `nanro wrap [file…]`: breaks the lines of plain text as it comes in; `-`, or no file, is standard input. */
export async function wrap(world: World, files: readonly string[], options: WrapOptions): Promise<void> {
  const { reflow = false, onlyLong = false, justify = false } = options;
  const measure = await measureFor(world, options, options.width ?? WIDEST);
  // All are opened first: a name that is wrong is said before anything is printed.
  const sources: Opened[] = [];
  for (const file of files.length === 0 ? ['-'] : files) sources.push(await openSource(file, world.stdin));
  let repaired = false;
  for (const { name, stream } of sources) {
    const typesetter = createTypesetter(measure);
    const filter = createFilter({ measure, reflow, onlyLong, justify }, typesetter);
    for await (const text of readText(name, stream(), () => (repaired = true))) {
      if (!(await write(world.stdout, filter.push(await typesetter.clean(text))))) return;
    }
    await write(world.stdout, filter.end());
  }
  if (repaired) await world.warn(world.messages.repaired);
}
