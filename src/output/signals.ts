// Signals and other events of the process.

export type SignalName =
  | 'SIGINT'
  | 'SIGTERM'
  | 'SIGHUP'
  | 'SIGQUIT'
  | 'SIGTSTP'
  | 'SIGCONT'
  | 'SIGTTOU'
  | 'SIGWINCH';

/** A signal; the end of the process; or an exception that nothing has caught. */
export type EventName = SignalName | 'exit' | 'uncaughtException';

/** Receives the exception for `uncaughtException`. */
export type Listener = (error: unknown) => void;

/** Events of the process. A system that lacks a signal never sends it. */
export interface Signals {
  on(name: EventName, listener: Listener): unknown;
  off(name: EventName, listener: Listener): unknown;
  /** Sends a signal to this process, or to the whole job of the shell. */
  raise(name: SignalName, to: 'self' | 'job'): void;
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
