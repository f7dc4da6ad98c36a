// Where somebody was in a book: found when it is opened, kept while they read.
import type { Book } from '../reader/book.ts';
import { formatKept, identityOf, keep, parseKept, recall, type Kept } from '../reader/memory.ts';
import { START, type Place } from '../reader/place.ts';
import { placeToKeep, type Notice, type Opening, type State } from '../reader/state.ts';
import { findFiles, hash, isFrom, nameOf, readKept, setAside, update } from '../storage/positions.ts';
import { join } from 'node:path';

export interface Memory {
  /** What is known of the book. */
  readonly opening: Pick<Opening, 'place' | 'marks' | 'notice'>;
  readonly save: (state: State) => Notice | undefined;
}

/** The text of a file; of what cannot be read, a folder for example, none. */
function readIfPossible(path: string): string {
  try {
    return readKept(path) ?? '';
  } catch {
    return '';
  }
}

/** A place as far as the book goes. */
const within = ({ units }: Book, { unit, offset }: Place): Place =>
  unit < units ? { unit, offset } : { unit: units - 1, offset: 0 };

/** `origin` is the path or address that the book came from; empty where it has none. */
export function openMemory(book: Book, folder: string, origin: string): Memory {
  const identity = identityOf(book, hash);
  let damaged: string | undefined;
  let found: { readonly path: string; readonly kept: Kept; readonly place: Place } | undefined;
  for (const path of findFiles(folder, identity.key, origin)) {
    const kept = parseKept(readIfPossible(path));
    if (!kept) damaged = setAside(path) ?? damaged;
    // A book that has grown at its beginning is known by where it came from.
    if (!kept || !(identity.isOf(kept) || isFrom(path, origin))) continue;
    // Its place is known by the words that were read last; where these were changed, the place itself is near enough.
    found = { path, kept, place: recall(book, kept.place) ?? within(book, kept.place) };
    break;
  }
  // What came from elsewhere may be another text that begins alike: it keeps its file, and this one gets its own.
  const isElsewhere = found !== undefined && origin !== '' && !isFrom(found.path, origin);
  const path = found && !isElsewhere ? found.path : join(folder, nameOf(identity.key, origin));
  const marks = Object.fromEntries(
    Object.entries(found?.kept.marks ?? {}).flatMap(([letter, mark]) => {
      const place = recall(book, mark);
      return place ? [[letter, place]] : [];
    }),
  );
  const hasMoved = found !== undefined && (found.place.unit > 0 || found.place.offset > 0);
  let last = JSON.stringify([found?.place ?? START, []]);

  return {
    opening: {
      marks,
      ...(found ? { place: found.place } : {}),
      ...(damaged !== undefined
        ? { notice: { kind: 'damaged', path: damaged } }
        : hasMoved
          ? { notice: { kind: 'resumed' } }
          : {}),
    },
    save: (state) => {
      const place = placeToKeep(state);
      // Only marks that were set here: another reader may have set the others anew.
      const set = Object.entries(state.marks).filter(
        ([letter, mark]) => isElsewhere || marks[letter] !== mark,
      );
      const now = JSON.stringify([place, set]);
      if (now === last) return undefined;
      try {
        const kept: Kept = {
          version: 1,
          head: identity.head,
          place: keep(book, place),
          marks: Object.fromEntries(set.map(([letter, mark]) => [letter, keep(book, mark)])),
        };
        update(path, (current) => formatKept(kept, current === undefined ? undefined : parseKept(current)));
        last = now;
        return undefined;
      } catch {
        return { kind: 'notSaved' };
      }
    },
  };
}
