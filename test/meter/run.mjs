// `npm run meter`: what nanro and other programs make of Korean paragraphs, counted. `npm run meter -- --markdown` prints
// the table of README; `npm run meter -- --show word` every line of nanro's with that defect.
import { readFileSync } from 'node:fs';
import { DEFECTS, judge } from './judge.mjs';
import { PROGRAMS } from './programs.mjs';

const WIDTHS = [16, 20, 30, 40, 60, 80];
const sample = JSON.parse(readFileSync(new URL('sample.json', import.meta.url), 'utf8'));
const kinds = Object.keys(DEFECTS);

function countOf(wrap, report = () => {}) {
  const total = Object.fromEntries(kinds.map((kind) => [kind, 0]));
  for (const { text } of sample) {
    for (const width of WIDTHS) {
      const lines = wrap(text, width).split('\n');
      const found = judge(text, lines, width);
      for (const kind of kinds) total[kind] += found[kind];
      report(found, lines, width);
    }
  }
  return total;
}

const shown = process.argv[process.argv.indexOf('--show') + 1];
if (process.argv.includes('--show')) {
  countOf(PROGRAMS.nanro, (found, lines, width) => found[shown] > 0 && console.log(width, lines));
} else {
  const rows = Object.entries(PROGRAMS).map(([name, wrap]) => [name, countOf(wrap)]);
  const names = rows.map(([name]) => name);
  const table = [
    ['defect', ...names],
    ...kinds.map((kind) => [DEFECTS[kind], ...rows.map(([, total]) => String(total[kind]))]),
    ['in all', ...rows.map(([, total]) => String(kinds.reduce((sum, kind) => sum + total[kind], 0)))],
  ];
  console.log(`${sample.length} paragraphs at ${WIDTHS.join(', ')} cells\n`);
  if (process.argv.includes('--markdown')) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    console.log(
      [
        line(table[0]),
        line(table[0].map((_, column) => (column === 0 ? '---' : '---:'))),
        ...table.slice(1).map(line),
      ].join('\n'),
    );
  } else {
    const widths = table[0].map((_, column) => Math.max(...table.map((cells) => cells[column].length)));
    for (const cells of table)
      console.log(
        cells
          .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
          .join('  '),
      );
  }
}
