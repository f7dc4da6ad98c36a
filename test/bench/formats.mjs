// `nanro read` as a process on a megabyte of HTML and of Markdown, beside another reader of each.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { essay, markdown, page } from './documents.mjs';
import { peakMemory, timeInPairs } from './pairs.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const nanro = path('../../bin/nanro.js');
const readable = createRequire(import.meta.url).resolve('readability-cli');
const MEGABYTE = 1e6;

const MARKED = { name: 'marked-terminal', args: (file) => [path('marked-terminal.mjs'), file] };
const CASES = [
  {
    what: 'a page',
    extension: 'html',
    make: page,
    aim: 5,
    other: { name: 'readability-cli', args: (file) => [readable, '--quiet', '-p', 'text-content', file] },
  },
  { what: 'a technical document in Markdown', extension: 'md', make: markdown, aim: 2, other: MARKED },
  { what: 'an essay in Markdown', extension: 'md', make: essay, other: MARKED },
];

export function benchFormats(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  for (const { what, extension, make, aim, other } of CASES) {
    const file = join(folder, `post.${extension}`);
    writeFileSync(file, make(MEGABYTE));
    const env = { FORCE_COLOR: '1' };
    const programs = [
      { name: 'nanro read', args: [nanro, 'read', file, '--color', 'always'], env },
      { name: other.name, args: other.args(file), env },
    ];
    const results = timeInPairs(programs, { rounds, warmUp: 1 });
    console.log(`\n${what}, ${MEGABYTE / 1e6} MB, to a terminal of 80 columns`);
    console.log(`${''.padEnd(54)}${'ms'.padStart(8)}${'MiB'.padStart(9)}`);
    for (const [index, { name, milliseconds }] of results.entries()) {
      console.log(
        `${name.padEnd(54)}${milliseconds.toFixed(0).padStart(8)}${peakMemory(programs[index], { runs: 3 }).toFixed(0).padStart(9)}`,
      );
    }
    console.log(
      `${'faster by'.padEnd(54)}${results[1].ratioTo(0).toFixed(1).padStart(8)}${aim ? `   ≥ ${aim}` : ''}`,
    );
  }
  rmSync(folder, { recursive: true });
}
