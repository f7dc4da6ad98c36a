// Journals: files of JSON lines to which entries are appended. If several entries have the same key, the last
// one counts. So writing an entry takes the same short time however many there are.
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { toJson } from '../unicode/json-text.ts';
import { replaceFile, setAside } from './files.ts';
import { underLock } from './locked-file.ts';
import { failure, readRegular } from './regular-files.ts';

/** A parsed line of a file: any JSON object. */
export type Unchecked<Entry> = { readonly [Name in keyof Entry]?: unknown };

/** Describes the entries of a journal. */
export interface Entries<Entry> {
  /** Returns the key of an entry. */
  readonly keyOf: (entry: Entry) => string;
  /**
   * Returns the cleaned entry in a value that was read or is to be written; undefined if the value is not an
   * entry.
   */
  readonly parse: (value: Unchecked<Entry>) => Entry | undefined;
  /** The maximum number of entries. The oldest are dropped. */
  readonly most: number;
}

/** What the file of a journal contains. */
export interface Found<Entry> {
  /** The entries, oldest first. */
  readonly entries: readonly Entry[];
  /** The new path of a damaged file: it was too large, or not a regular file. */
  readonly damaged: string | undefined;
}

/**
 * A file of entries that several processes may read and write at the same time. The functions that write
 * throw file system errors, and `EAGAIN` if another process does not release the lock.
 */
export interface Journal<Entry> {
  /** Reads the file. Damaged lines are skipped. Never throws. */
  readonly read: () => Found<Entry>;
  /**
   * Writes an entry as `parse` returns it; it replaces the entry with the same key. Does nothing if `parse`
   * returns undefined. Throws `EFBIG` if the entry is longer than a line may be.
   */
  readonly append: (entry: Unchecked<Entry>) => void;
  /** Removes entries. Nothing of them remains in the file. */
  readonly remove: (isRemoved: (entry: Entry) => boolean) => void;
}

/** The maximum size of a line, and of a file that is read, in bytes. */
const LONGEST_LINE = 2 ** 16;
const MOST_BYTES = 2 ** 25;
/**
 * The maximum number of lines that are parsed, counted from the end. A file never grows to so many, and they
 * are quick to parse.
 */
const MOST_LINES = 100_000;
/** The maximum size of the entries that are kept when a file is rewritten, in bytes. */
const MOST_KEPT = 2 ** 23;
/** A file is rewritten when it is larger than `times` its size after the last rewrite, plus `more` bytes. */
const GROWTH = { times: 1.25, more: 2 ** 16 };

/** Returns a journal. Its file is created when the first entry is written. */
export function openJournal<Entry>(path: string, entries: Entries<Entry>): Journal<Entry> {
  return {
    read: () => {
      try {
        const { text, damaged } = readText(path);
        return { entries: parseLines(text, entries), damaged };
      } catch {
        return { entries: [], damaged: undefined };
      }
    },
    append: (value) => {
      const entry = entries.parse(value);
      if (entry === undefined) return;
      const line = Buffer.from(`${toJson(entry)}\n`);
      if (line.length > LONGEST_LINE) throw failure(path, 'EFBIG');
      underLock(path, () => {
        if (!appendLine(path, line)) return;
        try {
          rewrite(path, entries, () => false);
        } catch {
          // The entry has been written. The next one tries to rewrite the file again.
        }
      });
    },
    remove: (isRemoved) => {
      if (isThere(path)) underLock(path, () => rewrite(path, entries, isRemoved));
    },
  };
}

/**
 * The errors that mean that the path is not a regular file, or that the file is larger than a journal can be.
 */
const NO_FILE = ['EFBIG', 'EINVAL', 'EISDIR', 'ELOOP', 'ENXIO', 'EOPNOTSUPP'];
const isNoFile = (error: unknown): boolean => NO_FILE.includes((error as NodeJS.ErrnoException).code ?? '');

/** Reports whether anything exists at a path. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // its folder cannot be read, or is not a folder
  }
}

/** The content of a file of `size` bytes. */
interface Content extends Pick<Found<never>, 'damaged'> {
  readonly text: string;
  readonly size: number;
}

/**
 * Returns the text of the file; empty if there is no file. Renames it if it is too large or not a regular
 * file. Throws file system errors.
 */
