// How long nanro takes to start: whole processes, over bare Node in the same round.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { peakMemory, timeInPairs } from './pairs.mjs';
import { firstScreenOver } from './terminal.mjs';
import { row } from './rows.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const tenLines = path('ten-lines.mjs');

/** Command lines, with their aims: milliseconds over bare Node, and times bare Node. */
const LINES = [
  ['nanro read, pipe', ['read'], { most: { 24: 28, 26: 28 } }, { most: { 20: 1.4 } }],
  ['nanro read, colour', ['read', '--color', 'always'], { most: { 24: 34, 26: 34 } }, { most: { 20: 1.55 } }],
  ['nanro list', ['list'], { most: { 24: 28, 26: 28 } }, { most: { 20: 1.4 } }],
  ['nanro --version', ['--version'], { most: { 24: 12, 26: 12 } }, { most: { 20: 1.2 } }],
  ['nanro completion bash', ['completion', 'bash'], { most: { 24: 12, 26: 12 } }, { most: { 20: 1.2 } }],
  ['Tab on options', ['__complete', '--', 'read', '--'], { most: { 24: 24, 26: 24 } }, {}],
  ['nanro --help', ['--help'], { most: { 24: 28, 26: 28 } }, { most: { 20: 1.45 } }],
];

export async function measureStart({ nanro, rounds }) {
  const programs = [
    { name: 'node -e 0', args: ['-e', '0'] },
    ...LINES.map(([name, words]) => ({ name, args: [nanro, ...words] })),
    { name: 'ten lines: commander + chalk + wrap-ansi', args: [tenLines, 'read'] },
  ];
  const [bare, ...results] = timeInPairs(programs, { rounds });
  const aims = (index) => LINES[index]?.slice(2) ?? [];
  const state = mkdtempSync(`${tmpdir()}/nanro-`);
  const open = { args: [nanro, 'open'], env: { XDG_STATE_HOME: state }, rounds };
  const opened = await firstScreenOver(open);
  rmSync(state, { recursive: true });
  const bareMemory = peakMemory(programs[0]);
  const memory = (index) => peakMemory(programs[index]) - bareMemory;
  return [
    row('bare Node', 'ms', bare.milliseconds),
    ...results.map(({ name, over }, index) => row(name, 'ms over Node', over(0), aims(index)[0])),
    row('nanro open, first screen', 'ms over Node', opened, { most: { 24: 45, 26: 45 } }),
    ...results.map(({ name, ratioTo }, index) => row(name, '× bare Node', ratioTo(0), aims(index)[1])),
    row('nanro read, pipe: peak memory', 'MiB over Node', memory(1), { most: { 20: 8, 24: 10, 26: 10 } }),
    row('nanro read, colour: peak memory', 'MiB over Node', memory(2)),
    row('nanro list: peak memory', 'MiB over Node', memory(3)),
  ];
}
