// Journals: files of JSON lines, one entry on each, that grow at the end. Of the entries with the same key, the
// last one counts. So writing an entry takes the same short time however many there are.
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

/** What a line of a file has: any JSON object. */
export type Unchecked<Entry> = { readonly [Name in keyof Entry]?: unknown };

/** What the entries of a journal are. */
export interface Entries<Entry> {
  /** Returns what an entry is recognised by. */
  readonly keyOf: (entry: Entry) => string;
  /** Returns the entry that a line of the file has or is to have, cleaned; undefined if it has none. */
  readonly parse: (value: Unchecked<Entry>) => Entry | undefined;
  /** The most entries that are kept. The oldest go. */
  readonly most: number;
}

/** What was found in the file of a journal. */
export interface Found<Entry> {
  /** The oldest first. */
  readonly entries: readonly Entry[];
  /** Where something else than a file, or a file that is too large, has been moved to. */
  readonly damaged: string | undefined;
}

/**
 * A file of entries, which several processes may read and write at the same time. The functions that write
 * throw errors of the file system, and `EAGAIN` if another process does not release the lock.
 */
export interface Journal<Entry> {
  /** Reads the file. Never throws: lines that are damaged are skipped. */
  readonly read: () => Found<Entry>;
  /**
   * Writes an entry as `parse` returns it, which replaces the one with the same key; nothing if that is undefined.
   * Throws `EFBIG` if it is longer than a line.
   */
  readonly append: (entry: Unchecked<Entry>) => void;
  /** Removes entries. Nothing of them stays in the file. */
  readonly remove: (isRemoved: (entry: Entry) => boolean) => void;
}

/** The most bytes of a line, and of a file that is read. */
const LONGEST_LINE = 2 ** 16;
const MOST_BYTES = 2 ** 25;
/** The most lines that are looked at, from the end: more than a file grows to, and few enough to be quick. */
const MOST_LINES = 100_000;
/** The most bytes of entries that are kept when a file is rewritten. */
const MOST_KEPT = 2 ** 23;
/** A file is rewritten when it has this many times the bytes that were kept the last time, and some more. */
const GROWTH = { times: 1.25, more: 2 ** 16 };

/** Returns a journal. Its file is made when the first entry is written. */
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
          // The line has been written, and the next one tries again.
        }
      });
    },
    remove: (isRemoved) => {
      if (isThere(path)) underLock(path, () => rewrite(path, entries, isRemoved));
    },
  };
}

/** The errors that say that there is something else than a file, or a file that no journal grows to. */
const NO_FILE = ['EFBIG', 'EINVAL', 'EISDIR', 'ELOOP', 'ENXIO', 'EOPNOTSUPP'];
const isNoFile = (error: unknown): boolean => NO_FILE.includes((error as NodeJS.ErrnoException).code ?? '');

/** Reports whether anything has the name of the file. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // its folder cannot be read, or is none
  }
}

/** What is in a file, of `size` bytes. */
interface Content extends Pick<Found<never>, 'damaged'> {
  readonly text: string;
  readonly size: number;
}

/**
 * Returns the text of the file; empty if there is no file. Sets aside what is no file, or one that is too large.
 * Throws errors of the file system.
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

/** Returns the last entry for each key, in the order of their lines. */
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

/** The first line of the file: how many bytes were kept when it was rewritten. */
const headOf = (bytes: number): string => `${toJson({ version: 1, bytes })}\n`;
const HEAD = /^\{"version":1,"bytes":(\d{1,12})\}\n/;
const HEAD_BYTES = 64;

/**
 * Appends a line in one write, and reports whether the file should be rewritten. A line that a crash has cut off
 * is ended first, so that only that one is lost.
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

/** Opens the file, and makes it if there is none. Sets aside what is no file, or one that is too large. */
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
 * Replaces the file by one with the entries that are left, each once. Throws `EAGAIN` if another process has
 * written meanwhile: it has broken the lock, because this one was too slow.
 */
function rewrite<Entry>(path: string, entries: Entries<Entry>, isRemoved: (entry: Entry) => boolean): void {
  const { text, size } = readText(path);
  if (size === 0) return;
  const left = parseLines(text, entries).filter((entry) => !isRemoved(entry));
  const kept = newestLines(left.map((entry) => `${toJson(entry)}\n`));
  replaceFile(path, (file) => {
    writeFileSync(file, headOf(Buffer.byteLength(kept)) + kept);
    fsyncSync(file); // or a crash of the machine could keep the name and lose the content
    if (statSync(path).size !== size) throw failure(path, 'EAGAIN');
  });
}

/** Returns the last lines that have at most `MOST_KEPT` bytes. */
function newestLines(lines: readonly string[]): string {
  let first = lines.length;
  for (let bytes = 0; first > 0; first--) {
    bytes += Buffer.byteLength(lines[first - 1]!);
    if (bytes > MOST_KEPT) break;
  }
  return lines.slice(first).join('');
}
