// `npm run meter` prints how many defects nanro and other programs leave in Korean paragraphs, and how ragged
// the lines of nanro's fits are. `npm run meter -- --markdown` prints the tables of
// docs/korean-lines.md; `npm run meter -- --show word` prints each paragraph in which nanro leaves that kind of
// defect, and `--show wide`, `lonely` or `parted` each with that fault, with `>` before the lines.
import { wrap } from '../../dist/js/index.js';
import { PROGRAMS } from '../bench/programs.mjs';
import { columnOf, countDefects, ROW_NAMES, SAMPLE, WIDTHS } from './count.mjs';
import {
  comparisonRows,
  EARLIER,
  FAULTS,
  measureAll,
  measureWrap,
  raggednessColumn,
  RAGGEDNESS_ROWS,
  SETTINGS,
} from './raggedness.mjs';

const rowsOf = (columns) => columns[0].map((_, row) => columns.map((column) => column[row]));

function printMarkdown([head, ...body]) {
  const alignment = head.map((_, index) => (index === 0 ? '---' : '---:'));
  for (const cells of [head, alignment, ...body]) console.log(`| ${cells.join(' | ')} |`);
}

function printAligned(rows) {
  const widths = rows[0].map((_, index) => Math.max(...rows.map((row) => row[index].length)));
  const pad = (cell, index) => (index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index]));
  for (const row of rows) console.log(row.map(pad).join('  '));
}

function showFaults(fault) {
  for (const setting of SETTINGS) {
    measureWrap(wrap, setting, (found, lines) => {
      if (found[fault].length === 0) return;
      const marked = lines.map((line, index) => `${found[fault].includes(index) ? '>' : ' '} ${line}`);
      console.log(`${setting.wordBreak}, ${setting.width} cells\n${marked.join('\n')}\n`);
    });
  }
}

const [option, kind] = process.argv.slice(2);
if (option === '--show' && kind in FAULTS) showFaults(kind);
else if (option === '--show') {
  countDefects(PROGRAMS.nanro, (found, lines, width) => found[kind] > 0 && console.log(width, lines));
} else {
  const defects = rowsOf([
    ROW_NAMES,
    ...Object.entries(PROGRAMS).map(([name, program]) => columnOf(name, program)),
  ]);
  const optimal = measureAll(wrap);
  const greedy = measureAll((text, width, options) => wrap(text, width, { ...options, fit: 'greedy' }));
  const about = `${SAMPLE.length} paragraphs at ${WIDTHS.join(', ')} cells\n`;
  if (option === '--markdown') {
    console.log(about);
    printMarkdown(defects);
    console.log();
    printMarkdown(comparisonRows(optimal, greedy));
  } else {
    console.log(about);
    printAligned(defects);
    console.log();
    printAligned(
      rowsOf([
        RAGGEDNESS_ROWS,
        raggednessColumn('nanro', optimal),
        raggednessColumn('greedy', greedy),
        raggednessColumn(`${EARLIER.commit}, mended`, EARLIER.mended),
        raggednessColumn(`${EARLIER.commit}, greedy`, EARLIER.greedy),
      ]),
    );
  }
}
