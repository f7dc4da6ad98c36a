// Pages that the web gave before, so that a server need only say that they have not changed (RFC 9110 § 13, RFC 9111).
// What fails here fails in silence: reading goes on without.
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

/** A page, and the headers that ask whether it has changed since. */
interface KeptPage {
  readonly page: Page;
  readonly conditions: Readonly<Record<string, string>>;
}

/** The first line of a file, in JSON; the bytes of the page stand behind it. */
interface Head extends Omit<Page, 'bytes'> {
  readonly size: number;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

/** Files that a folder keeps. */
const MOST_FILES = 200;

/** Also of what a crash has left beside its place. */
const NAME = /^[0-9a-f]{64}(?:\.|$)/;
const nameOf = (url: string): string => createHash('sha256').update(url).digest('hex');

/** A cache whose files are in a folder, which is made when there is something to keep. */
export const openPageCache = (folder: string) => ({
  find: (url: string): KeptPage | undefined => find(folder, url),
  keep: (page: Page, headers: Headers): void => keep(folder, page, headers),
});

/**
 * The page that is kept for an address; undefined: none, or a file that is not whole. An address has what it answered itself
 * with a 200, so that redirects are followed anew each time, and a server is asked about nothing but its own answers.
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

/** Keeps a page, unless its headers forbid that or give nothing to ask by. */
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
    // a full disk, a folder of somebody else's: the next time it is fetched again
  }
}
