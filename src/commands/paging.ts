// Shows lines in the user's pager. Loaded only for `--pager`.
import { onOneLine } from '../article/sanitize.ts';
import { lendTerminal } from '../output/lent-terminal.ts';
import { pagerOf, startPager, type Pager } from '../output/pager.ts';
import { listenTo, onEnding, reportArrived, type SignalName } from '../output/signals.ts';
import { writeAll } from '../output/writable.ts';
import type { Context } from './context.ts';

/**
 * Shows lines in the pager. Prints them if there is no pager, or if it fails, because it may have shown
 * nothing.
 */
export async function showInPager(context: Context, render: () => Promise<Iterable<string>>): Promise<void> {
  const { env, stdout, messages, warn } = context;
  const command = pagerOf(env);
  const outcome = command.length > 0 ? await runPager(command, context, await render()) : undefined;
  if (outcome === 'shown') return;
  await writeAll(stdout, await render());
  if (outcome) await warn(messages[outcome](onOneLine(command[0]!)));
}

type Outcome = 'shown' | 'noPager' | 'pagerFailed';

/**
 * Shows lines in a pager, or in a program that starts one, such as `man`, and waits for its end. A pager
 * fails if its status is not 0, or if a signal ends it that nanro has not sent. The modes of the terminal are
 * then restored. A signal that ends nanro ends the pager first.
 */
export async function runPager(
  command: readonly string[],
  { env, stdout, signals }: Pick<Context, 'env' | 'stdout' | 'signals'>,
  lines: Iterable<string>,
): Promise<Outcome> {
  let pager: Pager | undefined;
  let ending: SignalName | undefined;
  let isInterrupted = false;
  let failure: { readonly error: unknown } | undefined;
  let outcome: Outcome = 'noPager';
  const end = (signal: SignalName): void => {
    ending = signal;
    pager?.stop(signal);
  };
  const fail = (error: unknown): void => {
    failure = { error };
    pager?.stop('SIGTERM');
  };
  const stopListening = listenTo(signals, {
    ...onEnding(end),
    SIGINT: () => {
      if (pager) isInterrupted = true; // Ctrl-C is for the pager, where it stops a search
      else ending = 'SIGINT';
    },
    uncaughtException: fail,
    exit: () => pager?.stop('SIGTERM'),
  });
  try {
    const restore = stdout.isTTY ? await lendTerminal(stdout, signals) : async () => {};
    if (!ending) pager = await startPager(command, env);
    if (pager) {
      if (ending) pager.stop(ending); // it came while the pager was starting
      else await writeAll(pager.input, lines).catch(fail);
      pager.input.end();
      const { status, signal } = await pager.closed;
      if (signal === 'SIGINT') ending ??= 'SIGINT'; // the pager does not handle Ctrl-C
      if (ending || status !== 0) await restore();
      outcome = status === 0 || isInterrupted ? 'shown' : 'pagerFailed';
    }
  } finally {
    await reportArrived(signals, stopListening);
  }
  if (ending) signals.raise(ending, 'self');
  if (failure) throw failure.error;
  return outcome;
}
