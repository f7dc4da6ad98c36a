// The inputs of `nanro open`: keys, sizes and signals. The listeners only report them, so they cannot fail.
import { StringDecoder } from 'node:string_decoder';
import { flushKeys, readKeys, type Key } from '../reader/keys.ts';
import type { Event } from '../reader/state.ts';
import type { Keyboard } from '../output/probe.ts';
import type { FullScreen } from '../output/fullscreen.ts';
import type { SignalName, Signals } from './context.ts';

export interface InputSources {
  readonly keyboard: Keyboard;
  readonly terminal: Pick<FullScreen, 'size'>;
  readonly signals: Signals;
}

/** An event for the reader, or something for the loop around it. */
export type Input =
  | Event
  | { readonly kind: 'ending'; readonly signal: SignalName }
  | { readonly kind: 'suspend' | 'resume' | 'save' | 'closed' };

/** An ESC that nothing follows within this time is the Escape key. */
const ESCAPE_DELAY = 20; // ms

export interface Listening {
  readonly stop: () => void;
  /** Calls `act` while SIGTSTP and SIGCONT have their default effect. */
  readonly withoutJobSignals: (act: () => void) => void;
}

export function listen(
  { keyboard, terminal, signals }: InputSources,
  emit: (...emitted: readonly Input[]) => void,
): Listening {
  const job: Partial<Record<SignalName, () => void>> = {
    SIGTSTP: () => emit({ kind: 'suspend' }),
    SIGCONT: () => emit({ kind: 'resume' }),
  };
  const others: Partial<Record<SignalName, () => void>> = {
    ...Object.fromEntries(
      (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const).map((signal) => [
        signal,
        () => emit({ kind: 'ending', signal }),
      ]),
    ),
    // The stream’s own event is not emitted if the window is back at its old size,
    // although the rows have moved.
    SIGWINCH: () => emit({ kind: 'resize', size: terminal.size() }),
  };
  const each = (listeners: typeof job, act: 'on' | 'off'): void => {
    for (const name of Object.keys(listeners) as SignalName[]) signals[act](name, listeners[name]!);
  };

  const decoder = new StringDecoder('utf8');
  let rest = '';
  let timer: NodeJS.Timeout | undefined;
  const press = (keys: readonly Key[]): void => emit(...keys.map((key) => ({ kind: 'key', key }) as const));
  const onData = (chunk: Buffer): void => {
    clearTimeout(timer);
    const read = readKeys(rest + decoder.write(chunk));
    rest = read.rest;
    if (rest !== '') {
      timer = setTimeout(() => {
        press(flushKeys(rest));
        rest = '';
      }, ESCAPE_DELAY);
    }
    press(read.keys);
  };
  const onClose = (): void => emit({ kind: 'closed' });

  keyboard.on('data', onData).on('end', onClose).on('close', onClose).on('error', onClose);
  keyboard.resume(); // probes leave it paused
  if (keyboard.readableEnded || keyboard.destroyed) onClose(); // no event will come
  each(others, 'on');
  each(job, 'on');
  return {
    stop: () => {
      clearTimeout(timer);
      each(others, 'off');
      each(job, 'off');
      keyboard.off('data', onData).off('end', onClose).off('close', onClose); // an error without a listener would throw
      keyboard.pause();
    },
    withoutJobSignals: (act) => {
      each(job, 'off');
      act();
      each(job, 'on');
    },
  };
}
