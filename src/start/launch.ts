// The program that bin/nanro.js runs. It answers the simplest command lines itself. For all others, it loads
// nanro and passes the process to it.
import { fstatSync } from 'node:fs';
import { COMMANDS } from '../cli/command-names.ts';
import type { main, Process } from '../main.ts';
import { write } from '../output/writable.ts';
import { codeFolder, keptCode } from '../storage/kept-code.ts';
import { chunksIn, type Exports } from './chunks.ts';
import { standardOutput } from './direct-output.ts';
import { earlyAnswer } from './early-answers.ts';

/** The name of the build: a hash of its chunks. */
declare const BUILD: string;

/** The functions of nanro that this file calls. */
interface Main {
  readonly main: typeof main;
}

interface NodeModule {
  /**
   * Keeps the compiled code of packages, which saves 5 ms for an HTML page. Node has this from version 22.8
   * on.
   */
  readonly enableCompileCache?: (folder: string) => void;
}

/** Returns one of Node's own modules as if it were imported. Requiring it is faster. */
function builtin(name: string): Exports {
  const module = require(name) as object;
  return Object.create(module, { default: { value: module } }) as Exports;
}

/**
 * Loads nanro, with the code that an earlier run of the same command has compiled. Each command has its own,
 * because only functions that have run are kept.
 */
async function loadMain(argv: readonly string[]): Promise<Main> {
  const folder = codeFolder(process.platform, process.env);
  if (folder === undefined) return (await import('./main.js' as string)) as Main;
  const command = COMMANDS.find((name) => name === argv[0]) ?? 'other';
  const kept = keptCode(folder, `${BUILD}-${process.version}-${process.arch}`, command);
  const { load, keep } = chunksIn(__dirname, kept, (name) => {
    if (name.startsWith('node:')) return builtin(name);
    (require('node:module') as NodeModule).enableCompileCache?.(folder);
    return import(name) as Promise<Exports>;
  });
  process.on('exit', (code) => {
    if (code === 0) keep();
  });
  return (await load('./main.js')) as unknown as Main;
}

/**
 * Reports whether standard input is a pipe or a file. It may also be closed, the null device, or a socket
 * that some programs give to their children even if they write nothing to it.
 */
function hasInput(): boolean {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile();
  } catch {
    return false;
  }
}

const stdout = standardOutput(process.platform, () => process.stdout);

// The streams are getters of the global `process`. Importing node:process would open all three, which takes 5
// ms (Node 20), and most runs need only one.
const given: Process = {
  argv: process.argv.slice(2),
  env: process.env,
  hasInput,
  get stdin() {
    return process.stdin;
  },
  stdout,
  get stderr() {
    return process.stderr;
  },
  platform: process.platform,
  signals: {
    on: (name, listener) => process.on(name, listener),
    off: (name, listener) => process.off(name, listener),
    raise: (name, to) => {
      try {
        return process.kill(to === 'job' ? 0 : process.pid, name);
      } catch {
        return false; // Windows has only a few signals
      }
    },
  },
};

async function start(): Promise<void> {
  const answer = earlyAnswer(given.argv);
  if (answer === undefined) process.exitCode = await (await loadMain(given.argv)).main(given);
  else await write(stdout, answer);
}

void start();
