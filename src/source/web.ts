// A page from the web, by one polite request.
import { NanroError } from '../errors.ts';
import { openClient, type Client } from './proxy.ts';

export interface WebPage {
  /** Where it was in the end, after redirects; without a fragment. */
  readonly url: string;
  readonly bytes: Buffer;
  /** In lower case, without parameters; undefined where the server does not say. */
  readonly mediaType: string | undefined;
  /** In lower case, as the server names it. */
  readonly charset: string | undefined;
}

/** A page that was kept, and the headers that ask a server whether it has changed since. */
export interface KeptPage {
  readonly page: WebPage;
  readonly conditions: Readonly<Record<string, string>>;
}

/** What keeps pages from one run to the next. */
export interface PageCache {
  readonly find: (url: string) => KeptPage | undefined;
  /** Keeps a page, unless the headers that came with it forbid that. */
  readonly keep: (page: WebPage, headers: Headers) => void;
}

export interface WebOptions {
  /** Bytes of the body at most, decompressed. */
  readonly maxBytes: number;
  /** Undefined where no page is kept, and none that was is used. */
  readonly cache?: PageCache | undefined;
  /** For `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`. */
  readonly env: NodeJS.ProcessEnv;
  /** nanro's own. */
  readonly version: string;
  /** Hears how many bytes of the body have come in, decompressed. */
  readonly onProgress?: (bytes: number) => void;
  /** Milliseconds for everything, redirects and body included; 20,000 by default. */
  readonly timeout?: number;
}

/** One errand: the address as the user gave it, for messages, and what all its requests share. */
interface Errand {
  readonly name: string;
  readonly options: WebOptions;
  readonly client: Client;
  readonly signal: AbortSignal;
}

const TIMEOUT = 20_000; // ms
const MOST_REDIRECTS = 10;

/** Statuses that name another address (RFC 9110 § 15.4). */
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** Types that may hold an article. What a server calls octets or an archive is looked at before it is judged. */
const READABLE =
  /^(?:text\/.+|.+[+/]xml|application\/(?:.+\+)?json|application\/(?:epub\+zip|octet-stream|zip))$/;

const ACCEPTED =
  'text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.8, application/json;q=0.7, application/epub+zip;q=0.6, */*;q=0.1';

/**
 * Fetches a page, or takes it from the cache where its server says that it has not changed. Throws NanroError: `badAddress`,
 * `httpStatus`, `networkFailed`, `timedOut`, `tooManyRedirects`, `badRedirect`, `wrongType`, `tooLarge`.
 */
export async function fetchPage(address: string, options: WebOptions): Promise<WebPage> {
  const { env, timeout = TIMEOUT } = options;
  const url = parseAddress(address);
  if (url === undefined) throw new NanroError({ kind: 'badAddress', name: address });
  const client = await openClient(env);
  const signal = AbortSignal.timeout(timeout);
  try {
    return await follow({ name: address, options, client, signal }, url);
  } catch (error) {
    if (error instanceof NanroError) throw error;
    if (signal.aborted) throw new NanroError({ kind: 'timedOut', name: address, seconds: timeout / 1000 });
    const code = codeOf(error as Failure);
    throw code === undefined ? error : new NanroError({ kind: 'networkFailed', name: address, code });
  } finally {
    await client.close();
  }
}

/** An address that can be fetched, without its fragment; undefined where it is none. fetch takes no name and password in it. */
function parseAddress(address: string, base?: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  url.hash = '';
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined;
}

async function follow(errand: Errand, url: string, redirects = 0): Promise<WebPage> {
  const { name, options, client, signal } = errand;
  const kept = options.cache?.find(url);
  const agent = `nanro/${options.version} (Korean terminal reader)`;
  const headers = {
    'User-Agent': agent,
    Accept: ACCEPTED,
    'Accept-Language': 'ko, en;q=0.5',
    ...kept?.conditions,
  };
  const response = await client.send(url, { headers, redirect: 'manual', signal });
  const location = REDIRECTS.includes(response.status) ? response.headers.get('location') : null;
  if (location === null) return take(errand, url, response, kept);
  discard(response);
  if (redirects === MOST_REDIRECTS)
    throw new NanroError({ kind: 'tooManyRedirects', name, limit: MOST_REDIRECTS });
  const target = Buffer.from(location, 'latin1').toString(); // UTF-8, as browsers have it, where a server does not escape
  const next = parseAddress(target, url);
  if (next === undefined) throw new NanroError({ kind: 'badRedirect', name, target });
  return follow(errand, next, redirects + 1);
}

/** The page of an answer that is no redirect. */
async function take(
  errand: Errand,
  url: string,
  response: Response,
  kept: KeptPage | undefined,
): Promise<WebPage> {
  const { maxBytes, cache } = errand.options;
  if (kept !== undefined && response.status === 304) {
    if (kept.page.bytes.length > maxBytes) throw tooLarge(errand);
    return kept.page;
  }
  const type = parseType(response.headers.get('content-type') ?? '');
  const refusal = refuse(errand, response, type.mediaType);
  if (refusal !== undefined) {
    discard(response);
    throw refusal;
  }
  const page: WebPage = { url, bytes: await readBody(errand, response), ...type };
  cache?.keep(page, response.headers);
  return page;
}

/** Ends the connection of an answer whose body nobody wants. */
const discard = ({ body }: Response): void => void body?.cancel().catch(() => {});

const tooLarge = ({ name, options }: Errand): NanroError =>
  new NanroError({ kind: 'tooLarge', name, bytes: options.maxBytes });

function parseType(header: string): Pick<WebPage, 'mediaType' | 'charset'> {
  const [, mediaType] = /^\s*([^\s;,]+)/.exec(header) ?? [];
  const [, charset] = /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(header) ?? [];
  return { mediaType: mediaType?.toLowerCase(), charset: charset?.toLowerCase() };
}

/** What is wrong with an answer, by its headers. */
function refuse(
  errand: Errand,
  { ok, status, headers }: Response,
  type: string | undefined,
): NanroError | undefined {
  const { name, options } = errand;
  if (!ok) return new NanroError({ kind: 'httpStatus', name, status });
  if (type !== undefined && !READABLE.test(type)) return new NanroError({ kind: 'wrongType', name, type });
  const size = headers.has('content-encoding') ? 0 : Number(headers.get('content-length')); // packed: nobody knows
  return size > options.maxBytes ? tooLarge(errand) : undefined;
}

/** Reads a body as it is decompressed. Leaving the loop ends the connection. */
async function readBody(errand: Errand, { body }: Response): Promise<Buffer> {
  const { maxBytes, onProgress } = errand.options;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(errand);
    chunks.push(chunk);
    onProgress?.(size);
  }
  return Buffer.concat(chunks, size);
}

interface Failure extends NodeJS.ErrnoException {
  readonly errors?: readonly Failure[];
  readonly cause?: Failure;
}

/** The code of what went wrong in the end. fetch wraps it; where a host has several addresses, there is an error for each. */
function codeOf({ code, errors, cause = errors?.[0] }: Failure): string | undefined {
  return code ?? (cause && (codeOf(cause) ?? cause.message));
}
