// Reading positions: a file for each article, with the place where the user stopped reading and the marks
// they set. This module decides how an article is recognised, what its file is called, and what is in it.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { toJson } from '../unicode/json-text.ts';
import { dropOldest, listNames, newestFirst, setAside } from './files.ts';
import { readText, updateFile } from './locked-file.ts';

/**
 * A place in a text, with the words at that place, so that it can be found again when the text has changed.
 */
export interface SavedPlace {
  readonly unit: number;
  readonly offset: number;
  readonly anchor: string;
}

export interface Position {
  readonly place: SavedPlace;
  /** By their letters. */
  readonly marks: Readonly<Record<string, SavedPlace>>;
}

/** What an article is recognised by. */
export interface Identity {
  /** The beginning of its text, always cut at the same length. */
  readonly beginning: string;
  /** The path or address that it came from; empty for standard input and the bundled article. */
  readonly origin: string;
}

export interface PositionFile {
  /** What was saved for the article; undefined if nothing was. */
  readonly saved: Position | undefined;
  /** Where a damaged file of the article has been moved to. */
  readonly damaged: string | undefined;
  /** Saves a place, and adds marks to those that are saved. Throws the errors of the file system. */
  readonly save: (position: Position) => void;
}

/**
 * Looks for the position that was saved for an article. Never throws: a file that cannot be read counts as
 * damaged, and is renamed if possible.
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
  // Articles from different origins may begin with the same text. Then the other one keeps its file, and
  // this one gets a new one.
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

/** Returns the position that was saved for an article; undefined if there is none. Changes nothing. */
export function findPosition(folder: string, { beginning, origin }: Identity): Position | undefined {
  for (const path of findFiles(folder, keyOf(beginning), origin)) {
    const content = parseContent(readIfPossible(path));
    if (content && (isOf(content, beginning) || isFrom(path, origin))) return content;
  }
  return undefined;
}

/** How many files are kept. The oldest ones are deleted, several hundred at a time, because finding them is slow. */
const MOST_FILES = 10_000;
const SURPLUS = 500;
/** How many damaged files are kept. */
const MOST_DAMAGED = 20;
const NAME = /^[\da-f]{16}-[\da-f]{8}\.json$/;
const DAMAGED = /\.damaged-[\da-f]{8}$/;
/**
 * UTF-16 code units that name the file: few, so that the name of a short draft stays the same while it grows.
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

/** Returns the text of a file; empty if it cannot be read, such as a folder. */
function readIfPossible(path: string): string {
  try {
    return readText(path) ?? '';
  } catch {
    return '';
  }
}

/** What is in a file. */
interface Content extends Position {
  readonly version: 1;
  /** The length and the hash of the text’s beginning. Appending to the text does not change them. */
  readonly head: { readonly length: number; readonly hash: string };
}

const isOf = ({ head }: Content, beginning: string): boolean =>
  head.length <= beginning.length && head.hash === hash(beginning.slice(0, head.length));

const formatContent = (content: Content): string => `${toJson(content)}\n`;

/** Reads the text of a file; undefined if it is damaged. */
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
    return undefined; // no JSON, or a part is missing
  }
}

/** UTF-16 code units. The reader saves far fewer, and looks for all of them. */
const LONGEST_ANCHOR = 1000;

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

/** Reports whether a value that was read is a place. */
export function isPlace(value: unknown): value is SavedPlace {
  const { unit, offset, anchor } = (value ?? {}) as Partial<SavedPlace>;
  return isCount(unit) && isCount(offset) && typeof anchor === 'string' && anchor.length <= LONGEST_ANCHOR;
}
