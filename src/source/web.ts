// Fetches a page from the web.
import { NanroError } from '../errors.ts';
import { hasProxy, proxyFor } from './proxy.ts';
import type { Client } from './proxy-client.ts';

export interface WebPage {
  /** The address after redirects, without a fragment. */
  readonly url: string;
  readonly bytes: Buffer;
  /** The media type in lower case, without parameters; undefined if the server does not send it. */
  readonly mediaType: string | undefined;
  /** The charset that the server names, in lower case. */
  readonly charset: string | undefined;
}

/** A cached page, and the headers that ask the server whether the page has changed. */
export interface KeptPage {
  readonly page: WebPage;
  readonly conditions: Readonly<Record<string, string>>;
}

/** Stores pages from one run to the next. */
export interface PageCache {
  /** Returns a page of at most `maxBytes` bytes. */
  readonly find: (url: string, maxBytes: number) => KeptPage | undefined;
  /** Stores a page unless its headers forbid it. */
  readonly keep: (page: WebPage, headers: Headers) => void;
}

export interface WebOptions {
  /** The maximum size of the body in bytes, decompressed. */
  readonly maxBytes: number;
  /** If undefined, pages are neither stored nor taken from a cache. */
  readonly cache?: PageCache | undefined;
  /** The environment, for `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`. */
  readonly env: NodeJS.ProcessEnv;
  /** The version of nanro, for `User-Agent`. */
  readonly version: string;
  /**
   * Called with the number of bytes received so far, decompressed, and with the total if the server sends it.
   */
  readonly onProgress?: (bytes: number, total: number | undefined) => void;
  /** Aborts the fetch, which then throws the reason of the signal. */
  readonly signal?: AbortSignal;
  /** The time for the whole fetch in milliseconds, including redirects and the body; 20,000 by default. */
  readonly timeout?: number;
  /** What is fetched: a page, which is the default, or a picture. */
  readonly wanted?: 'page' | 'picture';
}

/** What all requests of one fetch share. */
interface Fetching {
  /** The address as the user gave it, for messages. */
  readonly name: string;
  readonly options: WebOptions;
  readonly client: Client;
  readonly signal: AbortSignal;
}

const TIMEOUT = 20_000; // ms
const MOST_REDIRECTS = 10;

/** The statuses of redirects (RFC 9110 § 15.4). */
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/**
 * What is asked for, and the types that may contain it. Servers send documents as `application/octet-stream`
 * and under many other names, so their content decides.
 */
const WANTED = {
  page: {
    accept:
      'text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.8, application/json;q=0.7, application/epub+zip;q=0.6, */*;q=0.1',
    types: /^(?:(?:text|application|message)\/.+|multipart\/related|.+[+/]xml)$/,
  },
  picture: {
    accept: 'image/png, image/jpeg, image/gif;q=0.9, image/webp;q=0.8, image/*;q=0.5',
    types: /^(?:image\/.+|(?:application|binary)\/octet-stream)$/,
  },
} as const;

/**
 * Fetches a page, or returns the cached one if the server says that it has not changed. Throws NanroError
 * `badAddress`, `httpStatus`, `networkFailed`, `proxyFailed`, `timedOut`, `tooManyRedirects`, `badRedirect`,
 * `wrongType` (for a picture, `notPicture`) or `tooLarge`.
 */
export async function fetchPage(address: string, options: WebOptions): Promise<WebPage> {
  const { env, timeout = TIMEOUT, signal: outer } = options;
  const url = parseAddress(address);
  if (url === undefined) throw new NanroError({ kind: 'badAddress', name: address });
  const client = await openClient(address, env, timeout);
  const controller = new AbortController();
  const { signal } = controller;
  // Unlike AbortSignal.timeout, this timer keeps the process alive. In Node 20, nothing else does if a server
  // closes its first connection at once.
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, timeout);
  outer?.addEventListener('abort', abort);
  try {
    outer?.throwIfAborted();
    return await follow({ name: address, options, client, signal }, url);
  } catch (error) {
    outer?.throwIfAborted();
    if (error instanceof NanroError) throw error;
    if (signal.aborted) throw new NanroError({ kind: 'timedOut', name: address, seconds: timeout / 1000 });
    const code = codeOf(error as Failure);
    throw code === undefined ? error : new NanroError({ kind: 'networkFailed', name: address, code });
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', abort);
    await client.close();
  }
}

/**
 * Opens Node's own client, or the client for proxies if the environment names one, because fetch ignores it
 * on Node 20. `timeout` is that of the whole fetch, in milliseconds.
 */
async function openClient(name: string, env: NodeJS.ProcessEnv, timeout: number): Promise<Client> {
  if (!hasProxy(env)) return { send: fetch, close: async () => {} };
  const { openProxyClient } = await import('./proxy-client.ts');
  return openProxyClient(name, timeout / 2, (url) => proxyFor(url, env));
}

