// `nanro open` on 10 MB of prose: the time to the first screen, from a key to its screen and for a resize, and
// the memory.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prose } from './prose.mjs';
import { median, percentile, row } from './rows.mjs';
import { firstScreenOver, startInTerminal, time } from './terminal.mjs';

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

/** Strikes keys until each kind has been struck 160 times. Returns their times by kind, in milliseconds. */
async function strikeKeys({ child, frame, quiet }) {
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
  const byKind = [];
  for (const [kind, keys] of Object.entries(KEYS)) {
    const times = [];
    for (let round = 0; round < Math.max(4, Math.ceil(160 / keys.length)); round++) {
      for (const key of keys) times.push(await strike(key));
    }
    byKind.push({ kind, times });
  }
  return byKind;
}

export async function measureReader({ nanro, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  const file = join(folder, 'prose.txt');
  writeFileSync(file, prose(10e6));
  const [args, env] = [[nanro, 'open', file], { XDG_STATE_HOME: folder }];
  const first = await firstScreenOver({ args, env, rounds });

  const terminal = startInTerminal(args, env);
  const { child, frame, quiet, exited } = terminal;
  await frame();
  const byKind = await strikeKeys(terminal);
  const all = byKind.flatMap(({ times }) => times);
  const resizes = [];
  for (let round = 0; round < 40; round++) {
    await quiet();
    resizes.push(await time(() => child.resize(round % 2 === 0 ? 120 : 60, 30), frame));
  }
  const [, peak] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
  child.write('q');
  await exited;
  rmSync(folder, { recursive: true });
  return [
    row('first screen', 'ms over Node', first, { most: 150 }),
    ...byKind.map(({ kind, times }) => row(`${kind}: median`, 'ms', median(times))),
    row('a key to its screen: median', 'ms', median(all), { most: 16 }),
    row('a key to its screen: 99th percentile', 'ms', percentile(all, 0.99), { most: 33 }),
    row('a resize: median', 'ms', median(resizes), { most: 50 }),
    row('peak memory', 'MiB', Number(peak) / 1024, { most: 200 }),
  ];
}
