// The library of `nanro open`, whose list can forget entries.
import { openLibrary, type LibraryEntry } from '../storage/library.ts';
import { createForgetting } from './forgetting.ts';

export interface KeptLibrary {
  /** Returns the entries, the last read first. Never throws. */
  readonly read: () => readonly LibraryEntry[];
  /** Forgets an entry, or puts it back. Throws errors of the file system. */
  readonly forget: (source: string, isForgotten: boolean) => void;
}

/**
 * Returns the library in the folder of nanro's state. It is empty if `isKept` is false, as for `--no-state`.
 */
export function createKeptLibrary(folder: string, isKept: boolean): KeptLibrary {
  const library = openLibrary(folder);
  const read = (): readonly LibraryEntry[] => (isKept ? library.read().entries : []);
  return {
    read,
    forget: createForgetting({
      find: (source) => read().find((entry) => entry.source === source),
      remove: library.forget,
      add: library.record,
    }),
  };
}
