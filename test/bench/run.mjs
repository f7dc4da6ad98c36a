// `npm run bench` measures nanro beside bare Node and other programs; `npm run bench -- 60` takes 60 rounds,
// and `npm run bench -- 60 DIR` has a folder of saved pages converted. It prints the aims beside the figures,
// and does not fail.
import { fileURLToPath } from 'node:url';
import { benchCorpus } from './corpus.mjs';
import { benchFormats } from './formats.mjs';
import { benchHistory } from './history.mjs';
import { benchLengths, benchLibraries } from './library.mjs';
import { benchOffice } from './office.mjs';
import { peakMemory, timeInPairs } from './pairs.mjs';
import { benchReader } from './reader.mjs';
import { benchFiles, benchPipe } from './wrap.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const nanro = path('../../bin/nanro.js');
const rounds = Number(process.argv[2] ?? 30);
const pages = process.argv[3];

const BARE = { name: 'node -e 0', args: ['-e', '0'] };
const TEN_LINES = { name: 'ten lines: commander + chalk + wrap-ansi', args: [path('ten-lines.mjs'), 'read'] };
const TEN_LINES_COLOUR = { ...TEN_LINES, name: `${TEN_LINES.name}, in colour`, env: { FORCE_COLOR: '1' } };
const READ = { name: 'nanro read', args: [nanro, 'read'], aim: 1.7 };
const READ_COLOUR = {
  name: 'nanro read --color always',
  args: [nanro, 'read', '--color', 'always'],
  aim: 1.9,
};
const OTHERS = [
  { name: 'nanro list', args: [nanro, 'list'] },
  { name: 'nanro --help', args: [nanro, '--help'] },
];
const programs = [BARE, READ, READ_COLOUR, ...OTHERS, TEN_LINES, TEN_LINES_COLOUR];

console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}, ${rounds} rounds; medians, ratios within a round\n`,
);
const results = timeInPairs(programs, { rounds });
const column = (value, width) => String(value).padStart(width);
console.log(`${'program'.padEnd(54)}${column('ms', 8)}${column('× bare', 9)}   aim`);
results.forEach(({ name, milliseconds, ratioTo }, index) => {
  const { aim } = programs[index];
  console.log(
    `${name.padEnd(54)}${column(milliseconds.toFixed(1), 8)}${column(ratioTo(0).toFixed(2), 9)}${aim ? `   ≤ ${aim}` : ''}`,
  );
});

const against = (ours, theirs) =>
  results[programs.indexOf(ours)].ratioTo(programs.indexOf(theirs)).toFixed(2);
console.log(
  `\nnanro read / ten lines: ${against(READ, TEN_LINES)} (aim ≤ 0.75); in colour: ${against(READ_COLOUR, TEN_LINES_COLOUR)}`,
);

const bare = peakMemory(BARE);
console.log('\npeak memory over bare node (MiB)');
for (const program of [READ, READ_COLOUR, ...OTHERS, TEN_LINES]) {
  console.log(
    `${program.name.padEnd(54)}${column((peakMemory(program) - bare).toFixed(1), 8)}${program === READ ? '   ≤ 15' : ''}`,
  );
}

benchFormats(Math.min(rounds, 10));
benchCorpus(Math.min(rounds, 3), pages);
await benchHistory(Math.min(rounds, 20));
benchLibraries();
benchLengths();
benchFiles(Math.min(rounds, 15));
await benchPipe(Math.min(rounds, 15));
await benchOffice(Math.min(rounds, 20));
await benchReader(Math.min(rounds, 20));
