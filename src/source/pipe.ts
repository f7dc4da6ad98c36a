// Reads named pipes while the user can press keys. Reading a pipe as a file would block the process.
import { constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { sourceError } from './source-error.ts';
import { existing, readBytes, type Source } from './sources.ts';

/**
 * Reads a pipe to its end. Waits for a writer if there is none yet. Throws the same errors as `readFile`, or
 * the reason of the signal if that has stopped it.
 */
export async function readPipe(path: string, maxBytes: number, signal: AbortSignal): Promise<Source> {
  signal.throwIfAborted();
  const pipe = openPipe(path);
  const stop = (): void => void pipe.destroy();
  signal.addEventListener('abort', stop);
  try {
    const read = await readBytes(path, pipe, maxBytes);
    signal.throwIfAborted();
    return { name: path, ...read };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

function openPipe(path: string): Socket {
  try {
    const fd = openSync(existing(path), constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
    return new Socket({ fd, readable: true, writable: false });
  } catch (error) {
    throw sourceError(path, error);
  }
}
