// The entry of a thread that converts sources: it answers the name of each with its text in another format.
import { parentPort, workerData } from 'node:worker_threads';
import type { Converted, Given } from './commands/convert-threads.ts';
import { convert } from './commands/convert.ts';
import { NanroError } from './errors.ts';

const { options, folders, version } = workerData as Given;
const context = {
  env: process.env,
  stdin: () => process.stdin,
  hasInput: () => false,
  folders,
  version,
};

parentPort!.on('message', async (source: string) => {
  parentPort!.postMessage(await converted(source));
});

async function converted(source: string): Promise<Converted> {
  try {
    return { text: [...(await convert(source, context, options))].join('') };
  } catch (error) {
    if (!(error instanceof NanroError))
      return { problem: { kind: 'bug', name: source, detail: String(error) } };
    return { problem: error.problem };
  }
}
