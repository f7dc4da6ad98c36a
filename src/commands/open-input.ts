// The inputs of `nanro open`: keys and sizes. The listeners only report them, so they cannot fail.
import { StringDecoder } from 'node:string_decoder';
import { flushKeys, readKeys, type Keys } from '../reader/keys.ts';
import type { Event } from '../reader/events.ts';
import type { FullScreen } from '../output/fullscreen.ts';
import { listenTo, type SignalName, type Signals } from '../output/signals.ts';
import type { Keyboard } from '../output/taken-terminal.ts';

export interface InputSources {
  readonly keyboard: Keyboard;
  readonly terminal: Pick<FullScreen, 'size'>;
  readonly signals: Signals;
}

/** An event for the reader, or something for the loop around it. */
export type Input =
  | Event
  | { readonly kind: 'ending'; readonly signal: SignalName }
  /** An uncaught exception. */
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'suspend' | 'resume' | 'save' | 'closed' };

/** An ESC that nothing follows within this time is the Escape key. */
const ESCAPE_DELAY = 20; // ms
/**
 * On a slow connection, the rest of a longer sequence may take more time, and hardly any key sends only its
 * beginning.
 */
const SEQUENCE_DELAY = 500; // ms

/** Starts to report the inputs. Returns a function that stops it. */
export function listen(
  { keyboard, terminal, signals }: InputSources,
  emit: (...emitted: readonly Input[]) => void,
): () => void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let timer: NodeJS.Timeout | undefined;
  // One after the other, because a paste may have more keys than a call may have arguments.
  const press = (keys: Keys['keys']): void => {
    for (const key of keys)
      emit(typeof key === 'string' ? { kind: 'key', key } : { kind: 'mouse', mouse: key });
  };
  const onData = (chunk: Buffer): void => {
    clearTimeout(timer);
    const read = readKeys(rest + decoder.write(chunk));
    rest = read.rest;
    if (rest !== '') {
      timer = setTimeout(
        () => {
          press(flushKeys(rest));
          rest = '';
        },
        rest === '\u001b' ? ESCAPE_DELAY : SEQUENCE_DELAY,
      );
    }
    press(read.keys);
  };
  const onClose = (): void => emit({ kind: 'closed' });

  keyboard.on('data', onData).on('end', onClose).on('close', onClose).on('error', onClose);
  keyboard.resume(); // probes leave it paused
  if (keyboard.readableEnded || keyboard.destroyed) onClose(); // no event will come
  // The stream’s own event is not emitted if the window is back at its old size,
  // although the rows have moved.
  const stopSizes = listenTo(signals, {
    SIGWINCH: () => emit({ kind: 'resize', size: terminal.size() }),
  });
  return () => {
    clearTimeout(timer);
    stopSizes();
    // The listener for errors stays: without one, an error would be thrown.
    keyboard.off('data', onData).off('end', onClose).off('close', onClose);
    keyboard.pause();
  };
}
