// The HTTP client for proxies. It uses undici, because Node's own fetch accepts only dispatchers of the
// version of undici that Node contains. undici's own ProxyAgent (versions 6 and 7) will not do: it does not
// tell faults of the proxy from those of the page; it retries forever if a proxy closes a tunnel; it drops a
// user name without a password; and it makes Node print a warning if a TLS proxy has only an IP address.
// EnvHttpProxyAgent is built on it.
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { Agent, buildConnector, fetch, Pool, type Dispatcher } from 'undici';
import { NanroError } from '../errors.ts';
import type { Proxy } from './proxy.ts';

export interface Client {
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  /** Closes all connections. */
  readonly close: () => Promise<void>;
}

/** A proxy whose address has been parsed. */
interface ParsedProxy {
  readonly url: URL;
  /** `Proxy-Authorization`, if the address has a user name or a password. */
  readonly headers: Readonly<Record<string, string>>;
  readonly failed: (code: string) => NanroError;
}

/**
 * Opens a client that asks `proxyFor` for the proxy of each URL. A proxy has `patience` milliseconds to
 * accept a connection or to open a tunnel. Requests are rejected with NanroError `proxyFailed` if the proxy
 * is at fault, and otherwise with the errors of fetch. Messages call the page `name`.
 */
export function openProxyClient(
  name: string,
  patience: number,
  proxyFor: (url: URL) => Proxy | undefined,
): Client {
  const closing = new AbortController();
  const parsedFor = (url: URL): ParsedProxy | undefined => {
    const proxy = proxyFor(url);
    return proxy && parseProxy(proxy, name);
  };
  const dispatcher = new Agent({
    factory: (origin, options) => {
      const url = new URL(origin);
      const proxy = parsedFor(url);
      if (proxy === undefined) return new Pool(origin, options);
      // No tunnel for http: proxies allow CONNECT only to TLS ports (RFC 9110 § 9.3.6).
      return url.protocol === 'http:'
        ? forwardThrough(proxy, patience)
        : new Pool(origin, { ...options, connect: tunnelThrough(proxy, url, patience, closing.signal) });
    },
  });
  return {
    send: async (url, init) => {
      const proxy = parsedFor(new URL(url));
      try {
        return (await fetch(url, { ...(init as object), dispatcher })) as unknown as Response;
      } catch (error) {
        const cause = (error as { readonly cause?: NodeJS.ErrnoException }).cause;
        if (cause instanceof NanroError) throw cause;
        // Without a tunnel, only the proxy is at the other end.
        const code = init.signal?.aborted ? 'ETIMEDOUT' : cause?.code;
        if (proxy === undefined || !url.startsWith('http:') || code === undefined) throw error;
        throw proxy.failed(code);
      }
    },
    close: async () => {
      closing.abort();
      await dispatcher.destroy();
    },
  };
}

/**
 * Parses the address of a proxy. Throws NanroError `proxyFailed` if it cannot be used. The error does not
 * contain the user name and password.
 */
function parseProxy({ address, variable }: Proxy, name: string): ParsedProxy {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const host = url?.hostname ? `${url.hostname}:${portOf(url)}` : undefined;
  const failed = (code: string): NanroError =>
    new NanroError({ kind: 'proxyFailed', name, proxy: host, variable, code });
  if (url === undefined || host === undefined) throw failed('ERR_INVALID_URL');
  if (!/^https?:$/.test(url.protocol)) throw failed(url.protocol.slice(0, -1));
  const { username, password } = url;
  if (username === '' && password === '') return { url, headers: {}, failed };
  try {
    const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
    return { url, headers: { 'proxy-authorization': `Basic ${credentials.toString('base64')}` }, failed };
  } catch {
    throw failed('ERR_INVALID_URL'); // a % that is not followed by two digits
  }
}

const portOf = ({ protocol, port }: URL): string => port || (protocol === 'https:' ? '443' : '80');

/** Returns a dispatcher that sends whole addresses to a proxy (RFC 9112 § 3.2.2). */
function forwardThrough(
  { url: { origin }, headers: authorization, failed }: ParsedProxy,
  timeout: number,
): Dispatcher {
  const connect = buildConnector({ timeout });
  // Without a server name, undici takes the name of the proxy, or none if that is an IP address.
  const pool = new Pool(origin, {
    connect: (options, callback) => connect({ ...options, servername: '' }, callback),
  });
  return pool.compose((dispatch) => (options, handler) => {
    const url = new URL(options.path, options.origin);
    const headers = { ...(options.headers as Record<string, string>), host: url.host, ...authorization };
    const { onHeaders } = handler;
    handler.onHeaders = function (status, ...rest) {
      if (status === 407) throw failed('407'); // this rejects the request
      return onHeaders!.call(this, status, ...rest);
    };
    return dispatch({ ...options, origin, path: url.href, headers }, handler);
  });
}

/** Returns a connector that opens a tunnel to an https page (RFC 9110 § 9.3.6) and starts TLS inside it. */
function tunnelThrough(
  { url: proxy, headers, failed }: ParsedProxy,
  page: URL,
  patience: number,
  signal: AbortSignal,
): buildConnector.connector {
  const connectTls = buildConnector({});
  const host = proxy.hostname.replace(/^\[|\]$/g, ''); // an IPv6 address
  const target = `${page.hostname}:${portOf(page)}`;
  return (options, callback) => {
    const request = (proxy.protocol === 'https:' ? requestHttps : requestHttp)({
      method: 'CONNECT',
      host,
      port: portOf(proxy),
      servername: isIP(host) ? '' : host, // otherwise Node would use the Host header
      path: target,
      headers: { ...headers, host: target },
      agent: false,
      signal,
    });
    // Not the timeout of the request, which would start again with each byte.
    const timer = setTimeout(
      () => request.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })),
      patience,
    );
    request.once('close', () => clearTimeout(timer));
    request.once('connect', ({ statusCode = 0 }, socket) => {
      clearTimeout(timer);
      if (statusCode >= 200 && statusCode < 300) {
        connectTls({ ...options, httpSocket: socket }, callback);
      } else {
        socket.destroy();
        callback(failed(String(statusCode)), null);
      }
    });
    request.once('error', ({ code, message }: NodeJS.ErrnoException) =>
      callback(failed(code ?? message), null),
    );
    request.end();
  };
}
