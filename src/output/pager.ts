// A page in the pager of whoever reads it.
import { spawn } from 'node:child_process';
import type { WritableOutput } from './write.ts';

export interface Pager {
  readonly input: WritableOutput & { end(): unknown };
  /** Resolves when somebody has left it, with the signal that ended it, if one did. */
  readonly closed: Promise<NodeJS.Signals | null>;
  /** Passes a signal on to it, so that it does not stay alone with the terminal. */
  readonly stop: (signal: NodeJS.Signals) => void;
}

/** The command in `$PAGER`, by words as a shell would part them (other backslashes are those of Windows’ paths); `less` where it is not set, nothing where it is empty or `cat`. */
export function pagerOf({ PAGER = 'less' }: NodeJS.ProcessEnv): readonly string[] {
  const words = [...PAGER.matchAll(/(?:\\\s|"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replace(/\\(\s)|"([^"]*)"|'([^']*)'/g, '$1$2$3'),
  );
  return words[0] === 'cat' || words[0] === '' ? [] : words;
}

/**
 * Starts a pager, never through a shell; undefined where it cannot be started. Unless one says otherwise, `less` ends where the page
 * fits the screen (F), shows colours (R), and leaves it there (X): what git tells it, too.
 */
export function startPager(
  [command, ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Pager | undefined> {
  const child = spawn(command!, args, {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { LESS: 'FRX', LESSCHARSET: 'utf-8', ...env },
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('spawn', () =>
      resolve({
        input: child.stdin,
        closed: new Promise((leave) => child.once('close', (_, signal) => leave(signal))),
        stop: (signal) => child.kill(signal),
      }),
    );
  });
}
