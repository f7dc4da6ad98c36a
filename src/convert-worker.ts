// The entry of a thread that converts sources: it answers the name of each with its text in another format.
import { parentPort, workerData } from 'node:worker_threads';
import type { Converted, Given } from './commands/convert-threads.ts';
import { convert } from './commands/convert.ts';
import { NanroError } from './errors.ts';

parentPort?.on('message', async (source: string) => {
  parentPort!.postMessage(await converted(source, workerData as Given));
});

async function converted(source: string, { options, ...given }: Given): Promise<Converted> {
  const context = { ...given, stdin: noInput, hasInput: () => false };
  try {
    return { text: [...(await convert(source, context, options))].join('') };
  } catch (error) {
    if (!(error instanceof NanroError))
      return { problem: { kind: 'bug', name: source, detail: String(error) } };
    return { problem: error.problem };
  }
}

/** Standard input is read by the main thread. */
function noInput(): never {
  throw new Error('standard input in a thread');
}
