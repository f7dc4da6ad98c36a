// Times whole processes in rounds. Each round runs every program once, so that a ratio compares runs next to
// each other and holds while the speed of the machine drifts.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { median } from './rows.mjs';

function run({ command = process.execPath, args, env, output = 'pipe', statuses = [0] }) {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', output, 'pipe'],
    maxBuffer: 2 ** 30,
  });
  const milliseconds = performance.now() - start;
  if (!statuses.includes(status)) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return milliseconds;
}

/**
 * Times programs: `{name, args, env?, command?, output?, statuses?}`, where `command` is node by default,
 * `output` is `pipe` (by default) or `ignore` (/dev/null), and `statuses` are the exit codes that are
 * expected. Returns for each its name, its median time in milliseconds, and the medians within the rounds of
 * its time divided by that of another program, `ratioTo(index)`, and without it, `over(index)`.
 */
export function timeInPairs(programs, { rounds, warmUp = 2 }) {
  const times = programs.map(() => []);
  for (let round = -warmUp; round < rounds; round++) {
    programs.forEach((program, index) => {
      const milliseconds = run(program);
      if (round >= 0) times[index].push(milliseconds);
    });
  }
  return programs.map(({ name }, index) => ({
    name,
    milliseconds: median(times[index]),
    ratioTo: (other) => median(times[index].map((time, round) => time / times[other][round])),
    over: (other) => median(times[index].map((time, round) => time - times[other][round])),
  }));
}

/**
 * Returns the peak resident memory of a Node program in MiB, by the operating system's count:
 * the median of some runs.
 */
export function peakMemory({ args, env }, { runs = 5 } = {}) {
  const probe = new URL('peak-memory.cjs', import.meta.url).pathname;
  const peaks = Array.from({ length: runs }, () => {
    const { output, status } = spawnSync(process.execPath, ['--require', probe, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
    return Number(output[3]) / 1024;
  });
  return median(peaks);
}
