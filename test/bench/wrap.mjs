// `nanro wrap` as a process: 10 MB of Korean prose beside string-kit and GNU fold, then a
// gigabyte through a pipe.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { median, timeInPairs } from './pairs.mjs';
import { prose } from './prose.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const nanro = path('../../bin/nanro.js');
const MEGABYTES = 10;
const row = (name, value) => console.log(`${name.padEnd(54)}${value}`);

/** GNU fold counts cells from version 9.8 on, and bytes before. FOLD names one that is not on the PATH. */
const fold = process.env.FOLD ?? 'fold';
function describeFold() {
  const [version] = spawnSync(fold, ['--version'], { encoding: 'utf8' }).stdout.split('\n');
  const folded = spawnSync(fold, ['-w', '4'], { encoding: 'utf8', input: '난로\n' }).stdout;
  return `${version}, counts ${folded === '난로\n' ? 'cells' : 'bytes'}`;
}

/** Prints how long the wrapping of a file takes, beside string-kit, GNU fold and bare Node. */
export function benchFiles(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  const file = join(folder, 'prose.txt');
  writeFileSync(file, prose(MEGABYTES * 1e6));
  const programs = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'nanro wrap', args: [nanro, 'wrap', file] },
    { name: 'string-kit', args: [path('string-kit.mjs'), file] },
    { name: 'fold -s -w 80', command: fold, args: ['-s', '-w', '80', file] },
    { name: 'nanro wrap, of nothing', args: [nanro, 'wrap', '/dev/null'] },
  ].map((program) => ({ ...program, output: 'ignore' }));
  const results = timeInPairs(programs, { rounds });
  rmSync(folder, { recursive: true });

  console.log(`\n${MEGABYTES} MB of Korean prose, whole processes (ms)`);
  for (const { name, milliseconds } of results) row(name, milliseconds.toFixed(1).padStart(8));
  const [bare, ours, , folded] = results.map(({ milliseconds }) => milliseconds);
  row('nanro wrap / string-kit', `${results[1].ratioTo(2).toFixed(2).padStart(8)}   ≤ 1`);
  row(
    'nanro wrap / (2 × fold + bare node)',
    `${(ours / (2 * folded + bare)).toFixed(2).padStart(8)}   ≤ 1   (${describeFold()})`,
  );
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

/** Prints how soon the first line comes, and the time and memory for a gigabyte through a pipe. */
export async function benchPipe(rounds, bytes = 1e9) {
  const [first, bare] = [[], []];
  for (let round = 0; round < rounds; round++) {
    first.push(await firstLine([nanro, 'wrap']));
    bare.push(await firstLine(['-e', '0']));
  }
  console.log('\nnanro wrap through a pipe');
  row(
    'first line after the start of a bare node (ms)',
    `${(median(first) - median(bare)).toFixed(1).padStart(8)}   ≤ 50`,
  );

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
  row(`peak memory for ${bytes / 1e6} MB (MiB)`, `${mebibytes.toFixed(1).padStart(8)}   ≤ 120`);
  row('MB/s', (bytes / 1e3 / (performance.now() - start)).toFixed(1).padStart(8));
}
