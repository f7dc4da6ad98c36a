// `npm run fuzz -- --minutes 30` runs nanro on random inputs. Each has ten seconds and 512 MiB. Prints the
// seed and the smallest input of each failure; `--seed 7` begins with seed 7.
import { fork, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { caseOf } from './cases.mjs';
import { argumentsFor, environment, prepare } from './worker.mjs';

/** `milliseconds` is time of the processor; on a busy machine a case may take `patience` times as long. */
const LIMITS = { milliseconds: 10_000, patience: 12, mebibytes: 512 };
/** One case of so many runs in a process of its own. */
const APART = 200;
/** How long a failing input is made smaller, in milliseconds. */
const SHRINKING = 20_000;

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } },
});
const first = Number(values.seed ?? Date.now() % 1_000_000_000);
const end = Date.now() + Number(values.minutes) * 60_000;
const articles = ['../../content/fireside-chat.json', '../fixtures/every-block.json'].map((name) =>
  readFileSync(path(name), 'utf8'),
);

/** Returns the documents that cases are made of. */
async function bundledDocuments() {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-fuzz-'));
  const bundle = await rolldown({ input: path('documents.ts'), platform: 'node', external: ['yazl'] });
  await bundle.write({ file: join(folder, 'documents.mjs') });
  try {
    return (await import(join(folder, 'documents.mjs'))).DOCUMENTS;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const documents = await bundledDocuments();

/** Control characters that nanro never writes to a pipe, and bidi overrides. */
const UNSAFE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
/** Returns a text as JSON in ASCII, which is safe to print. */
const shown = (text) =>
  JSON.stringify(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The attributes and links of styled output. */
const STYLES = /\x1b\[[\d;:]*m|\x1b\]8;[^\0-\x1f\x7f-\x9f]*(?:\x07|\x1b\\)/g;

/** Returns what is wrong with an outcome; undefined if nothing is. */
function faultOf({ argv }, { code, stdout, stderr, thrown, ended, megabytes, milliseconds }) {
  if (thrown !== undefined) return `threw ${thrown}`;
  if (ended !== undefined) return ended;
  if (milliseconds > LIMITS.milliseconds) return `took ${Math.round(milliseconds / 1000)} s`;
  if (megabytes > LIMITS.mebibytes) return `took ${Math.round(megabytes)} MiB`;
  if (code === 70) return `reported a bug: ${stderr.trim()}`;
  if (code > 1 && stdout !== '') return `printed something and ended with ${code}`;
  if (code !== 0 && stderr === '' && code !== 1) return `ended with ${code} without a message`;
  const bare = argv.includes('always') ? stdout.replace(STYLES, '') : stdout;
  if (argv[0] !== 'wrap' && UNSAFE.test(bare)) return `printed ${shown(UNSAFE.exec(bare)[0])}`;
  return UNSAFE.test(stderr) ? `reported ${shown(UNSAFE.exec(stderr)[0])}` : undefined;
}

/** Starts a process that runs cases. It is started again after one that did not end. */
function createWorker() {
  const home = mkdtempSync(join(tmpdir(), 'nanro-fuzz-'));
  let child;
  return {
    run: ({ stdin, ...rest }) =>
      new Promise((resolve) => {
        child ??= fork(path('worker.mjs'), [home], {
          execArgv: [`--max-old-space-size=${LIMITS.mebibytes}`],
          stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        });
        const done = (outcome) => {
          clearTimeout(timer);
          child?.removeAllListeners();
          resolve(outcome);
        };
        const fail = (ended) => {
          const failed = child;
          done({ ended });
          child = undefined;
          failed.kill('SIGKILL');
        };
        const timer = setTimeout(() => fail('did not end'), LIMITS.milliseconds * LIMITS.patience);
        child.once('message', done);
        child.once('exit', (code, signal) => fail(`died with ${code ?? signal}`));
        child.send({ ...rest, stdin: stdin.toString('base64') });
      }),
    /** Runs a case in a process of its own, whose memory is measured. */
    runApart: ({ argv, stdin, ...files }) => {
      prepare(home, files);
      const { status, signal, stdout, stderr, output } = spawnSync(
        process.execPath,
        [
          `--max-old-space-size=${LIMITS.mebibytes}`,
          '-r',
          path('../bench/peak-memory.cjs'),
          path('../../bin/nanro.js'),
          ...argumentsFor(home, { argv, stdin, ...files }),
        ],
        {
          input: stdin,
          env: { ...process.env, ...environment(home) },
          stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
          timeout: LIMITS.milliseconds * LIMITS.patience,
          maxBuffer: 2 ** 28,
        },
      );
      if (signal !== null) return { ended: `ended by ${signal} in a process of its own` };
      return {
        code: status,
        stdout: String(stdout),
        stderr: String(stderr),
        megabytes: Number(output[3]) / 1024,
      };
    },
    stop: () => {
      child?.removeAllListeners();
      child?.kill('SIGKILL');
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Returns the smallest input found that fails in the same way. */
async function shrunk(failing, fault, run) {
  const until = Date.now() + SHRINKING;
  const kind = fault.slice(0, 12);
  let smallest = failing;
  for (let size = Math.ceil(failing.stdin.length / 2); size >= 1; size = Math.floor(size / 2))
    for (let at = 0; at < smallest.stdin.length && Date.now() < until;) {
      const stdin = Buffer.concat([smallest.stdin.subarray(0, at), smallest.stdin.subarray(at + size)]);
      const smaller = { ...smallest, stdin };
      if (faultOf(smaller, await run(smaller))?.startsWith(kind)) smallest = smaller;
      else at += size;
    }
  return smallest;
}

let [next, count, failures] = [first, 0, 0];
async function work() {
  const worker = createWorker();
  while (Date.now() < end) {
    const seed = next++;
    const made = caseOf(seed, articles, documents);
    const run = seed % APART === 0 ? worker.runApart : worker.run;
    const fault = faultOf(made, await run(made));
    count++;
    if (fault === undefined) continue;
    failures++;
    const { argv, stdin, config, theme, name } = await shrunk(made, fault, run);
    console.log(
      `seed ${seed}: nanro ${argv.map((word) => (/^[\w./-]+$/.test(word) ? word : shown(word))).join(' ')} ${fault}`,
    );
    if (name !== undefined) console.log(`  the input is a file: ${name}`);
    if (config !== undefined) console.log(`  config.json: ${shown(config)}`);
    if (theme !== undefined) console.log(`  themes/paper.json: ${shown(theme)}`);
    console.log(`  ${stdin.length} bytes: ${shown(stdin.toString().slice(0, 200))}`);
    if (stdin.length <= 400) console.log(`  base64: ${stdin.toString('base64')}`);
  }
  worker.stop();
}

console.log(`Fuzzing from seed ${first} for ${values.minutes} min …`);
await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(`${count} inputs from seed ${first}, ${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
