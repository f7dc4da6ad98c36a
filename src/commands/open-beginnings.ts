// Decides which documents are shown before they have been read as a whole, and how the whole is then read.
import type { Manuscript } from '../article/manuscript.ts';
import { NanroError } from '../errors.ts';
import { isBeginning } from '../reader/book.ts';
import type { Context, SourceOptions } from './context.ts';
import type { LoadTarget } from './document-loader.ts';
import type { Target } from './link-targets.ts';
import { isLeftFar, isWithin } from './open-position.ts';

/**
 * Returns a loader that loads a whole document, even if its beginning was asked for, if the user left off
 * after the beginning or has set marks. `places` is the folder of the places; undefined if none are kept.
 */
export function loadingEnough(load: LoadTarget, places: string | undefined): LoadTarget {
  return async (target, fetching = {}) => {
    const whole = { ...fetching, isBeginningEnough: false };
    const isLeft = places !== undefined && target.kind === 'file' && isLeftFar(places, target.path);
    if (!fetching.isBeginningEnough || isLeft) return load(target, whole);
    const loaded = await load(target, fetching);
    const { book, source } = loaded;
    const isEnough = !isBeginning(book) || places === undefined || isWithin(book, places, source);
    return isEnough ? loaded : load(target, whole);
  };
}

export interface WholeParts {
  readonly context: Pick<Context, 'env' | 'folders' | 'version'>;
  /** Returns the options for a target. */
  readonly optionsFor: (target: Target) => SourceOptions;
  readonly load: LoadTarget;
}

/** Reads a whole document, unless `signal` stops that. Throws NanroError. */
export type ReadWhole = (target: Target, signal: AbortSignal) => Promise<Manuscript>;

/** Returns a function that reads a document on a thread. Where there are no threads, it uses `load`. */
export const readingWhole =
  ({ context: { env, folders, version }, optionsFor, load }: WholeParts): ReadWhole =>
  async (target, signal) => {
    if (target.kind !== 'file') return (await load(target)).book.manuscript;
    const { readOnThread } = await import('./document-thread.ts');
    const path = target.name ?? target.path;
    const context = { env: { ...env }, folders, version };
    try {
      return await readOnThread({ path, context, options: optionsFor(target) }, signal);
    } catch (error) {
      if (error instanceof NanroError || signal.aborted) throw error;
      return (await load(target)).book.manuscript;
    }
  };
