// The latest searches, for the prompt of `nanro open`. Searches in standard input are never recorded.
import { join } from 'node:path';
import { openJournal, type Unchecked } from './journal.ts';
import { savedText } from './saved-values.ts';

/** The stored searches. The functions that write throw file system errors. */
export interface SearchHistory {
  /** Returns the search terms, latest first, each once. Never throws. */
  readonly read: () => readonly string[];
  /** Puts a search term first. A blank one is ignored. */
  readonly add: (words: string) => void;
  /** Removes all search terms. */
  readonly clear: () => void;
}

interface Searched {
  readonly words: string;
}

const MOST_WORDS = 100;
/** The maximum length of a search term, in UTF-16 code units. */
const LONGEST_WORDS = 1000;

/** Opens the search history in nanro's state folder. Nothing is read or written yet. */
export function openSearchHistory(folder: string): SearchHistory {
  const journal = openJournal<Searched>(join(folder, 'searches.jsonl'), {
    keyOf: ({ words }) => words,
    parse: parseSearched,
    most: MOST_WORDS,
  });
  return {
    read: () =>
      journal
        .read()
        .entries.map(({ words }) => words)
        .toReversed(),
    add: (words) => journal.append({ words }),
    clear: () => journal.remove(() => true),
  };
}

function parseSearched({ words }: Unchecked<Searched>): Searched | undefined {
  const clean = savedText(words, LONGEST_WORDS);
  return clean === undefined ? undefined : { words: clean };
}
