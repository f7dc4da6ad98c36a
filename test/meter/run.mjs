// `npm run meter` prints how many defects nanro and other programs leave in Korean paragraphs.
// `npm run meter -- --markdown` prints the table of README; `npm run meter -- --show word` prints each
// paragraph in which nanro leaves that kind of defect.
import { PROGRAMS } from '../bench/programs.mjs';
import { columnOf, countDefects, ROW_NAMES, SAMPLE, WIDTHS } from './count.mjs';

const [option, kind] = process.argv.slice(2);
if (option === '--show') {
  countDefects(PROGRAMS.nanro, (found, lines, width) => found[kind] > 0 && console.log(width, lines));
} else {
  const columns = [ROW_NAMES, ...Object.entries(PROGRAMS).map(([name, wrap]) => columnOf(name, wrap))];
  const rows = ROW_NAMES.map((_, row) => columns.map((column) => column[row]));
  console.log(`${SAMPLE.length} paragraphs at ${WIDTHS.join(', ')} cells\n`);
  if (option === '--markdown') {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const alignment = columns.map((_, index) => (index === 0 ? '---' : '---:'));
    const [head, ...body] = rows;
    console.log([head, alignment, ...body].map(line).join('\n'));
  } else {
    const widths = columns.map((column) => Math.max(...column.map((cell) => cell.length)));
    const pad = (cell, index) => (index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index]));
    for (const row of rows) console.log(row.map(pad).join('  '));
  }
}
