// Servers on this machine. Each is closed when its test ends.
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
