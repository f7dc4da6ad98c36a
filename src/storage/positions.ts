// Reading positions. Each article has a file with the place where the user stopped reading and the marks they
// set. This module decides how an article is recognised, what its file is called, and what the file contains.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { toJson } from '../unicode/json-text.ts';
import { dropOldest, listNames, newestFirst, setAside } from './files.ts';
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

/** Identifies an article. */
export interface Identity {
  /** The beginning of the text, always cut at the same length. */
  readonly beginning: string;
  /** The path or address of the article; empty for standard input and the bundled article. */
  readonly origin: string;
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
  for (const path of findFiles(folder, keyOf(beginning), origin)) {
    const content = parseContent(readIfPossible(path));
    if (!content) damaged = setAside(path) ?? damaged;
    // An article whose beginning has changed is recognised by its origin.
    else if (isOf(content, beginning) || isFrom(path, origin)) {
      found = { path, content };
      break;
    }
  }
  if (damaged !== undefined) dropOldest(folder, DAMAGED, MOST_DAMAGED);
  // Articles with different origins may begin with the same text. Then the other article keeps its file, and
  // this one gets a new file.
  const isShared = found !== undefined && origin !== '' && !isFrom(found.path, origin);
  const path = found && !isShared ? found.path : join(folder, nameOf(keyOf(beginning), origin));
  return {
    saved: found?.content,
    damaged,
    save: ({ place, marks }) => {
      const isNew = updateFile(path, (text) => {
        const current = text === undefined ? found?.content : parseContent(text);
        const head = { length: beginning.length, hash: hash(beginning) };
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
  for (const path of findFiles(folder, keyOf(beginning), origin)) {
    const content = parseContent(readIfPossible(path));
    if (content && (isOf(content, beginning) || isFrom(path, origin))) return content;
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
const NAME = /^[\da-f]{16}-[\da-f]{8}\.json$/;
const DAMAGED = /\.damaged-[\da-f]{8}$/;
/**
 * How much of the text determines the name of the file, in UTF-16 code units. It is little, so that the name
 * of a short draft stays the same while the draft grows.
 */
const NAMED_BY = 24;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
const keyOf = (beginning: string): string => hash(beginning.slice(0, NAMED_BY)).slice(0, 16);
const nameOf = (key: string, origin: string): string => key + endingFor(origin);
const endingFor = (origin: string): string => `-${hash(origin).slice(0, 8)}.json`;
const isFrom = (path: string, origin: string): boolean => origin !== '' && path.endsWith(endingFor(origin));

/**
 * Returns the files that may belong to an article: those with its text before those with only
 * its origin, newest first.
 */
function findFiles(folder: string, key: string, origin: string): string[] {
  const ending = endingFor(origin);
  const isOfText = (name: string): boolean => name.startsWith(key);
  const isOfOrigin = (name: string): boolean => origin !== '' && name.endsWith(ending);
  const names = listNames(folder, (name) => (isOfText(name) || isOfOrigin(name)) && NAME.test(name));
  const of = (text: boolean, source: boolean): string[] => {
    const found = names.filter((name) => isOfText(name) === text && isOfOrigin(name) === source);
    return newestFirst(found.map((name) => join(folder, name)));
  };
  return [...of(true, true), ...of(true, false), ...of(false, true)];
}

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
  /** The length and the hash of the beginning of the text. Appending to the text does not change them. */
  readonly head: { readonly length: number; readonly hash: string };
}

const isOf = ({ head }: Content, beginning: string): boolean =>
  head.length <= beginning.length && head.hash === hash(beginning.slice(0, head.length));

const formatContent = (content: Content): string => `${toJson(content)}\n`;

/** Parses the text of a file; returns undefined if it is damaged. */
function parseContent(json: string): Content | undefined {
  try {
    const content = JSON.parse(json) as Content;
    const isWhole =
      content.version === 1 &&
      typeof content.head.hash === 'string' &&
      Number.isInteger(content.head.length) &&
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
