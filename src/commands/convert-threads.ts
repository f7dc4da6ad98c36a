// Converts sources on several threads.
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { STANDARD_INPUT } from '../source/sources.ts';
import type { Context } from './context.ts';
import { tryConvert, type Conversion, type Converted, type ConvertOptions } from './convert.ts';

/** What a thread converts. It has no standard input. */
export interface Task {
  readonly source: string;
  readonly context: Pick<Context, 'env' | 'folders' | 'version'>;
  readonly options: Conversion;
}

/** How many sources per thread may be converted ahead of the one that is printed. */
const AHEAD = 4;

/**
 * Converts sources to another format, and yields the results in the order of the sources. `jobs` is the
 * number of threads; by default, one for each core. Only a few sources are converted ahead, so memory does
 * not grow with their number. The threads end with the generator.
 */
export async function* convertOnThreads(
  sources: readonly string[],
  context: Context,
  { jobs = availableParallelism(), ...options }: ConvertOptions & { readonly jobs: number | undefined },
): AsyncGenerator<Converted> {
  const { env, folders, version } = context;
  const given = { context: { env: { ...env }, folders, version }, options: { ...options, isOne: false } };
  const threads = new Tinypool({
    filename: new URL('./convert-worker.js', import.meta.url).href,
    name: 'convertOnThread',
    maxThreads: Math.min(jobs, sources.length),
    minThreads: 1,
  });
  const start = async (source: string): Promise<Converted> => {
    if (source === STANDARD_INPUT) return tryConvert(source, context, given.options);
    try {
      return (await threads.run({ source, ...given } satisfies Task)) as Converted;
    } catch (error) {
      return { problem: { kind: 'bug', name: source, detail: String(error) } }; // the thread ended
    }
  };
  const started: Promise<Converted>[] = [];
  try {
    for (const source of sources) {
      started.push(start(source));
      if (started.length > AHEAD * jobs) yield started.shift()!;
    }
    yield* started;
  } finally {
    await threads.destroy();
  }
}
