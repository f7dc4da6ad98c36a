// Programs in a pseudo-terminal of 80 × 24 that answers the queries of nanro.
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import pty from '@lydell/node-pty';
import { median } from './rows.mjs';

const FRAME_END = '\u001b[?2026l';

/** Starts Node in a terminal. `frame(text)` resolves when a screen with the text has been drawn. */
export function startInTerminal(args, env) {
  const child = pty.spawn(process.execPath, args, {
    cols: 80,
    rows: 24,
    env: { ...process.env, TERM: 'xterm-256color', COLORTERM: 'truecolor', ...env },
  });
  let wake = () => {};
  let heard = '';
  let last = 0;
  child.onData((data) => {
    if (data.includes('\u001b[c')) child.write('\u001b]11;rgb:1c1c/1c1c/1c1c\u001b\\\u001b[?62;22c');
    heard += data;
    last = performance.now();
    wake();
  });
  return {
    child,
    frame: (text = '') =>
      new Promise((resolve) => {
        heard = '';
        wake = () => heard.includes(text) && heard.endsWith(FRAME_END) && resolve();
      }),
    /** Waits until the program writes no more. */
    quiet: async () => {
      do await sleep(20);
      while (performance.now() - last < 40);
    },
    exited: new Promise((resolve) => child.onExit(resolve)),
  };
}

/** Returns the milliseconds from an act until its result is there. */
export async function time(act, what) {
  const begin = performance.now();
  const done = what();
  act();
  await done;
  return performance.now() - begin;
}

/** Returns the median time in milliseconds to the first screen of a program over that of bare Node. */
export async function firstScreenOver({ args, env, rounds }) {
  const over = [];
  for (let round = -1; round < rounds; round++) {
    const begin = performance.now();
    await startInTerminal(['-e', '0']).exited;
    const bare = performance.now() - begin;
    const start = performance.now();
    const { child, frame, exited } = startInTerminal(args, env);
    await frame();
    const first = performance.now() - start;
    child.write('q');
    await exited;
    if (round >= 0) over.push(first - bare);
  }
  return median(over);
}
