// Several sources for one command.
import { NanroError } from '../errors.ts';
import { isClosed, write } from '../output/writable.ts';
import type { Context } from './context.ts';

/** Prints what has been read of a source. */
export type Print = () => Promise<unknown>;

/** What is printed around the sources and between them. */
export interface Frame {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

export const BLANK_LINES: Frame = { before: '', between: '\n\n', after: '' };
/** Makes a JSON array of several JSON texts. */
export const JSON_ARRAY: Frame = { before: '[\n', between: ',\n', after: ']\n' };
export const NOTHING: Frame = { before: '', between: '', after: '' };

export interface Outcome {
  /** How many sources were printed. */
  readonly printed: number;
  /** The problem with the first source that has failed. It has been reported. */
  readonly failed: NanroError | undefined;
}

/**
 * Reads and prints each source in turn. `read` returns how to print one. A source that cannot be read is
 * reported, and the next one is read. A problem for which `isQuiet` returns true is not reported, and does
 * not count as a failure. Stops if the output is closed. Throws what `read` throws if there is at most one
 * source.
 */
export async function printEach(
  context: Pick<Context, 'stdout' | 'report'>,
  sources: readonly string[],
  read: (source: string | undefined) => Promise<Print>,
  { before, between, after }: Frame,
  isQuiet: (error: NanroError) => boolean = () => false,
): Promise<Outcome> {
  if (sources.length <= 1) {
    await (
      await read(sources[0])
    )();
    return { printed: 1, failed: undefined };
  }
  const { stdout } = context;
  let [printed, failed]: [number, NanroError | undefined] = [0, undefined];
  await write(stdout, before);
  for (const source of sources) {
    if (isClosed(stdout)) break;
    try {
      const print = await read(source);
      if (printed++ > 0) await write(stdout, between);
      await print();
    } catch (error) {
      if (!(error instanceof NanroError) || error.problem.kind === 'cannotWrite') throw error;
      if (isQuiet(error)) continue;
      await context.report(error.problem);
      failed ??= new NanroError(error.problem, true);
    }
  }
  await write(stdout, after);
  return { printed, failed };
}
