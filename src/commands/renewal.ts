// Does some work again whenever something has changed, but never twice at once, and with pauses.

export interface Renewal {
  /** Says that something has changed. The work is done soon. */
  readonly ask: () => void;
  /** Does no more work. */
  readonly stop: () => void;
}

/** Calls a function later. Returns a function that cancels that. */
export type Later = (call: () => void, milliseconds: number) => () => void;

export const afterTime: Later = (call, milliseconds) => {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
};

/** The shortest pause between two runs of the work. */
const LEAST_PAUSE = 100; // ms
/** The pause after a run, in multiples of the time that the run took. */
const SHARE = 4;

/**
 * Returns a renewal that does `work`, which must not reject. The pause after it depends on how long it took,
 * so even constant changes take at most a fifth of the time.
 */
export function createRenewal(
  work: () => Promise<void>,
  later: Later = afterTime,
  now: () => number = () => performance.now(),
): Renewal {
  let isResting = true; // no work is done, and no pause runs
  let isAsked = false;
  let isStopped = false;
  let cancel = (): void => {};
  const run = async (): Promise<void> => {
    isResting = isAsked = false;
    const start = now();
    await work();
    if (isStopped) return;
    const pause = Math.max(LEAST_PAUSE, SHARE * (now() - start));
    cancel = later(() => {
      isResting = true;
      if (isAsked) void run();
    }, pause);
  };
  return {
    ask: () => {
      isAsked = true;
      if (isResting && !isStopped) void run();
    },
    stop: () => {
      isStopped = true;
      cancel();
    },
  };
}
