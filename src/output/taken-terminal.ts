// The one place that changes the modes of the terminal: raw input, and what `Modes` sets. Before it changes
// anything, it listens to everything that could end the process, so that the terminal is always given back.
import type { Readable } from 'node:stream';
import { listenTo, onEnding, reportArrived, type SignalName, type Signals } from './signals.ts';
import { write, type WritableOutput } from './writable.ts';

/** Standard input, through which a terminal sends keys and answers. */
export type Keyboard = Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };

export interface TerminalParts {
  readonly keyboard: Keyboard;
  readonly screen: WritableOutput;
  readonly signals: Signals;
}

/** The sequences that set modes of the screen, and those that reset them. */
export interface Modes {
  readonly set: string;
  readonly reset: string;
}

/** Handlers for the events of the process while the terminal is taken. */
export interface Handlers {
  /** A signal asks the process to end. The terminal is still taken. */
  readonly end: (signal: SignalName) => void;
  /** SIGTSTP asks the process to stop. */
  readonly suspend: () => void;
  /** The process continues after it was stopped without a warning (SIGSTOP). */
  readonly resume: () => void;
  /** An uncaught exception. */
  readonly fail: (error: unknown) => void;
}

export interface TakenTerminal {
  /** Sets the modes again, because another program may have changed them. Does nothing after `giveBack`. */
  readonly renew: () => Promise<unknown>;
  /**
   * Gives the terminal back, stops this process or the whole job, and takes the terminal again after `fg`,
   * unless a signal has asked the process to end meanwhile.
   */
  readonly suspend: (to: 'self' | 'job') => Promise<void>;
  /** Gives the terminal back. Never throws. Until it resolves, signals still go to the handlers. */
  readonly giveBack: () => Promise<void>;
}

/** Takes the terminal. If the process exits, the terminal is given back. */
export function takeTerminal(
  { keyboard, screen, signals }: TerminalParts,
  { set, reset }: Modes,
  handlers: Handlers,
): TakenTerminal {
  const show = async (sequences: string): Promise<unknown> =>
    sequences !== '' && write(screen, sequences).catch(() => false);
  const setRaw = (raw: boolean): void => {
    try {
      keyboard.setRawMode?.(raw);
    } catch {
      // The terminal has been closed.
    }
  };
  /** It takes effect at once, because an `exit` listener cannot wait. */
  const restore = (): Promise<unknown> => {
    const shown = show(reset);
    setRaw(false);
    return shown;
  };
  const change = (): Promise<unknown> => {
    setRaw(true);
    return show(set);
  };
  let isTaken = true;
  const renew = async (): Promise<unknown> => {
    if (!isTaken) return undefined;
    setRaw(false); // Node sets a mode only if it differs from the last one it set
    return change();
  };
  let isEnding = false;
  const stopListening = listenTo(signals, {
    exit: restore,
    uncaughtException: handlers.fail,
    ...onEnding((signal) => {
      isEnding = true;
      handlers.end(signal);
    }),
  });
  const listenToJob = (): (() => void) =>
    listenTo(signals, { SIGTSTP: handlers.suspend, SIGCONT: handlers.resume });
  let stopListeningToJob = listenToJob();
  void change();
  return {
    renew,
    suspend: async (to) => {
      await restore();
      stopListeningToJob(); // or SIGTSTP would not stop the process
      signals.raise('SIGTSTP', to);
      stopListeningToJob = listenToJob();
      await reportArrived(signals);
      if (!isEnding) await renew();
    },
    giveBack: async () => {
      isTaken = false;
      await restore();
      await reportArrived(signals, () => {
        stopListening();
        stopListeningToJob();
      });
    },
  };
}
