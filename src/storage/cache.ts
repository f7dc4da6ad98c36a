// The cache of web pages. A cached page is revalidated each time (RFC 9110 § 13, RFC 9111). Errors are
// ignored, because nanro works without a cache.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toJson } from '../unicode/json-text.ts';
import { dropOldest, replaceFile, setAside } from './files.ts';
import { makeFolder, readRegular } from './regular-files.ts';
import { dropLeftOver, somePaths } from './temporary-files.ts';

/** A page as it was fetched. */
interface Page {
  readonly url: string;
  readonly bytes: Buffer;
  readonly mediaType: string | undefined;
  readonly charset: string | undefined;
}

/** A page, and the headers that ask the server whether the page has changed. */
interface KeptPage {
  readonly page: Page;
  readonly conditions: Readonly<Record<string, string>>;
}

/** The first line of a file, as JSON. The bytes of the page follow it. */
interface Head extends Omit<Page, 'bytes'> {
  readonly size: number;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

/** The maximum number of files in the folder. */
const MOST_FILES = 200;

/** The maximum length of the first line, in bytes. */
const LONGEST_HEAD = 1 << 16;
/** The errors that mean that the path is something other than a file. */
const NO_FILE = ['EINVAL', 'EISDIR', 'ELOOP', 'ENXIO'];

/** Matches the names of cached files, of damaged ones, and of temporary files that a crash has left. */
const NAME = /^[0-9a-f]{64}(?:\.|$)/;
const nameOf = (url: string): string => createHash('sha256').update(url).digest('hex');

/** Returns a cache in a folder. The folder is created when the first page is stored. */
export const openPageCache = (folder: string) => ({
  find: (url: string, maxBytes: number): KeptPage | undefined => find(folder, url, maxBytes),
  keep: (page: Page, headers: Headers): void => keep(folder, page, headers),
});

/**
 * Returns the page that is stored for an address; undefined if there is none, or if it has more than
 * `maxBytes` bytes. Only responses with status 200 are stored, under the address that returned them. So
 * redirects are followed each time, and no server gets the validators of another. A damaged file is renamed.
 */
function find(folder: string, url: string, maxBytes: number): KeptPage | undefined {
  const path = join(folder, nameOf(url));
  try {
    const kept = parsePage(readRegular(path, LONGEST_HEAD + maxBytes), url);
    if (kept === undefined) setAside(path);
    else if (kept.page.bytes.length <= maxBytes) return kept;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (NO_FILE.includes(code)) setAside(path);
  }
  return undefined;
}

/** Parses a stored page; returns undefined if the file is damaged. */
function parsePage(file: Buffer, url: string): KeptPage | undefined {
  const end = file.subarray(0, LONGEST_HEAD).indexOf('\n');
  const head = parseHead(file.toString('utf8', 0, end));
  const bytes = file.subarray(end + 1);
  if (head?.url !== url || head.size !== bytes.length) return undefined;
  const { mediaType, charset } = head;
  return { page: { url, bytes, mediaType, charset }, conditions: conditionsOf(head) };
}

function parseHead(json: string): Head | undefined {
  try {
    const head = JSON.parse(json) as Head;
    const isWhole =
      [head.mediaType, head.charset].every((value) => value === undefined || typeof value === 'string') &&
      [head.etag, head.lastModified].every((value) => value === undefined || isValidator(value));
    return isWhole ? head : undefined;
  } catch {
    return undefined; // not JSON, or null
  }
}

/** Reports whether a value can be sent in a header. A long one could exceed the limit of the server. */
const isValidator = (value: unknown): boolean =>
  typeof value === 'string' && /^[\x20-\x7e\x80-\xff]{1,1000}$/.test(value);

function conditionsOf({ etag, lastModified }: Head): KeptPage['conditions'] {
  return {
    ...(etag !== undefined && { 'If-None-Match': etag }),
    ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
  };
}

/** Stores a page, unless its headers forbid it or contain no validator. */
function keep(folder: string, { bytes, ...page }: Page, headers: Headers): void {
  const [etag, lastModified] = ['etag', 'last-modified'].map((name) => {
    const value = headers.get(name);
    return isValidator(value) ? value! : undefined;
  });
  const isForbidden = /\bno-store\b/i.test(headers.get('cache-control') ?? '');
  if (isForbidden || (etag ?? lastModified) === undefined) return;
  const head: Head = { ...page, size: bytes.length, etag, lastModified };
  const line = Buffer.from(`${toJson(head)}\n`);
  if (line.length > LONGEST_HEAD) return;
  try {
    makeFolder(folder);
    dropLeftOver(somePaths(folder).filter((path) => NAME.test(basename(path))));
    replaceFile(join(folder, nameOf(page.url)), (file) => {
      writeFileSync(file, line);
      writeFileSync(file, bytes);
    });
    dropOldest(folder, NAME, MOST_FILES);
  } catch {
    // The disk is full or the folder is not writable. The page is fetched again next time.
  }
}
