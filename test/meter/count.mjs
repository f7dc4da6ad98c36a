// Counts the defects that a program leaves in the sample.
import { readFileSync } from 'node:fs';
import { DEFECTS, judge } from './judge.mjs';

export const WIDTHS = [16, 20, 30, 40, 60, 80]; // cells
export const SAMPLE = JSON.parse(readFileSync(new URL('sample.json', import.meta.url), 'utf8'));

/**
 * Returns the defects of each kind that `wrap(text, width)` leaves in the sample at all widths together.
 * `report` is called for each paragraph at each width with the defects there, the lines and the width.
 */
export function countDefects(wrap, report = () => {}) {
  const total = Object.fromEntries(Object.keys(DEFECTS).map((kind) => [kind, 0]));
  for (const { text } of SAMPLE) {
    for (const width of WIDTHS) {
      const lines = wrap(text, width).split('\n');
      const found = judge(text, lines, width);
      for (const kind of Object.keys(total)) total[kind] += found[kind];
      report(found, lines, width);
    }
  }
  return total;
}

/** Returns a program's column of the table: its name, the number of each kind of defect, and their sum. */
export function columnOf(name, wrap) {
  const counts = Object.values(countDefects(wrap));
  return [name, ...counts, counts.reduce((sum, count) => sum + count, 0)].map(String);
}

/** The first column of the table, which names its rows. */
export const ROW_NAMES = ['defect', ...Object.values(DEFECTS), 'total'];
