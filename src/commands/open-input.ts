// What comes from the world while somebody reads: keys, sizes, signals. Listeners only say what happened; nothing that they
// do can fail.
import { StringDecoder } from 'node:string_decoder';
import { flushKeys, readKeys, type Key } from '../reader/keys.ts';
import type { Event } from '../reader/state.ts';
import type { Keyboard } from '../output/probe.ts';
import type { FullScreen } from '../output/fullscreen.ts';
import type { SignalName, Signals } from './world.ts';

export interface Inputs {
  readonly keyboard: Keyboard;
  readonly terminal: Pick<FullScreen, 'size'>;
  readonly signals: Signals;
}

/** What a listener says. */
export type Happening =
  | Event
  | { readonly kind: 'ending'; readonly signal: SignalName }
  | { readonly kind: 'suspend' | 'resume' | 'save' | 'closed' };

/** A lone ESC is the key when nothing follows for so long. */
const ESCAPE_DELAY = 20; // ms

export interface Listening {
  readonly stop: () => void;
  /** Does something that signals of the job are left to the system for. */
  readonly withoutJobSignals: (act: () => void) => void;
}

export function listen(
  { keyboard, terminal, signals }: Inputs,
  happen: (...what: readonly Happening[]) => void,
): Listening {
  const job: Partial<Record<SignalName, () => void>> = {
    SIGTSTP: () => happen({ kind: 'suspend' }),
    SIGCONT: () => happen({ kind: 'resume' }),
  };
  const others: Partial<Record<SignalName, () => void>> = {
    ...Object.fromEntries(
      (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const).map((signal) => [
        signal,
        () => happen({ kind: 'ending', signal }),
      ]),
    ),
    // The stream has an event for that, which does not come when a window is back at its size, with its rows disturbed.
    SIGWINCH: () => happen({ kind: 'resize', size: terminal.size() }),
  };
  const each = (listeners: typeof job, act: 'on' | 'off'): void => {
    for (const name of Object.keys(listeners) as SignalName[]) signals[act](name, listeners[name]!);
  };

  const decoder = new StringDecoder('utf8');
  let rest = '';
  let timer: NodeJS.Timeout | undefined;
  const strike = (keys: readonly Key[]): void =>
    happen(...keys.map((key) => ({ kind: 'key', key }) as const));
  const onData = (chunk: Buffer): void => {
    clearTimeout(timer);
    const read = readKeys(rest + decoder.write(chunk));
    rest = read.rest;
    if (rest !== '') {
      timer = setTimeout(() => {
        strike(flushKeys(rest));
        rest = '';
      }, ESCAPE_DELAY);
    }
    strike(read.keys);
  };
  const onClose = (): void => happen({ kind: 'closed' });

  keyboard.on('data', onData).on('end', onClose).on('close', onClose).on('error', onClose);
  keyboard.resume(); // it may have been paused when it was asked something
  if (keyboard.readableEnded || keyboard.destroyed) onClose(); // which nobody says twice
  each(others, 'on');
  each(job, 'on');
  return {
    stop: () => {
      clearTimeout(timer);
      each(others, 'off');
      each(job, 'off');
      keyboard.off('data', onData).off('end', onClose).off('close', onClose); // an error goes on having its listener
      keyboard.pause();
    },
    withoutJobSignals: (act) => {
      each(job, 'off');
      act();
      each(job, 'on');
    },
  };
}
