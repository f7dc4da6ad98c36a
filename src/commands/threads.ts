// Runs tasks on several threads.
import { Worker } from 'node:worker_threads';

/** The most results for each thread that wait for one before them. */
const AHEAD = 4;

export interface Results<Out> {
  /** Returns the result of the next task. Rejects if its thread has failed. */
  readonly next: () => Promise<Out>;
}

/**
 * Runs a task for each input on `jobs` threads, and returns the results in the order of the inputs. `entry` is
 * a module that answers each message with one. Only a few tasks are ahead of the one whose result is asked for,
 * so memory does not grow with the number of inputs. The threads end with the last task.
 */
export function onThreads<In, Out>(
  entry: URL,
  inputs: readonly In[],
  jobs: number,
  workerData: unknown,
): Results<Out> {
  const waiting = new Map<number, (result: Promise<Out>) => void>();
  const done = new Map<number, Promise<Out>>();
  let [started, asked] = [0, 0];
  const idle: Worker[] = [];
  let running = 0;

  const finish = (index: number, result: Promise<Out>): void => {
    result.catch(() => {}); // whoever asks for it handles it
    const take = waiting.get(index);
    if (take) take(result);
    else done.set(index, result);
    waiting.delete(index);
  };
  const start = (): void => {
    while (started < inputs.length && started < asked + AHEAD * jobs) {
      const worker = idle.pop() ?? (running < jobs ? create() : undefined);
      if (!worker) return;
      const index = started++;
      worker.removeAllListeners();
      worker.once('message', (result: Out) => {
        idle.push(worker);
        finish(index, Promise.resolve(result));
        start();
      });
      worker.once('error', (error) => {
        running--;
        finish(index, Promise.reject(error));
        start();
      });
      worker.postMessage(inputs[index]);
    }
    if (started === inputs.length) for (const worker of idle.splice(0)) void worker.terminate();
  };
  const create = (): Worker => {
    running++;
    return new Worker(entry, { workerData });
  };
  return {
    next: async () => {
      const index = asked++;
      start();
      const result = done.get(index);
      done.delete(index);
      return result ?? (await new Promise<Promise<Out>>((resolve) => waiting.set(index, resolve)));
    },
  };
}
