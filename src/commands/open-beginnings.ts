// Which documents are shown before they have been read as a whole, and how the whole is read then.
import type { Manuscript } from '../article/manuscript.ts';
import { NanroError } from '../errors.ts';
import { isBeginning } from '../reader/book.ts';
import type { Context, SourceOptions } from './context.ts';
import type { LoadTarget } from './document-loader.ts';
import type { Target } from './link-targets.ts';
import type { KeptBookmarks } from './open-bookmarks.ts';
import { isFar, isWithin } from './open-position.ts';

export interface Kept {
  /** The folder of the places; undefined if none are kept. */
  readonly places: string | undefined;
  readonly bookmarks: Pick<KeptBookmarks, 'of'>;
}

/**
 * Returns a loader that loads the whole of a document, even if its beginning was asked for, unless the place at which
 * the user left off and all marks and bookmarks are in the beginning.
 */
export function loadingEnough(load: LoadTarget, { places, bookmarks }: Kept): LoadTarget {
  const isLeftFar = (target: Target): boolean =>
    places !== undefined && target.kind === 'file' && isFar(places, target.path);
  return async (target, fetching = {}) => {
    const whole = { ...fetching, isBeginningEnough: false };
    if (!fetching.isBeginningEnough || isLeftFar(target)) return load(target, whole);
    const loaded = await load(target, fetching);
    const { book, source } = loaded;
    const isEnough =
      !isBeginning(book) ||
      (bookmarks.of(source, book).length === 0 && (places === undefined || isWithin(book, places, source)));
    return isEnough ? loaded : load(target, whole);
  };
}

export interface WholeParts {
  readonly context: Pick<Context, 'env' | 'folders' | 'version'>;
  /** Returns the options for a target. */
  readonly optionsFor: (target: Target) => SourceOptions;
  readonly load: LoadTarget;
}

/** Reads the whole of a document, until `signal` stops that. Throws NanroError. */
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