/**
 * Returns an address without its fragment; undefined if it cannot be fetched. fetch rejects addresses with a
 * user name or password.
 */
function parseAddress(address: string, base?: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  url.hash = '';
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined;
}

/**
 * Requests a page and follows its redirects. If another origin has led to the page (`isForeign`), the request
 * has no validators (RFC 9110 § 15.4): they would tell the server which of its pages the user has read.
 */
async function follow(fetching: Fetching, url: string, redirects = 0, isForeign = false): Promise<WebPage> {
  const { name, options, client, signal } = fetching;
  const kept = isForeign ? undefined : options.cache?.find(url, options.maxBytes);
  const agent = `nanro/${options.version} (Korean terminal reader)`;
  const headers = {
    'User-Agent': agent,
    Accept: WANTED[options.wanted ?? 'page'].accept,
    'Accept-Language': 'ko, en;q=0.5',
    ...kept?.conditions,
  };
  const response = await client.send(url, { headers, redirect: 'manual', signal });
  const location = REDIRECTS.includes(response.status) ? response.headers.get('location') : null;
  if (location === null) return pageOf(fetching, url, response, kept);
  discard(response);
  if (redirects === MOST_REDIRECTS)
    throw new NanroError({ kind: 'tooManyRedirects', name, limit: MOST_REDIRECTS });
  // Some servers send UTF-8 here without escaping it; browsers accept that.
  const target = Buffer.from(location, 'latin1').toString();
  const next = parseAddress(target, url);
  if (next === undefined) throw new NanroError({ kind: 'badRedirect', name, target });
  const leaves = new URL(next).origin !== new URL(url).origin;
  return follow(fetching, next, redirects + 1, isForeign || leaves);
}

/** Returns the page in a response that is not a redirect. */
async function pageOf(
  fetching: Fetching,
  url: string,
  response: Response,
  kept: KeptPage | undefined,
): Promise<WebPage> {
  if (kept !== undefined && response.status === 304) return kept.page;
  const type = parseType(response.headers.get('content-type') ?? '');
  const rejection = rejectionOf(fetching, response, type.mediaType);
  if (rejection !== undefined) {
    discard(response);
    throw rejection;
  }
  const page: WebPage = { url, bytes: await readBody(fetching, response), ...type };
  fetching.options.cache?.keep(page, response.headers);
  return page;
}

/** Closes the connection of a response whose body is not needed. */
const discard = ({ body }: Response): void => void body?.cancel().catch(() => {});

const tooLarge = ({ name, options }: Fetching): NanroError =>
  new NanroError({ kind: 'tooLarge', name, bytes: options.maxBytes });

function parseType(header: string): Pick<WebPage, 'mediaType' | 'charset'> {
  const [, mediaType] = /^\s*([^\s;,]+)/.exec(header) ?? [];
  const [, charset] = /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(header) ?? [];
  return { mediaType: mediaType?.toLowerCase(), charset: charset?.toLowerCase() };
}

/** Returns what is wrong with a response, judging by its status and headers; undefined if nothing is. */
function rejectionOf(
  fetching: Fetching,
  { ok, status, headers }: Response,
  type: string | undefined,
): NanroError | undefined {
  const { name, options } = fetching;
  const { wanted = 'page' } = options;
  if (!ok) return new NanroError({ kind: 'httpStatus', name, status });
  if (type !== undefined && !WANTED[wanted].types.test(type))
    return new NanroError(
      wanted === 'page' ? { kind: 'wrongType', name, type } : { kind: 'notPicture', name },
    );
  return (lengthOf(headers) ?? 0) > options.maxBytes ? tooLarge(fetching) : undefined;
}

/** Returns the size of a body in bytes; undefined if it is unknown or the body is compressed. */
const lengthOf = (headers: Headers): number | undefined =>
  headers.has('content-encoding') ? undefined : Number(headers.get('content-length')) || undefined;

/** Reads the decompressed body. An error in the loop closes the connection. */
async function readBody(fetching: Fetching, { body, headers }: Response): Promise<Buffer> {
  const { maxBytes, onProgress } = fetching.options;
  const total = lengthOf(headers);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(fetching);
    chunks.push(chunk);
    onProgress?.(size, total);
  }
  return Buffer.concat(chunks, size);
}

interface Failure extends NodeJS.ErrnoException {
  readonly errors?: readonly Failure[];
  readonly cause?: Failure;
}

/**
 * Returns the code of the error that fetch wraps, or else its message. If a host has several addresses, there
 * is an error for each, and the first counts.
 */
function codeOf({ code, errors, cause = errors?.[0], message }: Failure): string | undefined {
  return code ?? (cause && (codeOf(cause) ?? (cause.message || message)));
}
