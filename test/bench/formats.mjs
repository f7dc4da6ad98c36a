// `nanro read` as a process on HTML and Markdown, beside another reader of each.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { essay, markdown, page } from './documents.mjs';
import { peakMemory, timeInPairs } from './pairs.mjs';
import { row } from './rows.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const readable = createRequire(import.meta.url).resolve('readability-cli');
const MEGABYTE = 1e6;

const READABLE = {
  name: 'readability-cli',
  args: (file) => [readable, '--quiet', '-p', 'text-content', file],
};
const MARKED = { name: 'marked-terminal', args: (file) => [path('marked-terminal.mjs'), file] };
const CASES = [
  { what: 'a blog’s page, 1 MB', extension: 'html', make: page, bytes: MEGABYTE, most: 350, other: READABLE },
  { what: 'a blog’s page, 60 KB', extension: 'html', make: page, bytes: 6e4, most: 130, other: READABLE },
  {
    what: 'technical Markdown, 1 MB',
    extension: 'md',
    make: markdown,
    bytes: MEGABYTE,
    most: 330,
    other: MARKED,
  },
  {
    what: 'an essay in Markdown, 1 MB',
    extension: 'md',
    make: essay,
    bytes: MEGABYTE,
    most: 200,
    other: MARKED,
  },
  {
    what: 'technical Markdown, 20 KB',
    extension: 'md',
    make: markdown,
    bytes: 2e4,
    most: 130,
    other: MARKED,
  },
];

/** Measures `nanro read` in colour, at 80 columns. */
export function measureDocuments({ nanro, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  const rows = CASES.flatMap(({ what, extension, make, bytes, most, other }) => {
    const file = join(folder, `post.${extension}`);
    writeFileSync(file, make(bytes));
    const env = { FORCE_COLOR: '1' };
    const programs = [
      { name: what, args: [nanro, 'read', file, '--color', 'always'], env },
      { name: `${what}: ${other.name}`, args: other.args(file), env },
    ];
    const results = timeInPairs(programs, { rounds, warmUp: 1 });
    return [
      ...results.map(({ name, milliseconds }, index) =>
        row(name, 'ms', milliseconds, index === 0 ? { most: { 24: most, 26: most } } : {}),
      ),
      ...programs.map((program) =>
        row(`${program.name}: peak memory`, 'MiB', peakMemory(program, { runs: 3 })),
      ),
    ];
  });
  rmSync(folder, { recursive: true });
  return rows;
}
