// Reads the whole of a document on another thread, while the reader shows its beginning.
import { joinBatches, type Batch } from '../article/batches.ts';
import { joinParts, type Manuscript, type ManuscriptParts } from '../article/manuscript.ts';
import { NanroError, type Problem } from '../errors.ts';
import type { Context, SourceOptions } from './context.ts';

/** What the thread reads: a file. */
export interface DocumentTask {
  readonly path: string;
  readonly context: Pick<Context, 'env' | 'folders' | 'version'>;
  readonly options: SourceOptions;
}

/** What the thread sends. After the first message, it sends one each time it is asked. */
export type Message =
  | { readonly kind: 'begun'; readonly parts: Omit<ManuscriptParts, keyof Batch> }
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'ended' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * Reads a document on a thread of its own, which `signal` ends. The passages arrive in batches, so that keys
 * are served in between. Throws NanroError if the document cannot be read, and any other error if the thread
 * fails or has been ended.
 */
export async function readOnThread(task: DocumentTask, signal: AbortSignal): Promise<Manuscript> {
  const { Worker } = await import('node:worker_threads');
  signal.throwIfAborted();
  const worker = new Worker(new URL('./document-worker.js', import.meta.url), {
    workerData: task,
    stderr: true, // a warning of Node would be written over the text
  });
  worker.unref(); // the reader may end before it
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  let begun: Omit<ManuscriptParts, keyof Batch> | undefined;
  const batches: Batch[] = [];
  try {
    return await new Promise<Manuscript>((resolve, reject) => {
      worker.on('error', reject).on('exit', () => reject(new Error('the thread has ended')));
      worker.on('message', (message: Message) => {
        if (message.kind === 'problem') return reject(new NanroError(message.problem));
        if (message.kind === 'ended')
          return setImmediate(() => resolve(joinParts({ ...begun!, ...joinBatches(batches) })));
        if (message.kind === 'begun') begun = message.parts;
        else batches.push(message.batch);
        setImmediate(() => worker.postMessage('next')); // keys come first
      });
    });
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
