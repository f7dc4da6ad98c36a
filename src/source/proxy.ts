// What sends a request: Node's own fetch, which on Node 20 knows no proxies, or undici's where the environment names one.

export interface Client {
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  /** Closes all connections through a proxy; Node's own do not keep the process alive. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a client. undici is loaded only where a proxy is named, and then does all the work: Node's fetch takes no dispatcher but of
 * its own version. undici's EnvHttpProxyAgent would do the choosing, but warns on standard error that it is experimental.
 */
export async function openClient(env: NodeJS.ProcessEnv): Promise<Client> {
  if (proxyOf('http:', env) === undefined && proxyOf('https:', env) === undefined)
    return { send: fetch, close: async () => {} };
  const undici = await import('undici');
  const dispatcher = new undici.Agent({
    factory: (origin, options) => {
      const uri = proxyFor(new URL(origin), env);
      // Without a tunnel for http: proxies allow CONNECT to the ports of TLS only (RFC 9110 § 9.3.6).
      return uri === undefined
        ? new undici.Pool(origin, options)
        : new undici.ProxyAgent({ uri, proxyTunnel: false });
    },
  });
  const send = undici.fetch as unknown as (url: string, init: object) => Promise<Response>;
  return { send: (url, init) => send(url, { ...init, dispatcher }), close: () => dispatcher.destroy() };
}

/** The proxy for an address; undefined: none. */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv): string | undefined {
  return isExcepted(url, env) ? undefined : proxyOf(url.protocol, env);
}

/** Lower case goes first, and `http_proxy` serves for https too where that has none of its own, as undici and Node have it. */
function proxyOf(protocol: string, env: NodeJS.ProcessEnv): string | undefined {
  const forHttp = env['http_proxy'] || env['HTTP_PROXY'];
  const proxy = protocol === 'https:' ? env['https_proxy'] || env['HTTPS_PROXY'] || forHttp : forHttp;
  return proxy && (/^\w+:\/\//.test(proxy) ? proxy : `http://${proxy}`); // curl(1): without a scheme it is http
}

/** Whether `NO_PROXY` has a host, a domain above it, or `*`; with or without a port, and a dot or `*.` before it. */
function isExcepted({ protocol, hostname, port }: URL, env: NodeJS.ProcessEnv): boolean {
  const host = hostname.replace(/^\[|\]$/g, ''); // of an IPv6 address
  const names = [host, hostname, `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`];
  const exceptions = (env['no_proxy'] || env['NO_PROXY'] || '')
    .toLowerCase()
    .split(/[,\s]+/)
    .filter((entry) => entry !== '');
  return exceptions.some((entry) => {
    const suffix = entry.replace(/^\*?\.?/, '');
    return names.some((name) => suffix === '' || name === suffix || name.endsWith(`.${suffix}`));
  });
}
