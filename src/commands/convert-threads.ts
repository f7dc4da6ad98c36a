// Converts sources on several threads.
import { availableParallelism } from 'node:os';
import { NanroError, type Problem } from '../errors.ts';
import { convert, type ConvertedFormat, type ConvertOptions } from './convert.ts';
import type { Context } from './context.ts';
import { STANDARD_INPUT } from '../source/sources.ts';
import { onThreads } from './threads.ts';

/** What a thread is given once. */
export interface Given {
  readonly options: ConvertOptions & { readonly format: ConvertedFormat; readonly isOne: false };
  readonly env: Context['env'];
  readonly folders: Context['folders'];
  readonly version: string;
}

/** What a thread answers. */
export type Converted = { readonly text: string } | { readonly problem: Problem };

export interface Conversions {
  /** Returns the next source in another format. Throws NanroError. */
  readonly next: () => Promise<string>;
}

/** Converts sources on as many threads as there are cores, or as the options say. */
export function convertOnThreads(
  sources: readonly string[],
  context: Context,
  options: ConvertOptions & { readonly format: ConvertedFormat; readonly jobs?: number },
): Conversions {
  const { jobs = availableParallelism() } = options;
  const { env, folders, version } = context;
  const given: Given = { options: { ...options, isOne: false }, env: { ...env }, folders, version };
  const entry = new URL('./convert-worker.js', import.meta.url);
  const results = onThreads<string, Converted>(
    entry,
    sources.filter((source) => source !== STANDARD_INPUT), // which only this thread can read
    jobs,
    given,
  );
  let index = 0;
  return {
    next: async () => {
      if (sources[index++] === STANDARD_INPUT)
        return [...(await convert(STANDARD_INPUT, context, given.options))].join('');
      const converted = await results.next();
      if ('problem' in converted) throw new NanroError(converted.problem);
      return converted.text;
    },
  };
}
