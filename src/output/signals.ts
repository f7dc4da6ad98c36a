// Signals and other events of the process.
import { setImmediate } from 'node:timers';

export type SignalName =
  | 'SIGINT'
  | 'SIGTERM'
  | 'SIGHUP'
  | 'SIGQUIT'
  | 'SIGTSTP'
  | 'SIGCONT'
  | 'SIGTTOU'
  | 'SIGURG'
  | 'SIGWINCH';

/** A signal; the end of the process; or an exception that nothing has caught. */
export type EventName = SignalName | 'exit' | 'uncaughtException';

/** Receives the exception for `uncaughtException`. */
export type Listener = (error: unknown) => void;

/** Events of the process. A system that lacks a signal never sends it. */
export interface Signals {
  on(name: EventName, listener: Listener): unknown;
  off(name: EventName, listener: Listener): unknown;
  /** Sends a signal to this process, or to the whole job of the shell. Returns false if the system lacks it. */
  raise(name: SignalName, to: 'self' | 'job'): boolean;
}

/** Signals that end a process by default. */
export const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/** Starts to listen to some events. Returns a function that stops it. */
export function listenTo(
  signals: Signals,
  listeners: { readonly [Name in EventName]?: Listener },
): () => void {
  const entries = Object.entries(listeners) as [EventName, Listener][];
  for (const [name, listener] of entries) signals.on(name, listener);
  return () => {
    for (const [name, listener] of entries) signals.off(name, listener);
  };
}

/** How long a signal may take to arrive. It does not arrive at all if the parent process has blocked it. */
const PATIENCE = 100; // ms

/**
 * Resolves when all signals that have arrived have been reported. Node reports signals only between two turns
 * of its event loop, and never if their listener has been removed meanwhile. But it reports them in order, so
 * this sends one more: SIGURG, which nothing else uses, and which has no effect by default.
 */
export function reportArrived(signals: Signals): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      signals.off('SIGURG', finish);
      resolve();
    };
    const timer = setTimeout(() => setImmediate(finish), PATIENCE); // a listener alone would not keep Node running
    signals.on('SIGURG', finish);
    if (!signals.raise('SIGURG', 'self')) setImmediate(finish);
  });
}
