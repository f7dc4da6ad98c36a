// `nanro open` in a pseudo-terminal on 10 MB of prose: the time to the first screen, from a key to its screen
// and for a resize, and the memory.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pty from '@lydell/node-pty';
import { median } from './pairs.mjs';
import { prose } from './prose.mjs';

const nanro = fileURLToPath(new URL('../../bin/nanro.js', import.meta.url));
const FRAME_END = '\u001b[?2026l';
const SIZE = { cols: 80, rows: 24 };
const row = (name, value, aim = '') =>
  console.log(`${name.padEnd(54)}${value.toFixed(1).padStart(8)}${aim && `   ≤ ${aim}`}`);

/**
 * Starts a program in a pseudo-terminal that answers queries. `frame(text)` resolves when the screen has
 * been drawn with the text.
 */
function start(args, env) {
  const child = pty.spawn(process.execPath, args, {
    ...SIZE,
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
  const frame = (text = '') =>
    new Promise((resolve) => {
      heard = '';
      wake = () => heard.includes(text) && heard.endsWith(FRAME_END) && resolve();
    });
  return {
    child,
    frame,
    /** Waits until the program writes no more. */
    quiet: async () => {
      do await sleep(20);
      while (performance.now() - last < 40);
    },
    exited: new Promise((resolve) => child.onExit(resolve)),
  };
}

/** Returns the milliseconds from an act until its result is there. */
async function time(act, what) {
  const begin = performance.now();
  const done = what();
  act();
  await done;
  return performance.now() - begin;
}

async function bareNode() {
  const begin = performance.now();
  await start(['-e', '0']).exited;
  return performance.now() - begin;
}

const percentile = (values, share) =>
  values.toSorted((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ];

/**
 * Keys by purpose. A search continues while its next letter is typed; any other key waits until
 * the one before is done.
 */
const KEYS = {
  'a line (j, k)': ['j', 'j', 'k', 'j'],
  'a screen (space, b)': [' ', ' ', 'b', ' '],
  'start and end (g, G)': ['G', 'g'],
  'a search, letter by letter': [
    '/',
    '난',
    '롯',
    '가',
    '\u007f',
    '\u007f',
    '\u007f',
    '이',
    '\u007f',
    'ㄴ',
    'ㄹ',
    'ㄱ',
    '\r',
    'n',
    'N',
    '\u001b',
  ],
  'look (c, w, +, -, T)': ['w', 'c', '+', '-', 'T', 'c', 'w'],
};

/** Prints the median time to the first screen of `nanro open FILE` over that of bare Node. */
export async function printFirstScreen({ what, file, env, rounds, aim }) {
  const [bare, first] = [[], []];
  for (let round = 0; round < rounds; round++) {
    bare.push(await bareNode());
    const begin = performance.now();
    const { child, frame, exited } = start([nanro, 'open', file], env);
    await frame();
    first.push(performance.now() - begin);
    child.write('q');
    await exited;
  }
  console.log(`\nnanro open in a terminal of ${SIZE.cols} × ${SIZE.rows}, ${what} (ms)`);
  row('first screen, over a bare node', median(first.map((time, round) => time - bare[round])), aim);
}

export async function benchReader(rounds, bytes = 10e6) {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  const file = join(folder, 'prose.txt');
  writeFileSync(file, prose(bytes));
  const env = { XDG_STATE_HOME: folder };
  await printFirstScreen({ what: `${bytes / 1e6} MB of prose`, file, env, rounds, aim: '150' });

  const { child, frame, quiet, exited } = start([nanro, 'open', file], env);
  await frame();
  const all = [];
  let typed;
  const strike = async (key) => {
    typed =
      key === '/'
        ? ''
        : typed === undefined || /[\r\u001b]/.test(key)
          ? undefined
          : key === '\u007f'
            ? typed.slice(0, -1)
            : typed + key;
    if (!typed) await quiet();
    return time(
      () => child.write(key),
      () => frame(typed ? `/${typed}` : ''),
    );
  };
  for (const [name, keys] of Object.entries(KEYS)) {
    const times = [];
    for (let round = 0; round < Math.max(4, Math.ceil(160 / keys.length)); round++) {
      for (const key of keys) times.push(await strike(key));
    }
    all.push(...times);
    row(`  ${name}: median`, median(times));
    row(`  ${name}: p99`, percentile(times, 0.99));
  }
  row('a key to its screen: median', median(all), '16');
  row('a key to its screen: p99', percentile(all, 0.99), '33');
  const resizes = [];
  for (let round = 0; round < 40; round++) {
    await quiet();
    resizes.push(await time(() => child.resize(round % 2 === 0 ? 120 : 60, 30), frame));
  }
  row('a resize: median', median(resizes), '50');
  row('a resize: the longest', Math.max(...resizes));
  const [, peak] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
  row('peak memory (MiB)', Number(peak) / 1024, '200');
  child.write('q');
  await exited;
  rmSync(folder, { recursive: true });
}
