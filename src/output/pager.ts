// Runs the user's pager.
import { startProgram } from './programs.ts';
import type { SignalName } from './signals.ts';
import type { WritableOutput } from './writable.ts';

export interface Pager {
  readonly input: WritableOutput & { end(): unknown };
  /** Resolves when the pager ends, with its exit status or with the signal that ended it. */
  readonly closed: Promise<{ readonly status: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Ends the pager, which must not outlive nanro. `signal` is the signal that ends nanro. */
  readonly stop: (signal: SignalName) => void;
}

/**
 * Returns the words of `$PAGER`, split as a shell would split them, except that a backslash escapes only
 * white space, because Windows paths contain backslashes. Returns `less` if the variable is not set, and
 * nothing if it is empty or `cat`.
 *
 * @example
 * pagerOf({ PAGER: "less -R '+/난로 곁'" }); // => ['less', '-R', '+/난로 곁']
 * pagerOf({}); // => ['less']
 * pagerOf({ PAGER: 'cat' }); // => []
 */
export function pagerOf({ PAGER = 'less' }: NodeJS.ProcessEnv): readonly string[] {
  const words = [...PAGER.matchAll(/(?:\\\s|"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replace(/\\(\s)|"([^"]*)"|'([^']*)'/g, '$1$2$3'),
  );
  return words[0] === 'cat' || words[0] === '' ? [] : words;
}

/**
 * Starts a pager. Returns undefined if it cannot be started. By default, `less` quits if the page fits the
 * screen (F), shows colours (R) and does not clear the screen (X). git has the same default.
 */
export async function startPager(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Pager | undefined> {
  const child = await startProgram(command, {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { LESS: 'FRX', LESSCHARSET: 'utf-8', ...env },
  });
  child?.stdin!.on('error', () => {}); // a pager that has ended is no error
  return (
    child && {
      input: child.stdin!,
      closed: new Promise((leave) => child.once('close', (status, signal) => leave({ status, signal }))),
      stop: (signal) => child.kill(signal === 'SIGHUP' ? signal : 'SIGTERM'), // pagers ignore SIGQUIT
    }
  );
}
