// Signals and other events of the process.
import { setImmediate } from 'node:timers';

/**
 * Signals that end a process by default, and that a user, another program or a limit of the shell may send:
 * the last four come from `kill`, `alarm(2)` and `ulimit -t`.
 */
export const ENDING_SIGNALS = [
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  'SIGQUIT',
  'SIGABRT',
  'SIGUSR2',
  'SIGALRM',
  'SIGXCPU',
] as const;

export type SignalName =
  | (typeof ENDING_SIGNALS)[number]
  | 'SIGTSTP'
  | 'SIGCONT'
  | 'SIGTTOU'
  | 'SIGURG'
  | 'SIGWINCH';

/** A signal, the end of the process, or an uncaught exception. */
export type EventName = SignalName | 'exit' | 'uncaughtException';

/** Receives the exception for `uncaughtException`. */
export type Listener = (error: unknown) => void;

/** Events of the process. A system that lacks a signal never sends it. */
export interface Signals {
  on(name: EventName, listener: Listener): unknown;
  off(name: EventName, listener: Listener): unknown;
  /**
   * Sends a signal to this process, or to the whole job of the shell. Returns false if the system lacks it.
   */
  raise(name: SignalName, to: 'self' | 'job'): boolean;
}

type Listeners = { readonly [Name in EventName]?: Listener };

/** Returns a listener for each signal that ends a process. */
export const onEnding = (listener: (signal: SignalName) => void): Listeners =>
  Object.fromEntries(ENDING_SIGNALS.map((signal) => [signal, () => listener(signal)]));

/** Starts to listen to some events. Returns a function that stops it. */
export function listenTo(signals: Signals, listeners: Listeners): () => void {
  const entries = Object.entries(listeners) as [EventName, Listener][];
  for (const [name, listener] of entries) signals.on(name, listener);
  return () => {
    for (const [name, listener] of entries) signals.off(name, listener);
  };
}

/**
 * Resolves when all signals that have arrived have been reported. Node reports signals once in a turn of its
 * event loop, after everything else, and never if their listener has been removed meanwhile. So this sends
 * one more: SIGURG, which nothing else uses, and which has no effect by default. As soon as Node has reported
 * it and all others that it found, `stopListening` is called. A signal that arrives between the two is lost.
 */
export function reportArrived(signals: Signals, stopListening = (): void => {}): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      stopListening();
      clearTimeout(timer);
      signals.off('SIGURG', finishTurn);
      resolve();
    };
    const finishTurn = (): unknown => setImmediate(finish);
    const timer = setTimeout(finishTurn, 100); // a listener alone would not keep Node running
    signals.on('SIGURG', finishTurn);
    if (!signals.raise('SIGURG', 'self')) finishTurn();
  });
}
