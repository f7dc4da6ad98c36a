// docs/performance.md, made of the figures that the benchmark keeps.
import { aimOf, figure, isMissed } from './rows.mjs';

/** Returns the page as Markdown: a table for each part, with a column for each version of Node. */
export function performancePage({ date, machine, versions, parts }) {
  const tables = parts.map(({ title, columns }) => {
    const heads = ['', 'unit', ...versions.map((version) => `Node ${version.slice(1)}`), 'target'];
    const rows = columns[0].map(({ name, unit }, index) => {
      const cells = columns.map((rows_) => cellOf(rows_[index]));
      const aims = columns.flatMap((rows_, column) => {
        const aim = aimOf(rows_[index]);
        return aim === '' ? [] : [{ aim, version: versions[column].slice(1).split('.')[0] }];
      });
      return [name, unit, ...cells, describeAims(aims, versions.length)];
    });
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const table = [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
    return `## ${title}\n\n${table}\n`;
  });
  return `# Performance

This page says how fast nanro is, and how much memory it takes. \`npm run bench -- --save\` wrote it on ${date}, on this machine:
${machine}.

Figures are medians. “Over Node” means that the time of \`node -e 0\` in the same round is subtracted. The prose consists of Korean
sentences. The documents are generated to resemble real ones. A figure that misses its target is in bold.

Some of the other programs do less: readability-cli breaks no lines, and marked-terminal counts a syllable as one cell, so its lines run
past the edge. The first run of a new build of nanro takes 20 ms longer, because it compiles code and saves it for later runs.

${tables.join('\n')}`;
}

const cellOf = (row) => (isMissed(row) ? `**${figure(row.value)}**` : figure(row.value));

/** Returns an aim that holds for all versions, or the aims of some: \`≤ 28 on 24, 26\`. */
function describeAims(aims, columns) {
  const kinds = [...new Set(aims.map(({ aim }) => aim))];
  if (kinds.length === 1 && aims.length === columns) return kinds[0];
  return kinds
    .map(
      (kind) =>
        `${kind} on ${aims.flatMap(({ aim, version }) => (aim === kind ? [version] : [])).join(', ')}`,
    )
    .join('; ');
}
