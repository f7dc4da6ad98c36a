// Programs that break lines, and their output, which is kept with their versions: not every machine has these
// programs, and others print other lines.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The cells of a line. */
export const MEASURE = 30;

/** A paragraph of the bundled article. */
export const POST = readFileSync(new URL('post.txt', import.meta.url), 'utf8').trimEnd();

export interface Output {
  readonly command: string;
  readonly version: string;
  /** Without blanks at their ends. */
  readonly lines: readonly string[];
}

interface Program {
  readonly name: string;
  readonly command: string;
  /** The option that prints the version, and where it stands in what is printed. */
  readonly version: readonly [option: string, pattern: RegExp];
}

const COREUTILS = ['--version', /\(GNU (coreutils)\) ([\d.]+)/] as const;

export const PROGRAMS: readonly Program[] = [
  { name: 'fold', command: `fold -s -w ${MEASURE} post.txt`, version: COREUTILS },
  { name: 'fmt', command: `fmt -w ${MEASURE} post.txt`, version: COREUTILS },
  {
    name: 'w3m',
    command: `w3m -dump -cols ${MEASURE} post.html`,
    version: ['-version', /version w3m\/([^,\s]+)/],
  },
];

const fileOf = (name: string): string => fileURLToPath(new URL(`recorded/${name}.txt`, import.meta.url));

/** The text of a file in `recorded`: the command and the version, a blank line, then what was printed. */
export const written = ({ command, version, lines }: Output): string =>
  `$ ${command}\n${version}\n\n${lines.join('\n')}\n`;

/** What was printed when the program was last run for the picture. */
export function recordedOutput(name: string): Output {
  const [command, version, , ...lines] = readFileSync(fileOf(name), 'utf8').trimEnd().split('\n');
  return { command: command!.slice('$ '.length), version: version!, lines };
}

/** Runs the program; undefined if it is not installed, or is another program of that name. */
export function todaysOutput({ name, command, version }: Program): Output | undefined {
  const [option, pattern] = version;
  const [, ...found] = pattern.exec(start(name, [option])) ?? [];
  if (found.length === 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'nanro-picture-'));
  try {
    writeFileSync(join(folder, 'post.txt'), `${POST}\n`);
    writeFileSync(join(folder, 'post.html'), `<meta charset="utf-8"><p>${POST}</p>\n`);
    const printed = start(name, command.split(' ').slice(1), folder).trimEnd();
    return {
      command,
      version: found.join(' '),
      lines: printed.split('\n').map((line) => line.trimEnd()),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function start(name: string, options: readonly string[], folder = tmpdir()): string {
  const env = { PATH: process.env['PATH'], HOME: folder, LC_ALL: 'C.UTF-8' };
  return spawnSync(name, options, { cwd: folder, env, encoding: 'utf8' }).stdout ?? '';
}
