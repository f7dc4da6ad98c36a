// Highlights: passages that the user has marked, perhaps with a note. Each article has a file of them, named
// like the file of its place. They are recognised by their words, so they survive changes of the text.
import { join } from 'node:path';
import { sanitize } from '../article/sanitize.ts';
import {
  fileName,
  fileNames,
  findFiles,
  headOf,
  isFrom,
  isHead,
  isOf,
  type Head,
  type Identity,
} from './article-files.ts';
import { listNames } from './files.ts';
import { openJournal, type Entries, type Journal, type Unchecked } from './journal.ts';
import { isSource, isTime, savedText } from './saved-values.ts';

/** A highlighted passage. Texts have newlines where the article has line ends. */
export interface SavedHighlight {
  /** The unit in which it begins, and the ink before it there. */
  readonly unit: number;
  readonly ink: number;
  readonly quotation: string;
  /** The rest of the first sentence before the quotation, and of the last one after it. */
  readonly before: string;
  readonly after: string;
  /** The heading of its section. */
  readonly section?: string;
  readonly note?: string;
  /** Whether it was not found when the whole text was read last. */
  readonly isLost?: boolean;
  /** When it was made: `2026-11-29T02:30:00.000Z`. */
  readonly made: string;
}

/** A highlight, and the article that it is in. */
export interface StoredHighlight extends SavedHighlight {
  /** The absolute path or the address; empty for standard input and the bundled article. Not safe to print. */
  readonly source: string;
  readonly title?: string;
  readonly head: Head;
}

/** A highlight of an article. */
export interface FoundHighlight extends StoredHighlight {
  /**
   * Whether it was made in another file or page that begins with the same text: perhaps the same article, before
   * it was moved.
   */
  readonly isFromElsewhere: boolean;
}

/** The highlights of an article. The functions throw file system errors. */
export interface HighlightFile {
  /** The highlights when the file was opened, in the order of the text. */
  readonly found: readonly FoundHighlight[];
  /** The new path of a damaged file of the article. */
  readonly damaged: string | undefined;
  /** Adds a highlight, or replaces the one with the same id. Its texts are cleaned. */
  readonly put: (highlight: Omit<StoredHighlight, 'source' | 'head'>) => void;
  /** Removes the highlight with an id from `highlightId`. Nothing of it remains on the disk. */
  readonly remove: (id: string) => void;
}

/** The maximum lengths of texts, in UTF-16 code units. Together they fit into a line of a journal. */
export const LONGEST_QUOTATION = 5000;
export const LONGEST_AROUND = 2000;
export const LONGEST_NOTE = 1000;
const LONGEST_NAME = 300;

const NAME = fileNames('jsonl');

/** Returns the id of a highlight, which no other highlight of the article has. Not safe to print. */
export const highlightId = ({
  unit,
  ink,
  quotation,
}: Pick<SavedHighlight, 'unit' | 'ink' | 'quotation'>): string => `${unit} ${ink} ${quotation}`;

/** No entry is ever dropped: a file of highlights stays far below the limits of a journal. */
const ENTRIES: Entries<StoredHighlight> = { keyOf: highlightId, parse: parseHighlight, most: 100_000 };

/** Opens the highlights of an article in their folder. Never throws. */
export function openHighlights(folder: string, identity: Identity): HighlightFile {
  const { beginning, origin } = identity;
  const own = join(folder, fileName(identity, 'jsonl'));
  const isOwn = (path: string): boolean => path === own || isFrom(path, origin);
  const journals = new Map(
    findFiles(folder, NAME, identity).map((path) => [path, openJournal(path, ENTRIES)] as const),
  );
  /** The journal of each highlight. */
  const homes = new Map<string, Journal<StoredHighlight>>();
  const found: FoundHighlight[] = [];
  let damaged: string | undefined;
  for (const [path, journal] of journals) {
    const content = journal.read();
    damaged = content.damaged ?? damaged;
    for (const highlight of content.entries) {
      const id = highlightId(highlight);
      // Without an origin, only the beginning of the text tells articles apart.
      if (homes.has(id) || (!isFrom(path, origin) && !isOf(highlight.head, beginning))) continue;
      homes.set(id, journal);
      found.push({ ...highlight, isFromElsewhere: !isOwn(path) });
    }
  }
  const mine = [...journals].find(([path]) => isOwn(path))?.[1] ?? openJournal(own, ENTRIES);
  return {
    found: found.sort(inOrderOfText),
    damaged,
    put: (highlight) => {
      const id = highlightId(highlight);
      const home = homes.get(id) ?? mine;
      homes.set(id, home);
      home.append({ ...highlight, source: origin, head: headOf(beginning) });
    },
    remove: (id) => homes.get(id)?.remove((highlight) => highlightId(highlight) === id),
  };
}

/** Returns the highlights of all articles: those of each article together, in the order of its text. Never throws. */
export function readAllHighlights(folder: string): readonly StoredHighlight[] {
  const files = listNames(folder, (name) => NAME.test(name)).map((name) =>
    [...openJournal(join(folder, name), ENTRIES).read().entries].sort(inOrderOfText),
  );
  return files.toSorted((one, other) => (lastMade(one) < lastMade(other) ? 1 : -1)).flat();
}

/** Returns when the last of some highlights was made. */
const lastMade = (highlights: readonly StoredHighlight[]): string =>
  highlights.reduce((last, { made }) => (made > last ? made : last), '');

const inOrderOfText = (one: SavedHighlight, other: SavedHighlight): number =>
  one.unit - other.unit || one.ink - other.ink;

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** Returns a text of at most `most` code units; undefined if the value is none. */
const textIn = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value.length <= most ? sanitize(value) : undefined;

function parseHighlight(value: Unchecked<StoredHighlight>): StoredHighlight | undefined {
  const { source, head, unit, ink, made } = value;
  const quotation = textIn(value.quotation, LONGEST_QUOTATION);
  const before = textIn(value.before, LONGEST_AROUND);
  const after = textIn(value.after, LONGEST_AROUND);
  if (!(source === '' || isSource(source)) || !isHead(head) || !isCount(unit) || !isCount(ink))
    return undefined;
  if (!quotation?.trim() || before === undefined || after === undefined || !isTime(made)) return undefined;
  const texts = {
    title: savedText(value.title, LONGEST_NAME),
    section: savedText(value.section, LONGEST_NAME),
    note: savedText(value.note, LONGEST_NOTE),
  };
  const known = Object.entries(texts).filter(([, text]) => text !== undefined);
  return {
    source,
    head: { length: head.length, hash: head.hash },
    unit,
    ink,
    quotation,
    before,
    after,
    ...(Object.fromEntries(known) as Partial<StoredHighlight>),
    ...(value.isLost === true && { isLost: true }),
    made,
  };
}
