// The HTTP client: Node's own fetch, or undici's if the environment names a proxy, which fetch ignores on
// Node 20.

export interface Client {
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  /** Closes all connections through a proxy. Those of Node's own fetch do not keep the process alive. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a client. undici is loaded only if there is a proxy. It then sends every request, because Node's
 * fetch accepts only a dispatcher of its own version of undici. undici's EnvHttpProxyAgent would choose the
 * proxy, but it prints a warning that it is experimental.
 */
export async function openClient(env: NodeJS.ProcessEnv): Promise<Client> {
  if (proxyOf('http:', env) === undefined && proxyOf('https:', env) === undefined)
    return { send: fetch, close: async () => {} };
  const undici = await import('undici');
  const dispatcher = new undici.Agent({
    factory: (origin, options) => {
      const uri = proxyFor(new URL(origin), env);
      // No tunnel for http: proxies allow CONNECT only to ports of TLS (RFC 9110 § 9.3.6).
      return uri === undefined
        ? new undici.Pool(origin, options)
        : new undici.ProxyAgent({ uri, proxyTunnel: false });
    },
  });
  const send = undici.fetch as unknown as (url: string, init: object) => Promise<Response>;
  return { send: (url, init) => send(url, { ...init, dispatcher }), close: () => dispatcher.destroy() };
}

/**
 * Returns the address of the proxy for a URL; undefined if there is none.
 *
 * @example
 * const env = { http_proxy: 'proxy.local:8080', no_proxy: '.kr' };
 * proxyFor(new URL('http://example.com/'), env); // => 'http://proxy.local:8080'
 * proxyFor(new URL('http://nanro.kr/'), env); // => undefined
 */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv): string | undefined {
  return isExcepted(url, env) ? undefined : proxyOf(url.protocol, env);
}

/**
 * Lower-case variables are preferred. `http_proxy` is also the fallback for https. undici and Node do the
 * same.
 */
function proxyOf(protocol: string, env: NodeJS.ProcessEnv): string | undefined {
  const forHttp = env['http_proxy'] || env['HTTP_PROXY'];
  const proxy = protocol === 'https:' ? env['https_proxy'] || env['HTTPS_PROXY'] || forHttp : forHttp;
  // http is the default scheme of a proxy (curl(1)).
  return proxy && (/^\w+:\/\//.test(proxy) ? proxy : `http://${proxy}`);
}

/**
 * Reports whether `NO_PROXY` contains the host, a domain that it belongs to, or `*`. An entry may have a
 * port, and may begin with a period or with `*.`.
 */
function isExcepted({ protocol, hostname, port }: URL, env: NodeJS.ProcessEnv): boolean {
  const host = hostname.replace(/^\[|\]$/g, ''); // an IPv6 address
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
