// The last searches, for the prompt of `nanro open`. Searches in standard input never get here.
import { join } from 'node:path';
import { openJournal, type Unchecked } from './journal.ts';
import { savedText } from './saved-values.ts';

/** The functions that write throw errors of the file system. */
export interface SearchHistory {
  /** Returns the words, the last ones first, each once. Never throws. */
  readonly read: () => readonly string[];
  /** Puts words first. Words that are only blanks are ignored. */
  readonly add: (words: string) => void;
  /** Forgets all words. */
  readonly clear: () => void;
}

interface Searched {
  readonly words: string;
}

const MOST_WORDS = 100;
/** UTF-16 code units. */
const LONGEST_WORDS = 1000;

/** Opens the search history in the folder of nanro's state. Nothing is read or written yet. */
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