function readText(path: string): Content {
  try {
    const bytes = readRegular(path, MOST_BYTES);
    return { text: String(bytes), size: bytes.length, damaged: undefined };
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const damaged = isNoFile(error) ? setAside(path) : undefined;
    if (!isMissing && damaged === undefined) throw error;
    return { text: '', size: 0, damaged };
  }
}

/** Returns the last entry for each key, in the order of the lines. */
function parseLines<Entry>(text: string, { keyOf, parse, most }: Entries<Entry>): Entry[] {
  const found = new Map<string, Entry>();
  let end = text.length;
  for (let count = 0; end > 0 && count < MOST_LINES && found.size < most; count++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const entry = parseLine(text.slice(start, end), parse);
    end = start - 1;
    if (entry === undefined) continue;
    const key = keyOf(entry);
    if (!found.has(key)) found.set(key, entry);
  }
  return [...found.values()].reverse();
}

function parseLine<Entry>(line: string, parse: Entries<Entry>['parse']): Entry | undefined {
  if (!line.startsWith('{') || line.length > LONGEST_LINE) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? parse(value) : undefined;
  } catch {
    return undefined; // cut off by a crash, or edited
  }
}

/** Returns the first line of a file: the size of the entries when the file was rewritten. */
const headOf = (bytes: number): string => `${toJson({ version: 1, bytes })}\n`;
const HEAD = /^\{"version":1,"bytes":(\d{1,12})\}\n/;
const HEAD_BYTES = 64;

/**
 * Appends a line in one write, and reports whether the file should be rewritten. If a crash has cut off the
 * last line, that line is ended first, so that nothing else is lost.
 */
function appendLine(path: string, line: Buffer): boolean {
  const file = openToAppend(path);
  try {
    const { size } = fstatSync(file);
    const head = Buffer.alloc(HEAD_BYTES);
    readSync(file, head, 0, HEAD_BYTES, 0);
    const last = Buffer.alloc(1);
    readSync(file, last, 0, 1, Math.max(0, size - 1));
    const before = size === 0 ? headOf(0) : last.toString() === '\n' ? '' : '\n';
    writeFileSync(file, Buffer.concat([Buffer.from(before), line]));
    const kept = Number(HEAD.exec(head.toString('latin1'))?.[1] ?? 0);
    return size + line.length > GROWTH.times * kept + GROWTH.more;
  } finally {
    closeSync(file);
  }
}

/**
 * Opens the file, and creates it if it does not exist. Renames it if it is too large or not a regular file.
 */
function openToAppend(path: string, isTriedAgain = false): number {
  // Without O_NONBLOCK, opening a pipe would wait for a reader.
  const { O_RDWR, O_APPEND, O_CREAT, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants;
  let file: number | undefined;
  try {
    file = openSync(path, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK | O_NOCTTY, 0o600);
    const stat = fstatSync(file);
    if (!stat.isFile()) throw failure(path, 'EINVAL');
    if (stat.size > MOST_BYTES - LONGEST_LINE) throw failure(path, 'EFBIG');
    return file;
  } catch (error) {
    if (file !== undefined) closeSync(file);
    if (isTriedAgain || !isNoFile(error) || setAside(path) === undefined) throw error;
    return openToAppend(path, true);
  }
}

/**
 * Replaces the file by one with each remaining entry once. Throws `EAGAIN` if another process has written
 * meanwhile: it has broken the lock, because this process was too slow.
 */
function rewrite<Entry>(path: string, entries: Entries<Entry>, isRemoved: (entry: Entry) => boolean): void {
  const { text, size } = readText(path);
  if (size === 0) return;
  const left = parseLines(text, entries).filter((entry) => !isRemoved(entry));
  const kept = newestLines(left.map((entry) => `${toJson(entry)}\n`));
  replaceFile(path, (file) => {
    writeFileSync(file, headOf(Buffer.byteLength(kept)) + kept);
    fsyncSync(file); // otherwise a crash of the machine could keep the name and lose the content
    if (statSync(path).size !== size) throw failure(path, 'EAGAIN');
  });
}

/** Returns as many of the last lines as fit into `MOST_KEPT` bytes. */
function newestLines(lines: readonly string[]): string {
  let first = lines.length;
  for (let bytes = 0; first > 0; first--) {
    bytes += Buffer.byteLength(lines[first - 1]!);
    if (bytes > MOST_KEPT) break;
  }
  return lines.slice(first).join('');
}
