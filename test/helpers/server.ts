// Local servers. Each is closed when its test ends.
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Starts a server for the current test and returns its address, without a slash at the end. */
export async function serve(listener: RequestListener): Promise<string> {
  return (await start(listener)).address;
}

/** Starts a server for the current test and returns it, with its address. */
export async function start(
  listener: RequestListener,
): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => stop(server));
  await once(server, 'listening');
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Closes a server and its connections. Does nothing if it is closed. */
export async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

/** Returns a listener that always gives the same response. */
export const answer =
  (headers: Record<string, string | number>, body: string | Uint8Array, status = 200): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

/** Returns a listener that redirects. The address is sent as UTF-8, not escaped. */
export const redirect = (location: string, status = 302): RequestListener =>
  answer({ location: Buffer.from(location).toString('latin1') }, 'moved', status);

/** Returns a listener that answers by path, and with 404 otherwise. */
export const site =
  (paths: Readonly<Record<string, RequestListener>>): RequestListener =>
  (request, response) =>
    (paths[request.url!] ?? answer({}, '', 404))(request, response);
