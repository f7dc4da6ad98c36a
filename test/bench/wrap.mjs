// `nanro wrap` as a process: 10 MB of Korean prose beside string-kit and GNU fold, and a gigabyte through a pipe.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { timeInPairs } from './pairs.mjs';
import { prose } from './prose.mjs';
import { median, row } from './rows.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const MEGABYTES = 10;

/** GNU fold counts cells from version 9.8 on, and bytes before. FOLD names one that is not on the PATH. */
const fold = process.env.FOLD ?? 'fold';
function describeFold() {
  const [version] = spawnSync(fold, ['--version'], { encoding: 'utf8' }).stdout.split('\n');
  const folded = spawnSync(fold, ['-w', '4'], { encoding: 'utf8', input: '난로\n' }).stdout;
  return `${version}, counts ${folded === '난로\n' ? 'cells' : 'bytes'}`;
}

/** Measures the wrapping of a file, beside string-kit and GNU fold. */
export function measureFiles({ nanro, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  const file = join(folder, 'prose.txt');
  writeFileSync(file, prose(MEGABYTES * 1e6));
  const programs = [
    { name: 'bare Node', args: ['-e', '0'] },
    { name: 'nanro wrap', args: [nanro, 'wrap', file], aim: { most: 280 } },
    { name: 'nanro wrap, of nothing', args: [nanro, 'wrap', '/dev/null'] },
    { name: 'string-kit', args: [path('string-kit.mjs'), file] },
    { name: `fold -s (${describeFold()})`, command: fold, args: ['-s', '-w', '80', file] },
  ].map((program) => ({ ...program, output: 'ignore' }));
  const results = timeInPairs(programs, { rounds });
  rmSync(folder, { recursive: true });
  return results.map(({ name, milliseconds }, index) => row(name, 'ms', milliseconds, programs[index].aim));
}

/**
 * Returns the milliseconds until a program prints its first line while its input is open, or until it exits.
 */
async function firstLine(args) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => {});
  child.stdin.write('난롯가에서 글을 읽는다.\n');
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  const milliseconds = performance.now() - start;
  child.kill();
  return milliseconds;
}

/** Measures how soon the first line comes, and the speed and memory for a gigabyte through a pipe. */
export async function measurePipe({ nanro, rounds }, bytes = 1e9) {
  const [first, bare] = [[], []];
  for (let round = 0; round < rounds; round++) {
    first.push(await firstLine([nanro, 'wrap']));
    bare.push(await firstLine(['-e', '0']));
  }
  const chunk = Buffer.from(prose(1e6));
  const child = spawn(process.execPath, ['--require', path('peak-memory.cjs'), nanro, 'wrap'], {
    stdio: ['pipe', 'ignore', 'inherit', 'pipe'],
  });
  const peak = once(child.stdio[3], 'data');
  const start = performance.now();
  for (let left = bytes; left > 0; left -= chunk.length)
    if (!child.stdin.write(chunk)) await once(child.stdin, 'drain');
  child.stdin.end();
  const mebibytes = Number((await peak)[0]) / 1024;
  const speed = bytes / 1e3 / (performance.now() - start);
  return [
    row('first line', 'ms over Node', median(first) - median(bare), { most: 50 }),
    row('a gigabyte', 'MB/s', speed),
    row('a gigabyte: peak memory', 'MiB', mebibytes, { most: 120 }),
  ];
}
