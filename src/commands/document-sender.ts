// The work of the thread that reads a whole document (document-thread.ts).
import type { MessagePort } from 'node:worker_threads';
import { batchesOf } from '../article/batches.ts';
import { NanroError } from '../errors.ts';
import type { DocumentTask, Message } from './document-thread.ts';
import { loadParts } from './load.ts';

/** Reads a document and sends it. */
export async function sendDocument(
  { path, context, options }: DocumentTask,
  port: MessagePort,
): Promise<void> {
  const send = (message: Message): void => port.postMessage(message);
  try {
    const { passages, characters, headings, ...parts } = await loadParts(
      { kind: 'file', path },
      { ...context, hasInput: () => false, stdin: noInput },
      options,
    );
    const batches = batchesOf({ passages, characters, headings });
    port.on('message', () => {
      const { value: batch } = batches.next();
      send(batch ? { kind: 'batch', batch } : { kind: 'ended' });
    });
    send({ kind: 'begun', parts });
  } catch (error) {
    if (!(error instanceof NanroError)) throw error;
    send({ kind: 'problem', problem: error.problem });
  }
}

/** Never called: the document is a file. */
function noInput(): never {
  throw new Error('a thread has no standard input');
}
