// The cache of web pages, which are revalidated each time (RFC 9110 § 13, RFC 9111). Errors are ignored:
// nanro works without a cache.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropOldest, replaceFile } from './files.ts';

/** A page as it was fetched. */
interface Page {
  readonly url: string;
  readonly bytes: Buffer;
  readonly mediaType: string | undefined;
  readonly charset: string | undefined;
}

/** A page, and the headers that ask the server whether it has changed. */
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

/** The most files in the folder. */
const MOST_FILES = 200;

/** Matches the names of cached files, and of temporary files that a crash has left. */
const NAME = /^[0-9a-f]{64}(?:\.|$)/;
const nameOf = (url: string): string => createHash('sha256').update(url).digest('hex');

/** Returns a cache in a folder, which is created when the first page is stored. */
export const openPageCache = (folder: string) => ({
  find: (url: string): KeptPage | undefined => find(folder, url),
  keep: (page: Page, headers: Headers): void => keep(folder, page, headers),
});

/**
 * Returns the page that is stored for an address; undefined if there is none, or its file is damaged. Only
 * responses with status 200 are stored, under the address that returned them. So redirects are followed each
 * time, and no server gets the validators of another.
 */
function find(folder: string, url: string): KeptPage | undefined {
  try {
    const file = readFileSync(join(folder, nameOf(url)));
    const end = file.indexOf('\n');
    const head = JSON.parse(file.toString('utf8', 0, end)) as Head;
    const bytes = file.subarray(end + 1);
    if (head.url !== url || head.size !== bytes.length) return undefined;
    return {
      page: { url, bytes, mediaType: head.mediaType, charset: head.charset },
      conditions: conditionsOf(head),
    };
  } catch {
    return undefined;
  }
}

function conditionsOf({ etag, lastModified }: Head): KeptPage['conditions'] {
  return {
    ...(etag && { 'If-None-Match': etag }),
    ...(lastModified && { 'If-Modified-Since': lastModified }),
  };
}

/** Stores a page, unless its headers forbid that or give no validator for it. */
function keep(folder: string, { bytes, ...page }: Page, headers: Headers): void {
  const etag = headers.get('etag') ?? undefined;
  const lastModified = headers.get('last-modified') ?? undefined;
  const isForbidden = /\bno-store\b/i.test(headers.get('cache-control') ?? '');
  if (isForbidden || (etag ?? lastModified) === undefined) return;
  const head: Head = { ...page, size: bytes.length, etag, lastModified };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    replaceFile(join(folder, nameOf(page.url)), (file) => {
      writeFileSync(file, `${JSON.stringify(head)}\n`);
      writeFileSync(file, bytes);
    });
    dropOldest(folder, NAME, MOST_FILES);
  } catch {
    // The disk is full or the folder not writable: the page is fetched again next time.
  }
}
