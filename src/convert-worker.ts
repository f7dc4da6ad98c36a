// The entry of a thread that converts sources.
import type { Task } from './commands/convert-threads.ts';
import { tryConvert, type Converted } from './commands/convert.ts';

export const convertOnThread = ({ source, context, options }: Task): Promise<Converted> =>
  tryConvert(source, { ...context, stdin: noInput, hasInput: () => false }, options);

/** Never called: the main thread reads standard input. */
function noInput(): never {
  throw new Error('a thread has no standard input');
}
