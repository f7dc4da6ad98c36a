// Reading positions. Each article has a file with the place where the user stopped reading and the marks they
// set. article-files.ts decides how an article is recognised; this module, what its file contains.
import { join } from 'node:path';
import { toJson } from '../unicode/json-text.ts';
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
import { dropOldest, setAside } from './files.ts';
import { readText, updateFile } from './locked-file.ts';

/** A place in a text, with the words there, so that it can be found again after the text has changed. */
export interface SavedPlace {
  readonly unit: number;
  readonly offset: number;
  readonly anchor: string;
}

export interface Position {
  readonly place: SavedPlace;
  /** The marks by their letters. */
  readonly marks: Readonly<Record<string, SavedPlace>>;
}

export interface PositionFile {
  /** The position that was saved for the article; undefined if there is none. */
  readonly saved: Position | undefined;
  /** The new path of a damaged file of the article. */
  readonly damaged: string | undefined;
  /** Saves a place, and adds its marks to the saved ones. Throws file system errors. */
  readonly save: (position: Position) => void;
}

/**
 * Looks for the position that was saved for an article. A file that cannot be read counts as damaged, and is
 * renamed if possible. Never throws.
 */
export function openPositions(folder: string, { beginning, origin }: Identity): PositionFile {
  let damaged: string | undefined;
  let found: { readonly path: string; readonly content: Content } | undefined;
  for (const path of findFiles(folder, NAME, { beginning, origin })) {
    const content = parseContent(readIfPossible(path));
    if (!content) damaged = setAside(path) ?? damaged;
    // An article whose beginning has changed is recognised by its origin.
    else if (isOf(content.head, beginning) || isFrom(path, origin)) {
      found = { path, content };
      break;
    }
  }
  if (damaged !== undefined) dropOldest(folder, DAMAGED, MOST_DAMAGED);
  // Articles with different origins may begin with the same text. Then the other article keeps its file, and
  // this one gets a new file.
  const isShared = found !== undefined && origin !== '' && !isFrom(found.path, origin);
  const path = found && !isShared ? found.path : join(folder, fileName({ beginning, origin }, 'json'));
  return {
    saved: found?.content,
    damaged,
    save: ({ place, marks }) => {
      const isNew = updateFile(path, (text) => {
        const current = text === undefined ? found?.content : parseContent(text);
        const head = headOf(beginning);
        return formatContent({ version: 1, head, place, marks: { ...current?.marks, ...marks } });
      });
      if (isNew) dropOldest(folder, NAME, MOST_FILES, SURPLUS);
    },
  };
}

/**
 * Returns the position that was saved for an article; undefined if there is none. Does not change any file.
 */
export function findPosition(folder: string, { beginning, origin }: Identity): Position | undefined {
  for (const path of findFiles(folder, NAME, { beginning, origin })) {
    const content = parseContent(readIfPossible(path));
    if (content && (isOf(content.head, beginning) || isFrom(path, origin))) return content;
  }
  return undefined;
}

/**
 * The maximum number of files. The oldest are deleted several hundred at a time, because finding them is
 * slow.
 */
const MOST_FILES = 10_000;
const SURPLUS = 500;
/** The maximum number of damaged files. */
const MOST_DAMAGED = 20;
const NAME = fileNames('json');
const DAMAGED = /\.damaged-[\da-f]{8}$/;
/** Returns the text of a file; empty if it cannot be read, for example because it is a folder. */
function readIfPossible(path: string): string {
  try {
    return readText(path) ?? '';
  } catch {
    return '';
  }
}

/** The content of a file. */
interface Content extends Position {
  readonly version: 1;
  readonly head: Head;
}

const formatContent = (content: Content): string => `${toJson(content)}\n`;

/** Parses the text of a file; returns undefined if it is damaged. */
function parseContent(json: string): Content | undefined {
  try {
    const content = JSON.parse(json) as Content;
    const isWhole =
      content.version === 1 &&
      isHead(content.head) &&
      Object.keys(content.marks).every((letter) => /^[a-z]$/i.test(letter)) &&
      [content.place, ...Object.values(content.marks)].every(isPlace);
    return isWhole ? content : undefined;
  } catch {
    return undefined; // not JSON, or a part is missing
  }
}

/**
 * The maximum length of an anchor, in UTF-16 code units. The reader saves far fewer, and looks for all of
 * them.
 */
const LONGEST_ANCHOR = 1000;

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

/** Reports whether a parsed value is a place. */
export function isPlace(value: unknown): value is SavedPlace {
  const { unit, offset, anchor } = (value ?? {}) as Partial<SavedPlace>;
  return isCount(unit) && isCount(offset) && typeof anchor === 'string' && anchor.length <= LONGEST_ANCHOR;
}
