// Work of which only the latest counts, such as opening the link that was followed last.

export interface LatestTask {
  /** Aborts the work that is going on, and returns the signal that aborts the next. */
  readonly start: () => AbortSignal;
  /** Aborts the work that is going on, if there is any. */
  readonly stop: () => void;
  /** Reports whether work is still going on: neither aborted nor ended. */
  readonly isGoingOn: (signal: AbortSignal) => boolean;
  /** Ends work, which is not aborted any more. Returns false if it was no longer going on. */
  readonly end: (signal: AbortSignal) => boolean;
}

export function createLatestTask(): LatestTask {
  let current: AbortController | undefined;
  const stop = (): void => {
    current?.abort();
    current = undefined;
  };
  const isGoingOn = (signal: AbortSignal): boolean => current?.signal === signal;
  return {
    stop,
    isGoingOn,
    start: () => {
      stop();
      current = new AbortController();
      return current.signal;
    },
    end: (signal) => {
      if (!isGoingOn(signal)) return false;
      current = undefined;
      return true;
    },
  };
}
