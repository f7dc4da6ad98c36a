// Finds the proxies that the environment names.

/** A proxy, as the environment names it. */
export interface Proxy {
  readonly address: string;
  readonly variable: string;
}

/** Reports whether the environment names a proxy. */
export const hasProxy = (env: NodeJS.ProcessEnv): boolean => proxyOf('https:', env) !== undefined;

/**
 * Returns the proxy for a URL; undefined if there is none.
 *
 * @example
 * const env = { http_proxy: 'proxy.local:8080', no_proxy: '.kr' };
 * proxyFor(new URL('http://example.com/'), env);
 * // => { address: 'http://proxy.local:8080', variable: 'http_proxy' }
 * proxyFor(new URL('http://nanro.kr/'), env); // => undefined
 */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv): Proxy | undefined {
  return isExcepted(url, env) ? undefined : proxyOf(url.protocol, env);
}

/**
 * Lower-case variables take precedence. `http_proxy` is also the fallback for https. undici and Node do the
 * same.
 */
function proxyOf(protocol: string, env: NodeJS.ProcessEnv): Proxy | undefined {
  const forHttps = protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : [];
  const variable = [...forHttps, 'http_proxy', 'HTTP_PROXY'].find((name) => env[name]);
  if (variable === undefined) return undefined;
  const address = env[variable]!;
  // http is the default scheme of a proxy (curl(1)).
  return { variable, address: /^\w+:\/\//.test(address) ? address : `http://${address}` };
}

/**
 * Reports whether `NO_PROXY` contains the host, a domain that it belongs to, or `*`. An entry may have a
 * port, and may begin with `.` or `*.`.
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
