// What nanro reads, as text to compare with that of other programs, and as numbers of things.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const nanro = fileURLToPath(new URL('../../bin/nanro.js', import.meta.url));

const NO_TEXT = /There is no text/;

/**
 * Runs `nanro read` on a file. Returns its `article`, the `problem` that it reports, or its `crash`. A
 * document without text has an empty article.
 */
export async function readWithNanro(file) {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=512', nanro, 'read', '--format', 'json', file],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
      timeout: 10_000,
    },
  );
  const [stdout, stderr, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  if (code === 0) return { article: JSON.parse(stdout) };
  const problem = stderr.trim();
  if (code !== 65 || problem.includes('\n')) return { crash: problem || `exit code ${code}` };
  const sentence = problem.replace('nanro: ', '').replaceAll(file, 'it');
  return NO_TEXT.test(problem) ? { article: { sections: [] }, problem: sentence } : { problem: sentence };
}

async function textOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/**
 * Returns the text of an article, the text of each note at its mark. Left out are equations and descriptions
 * of pictures, which the other programs write in other ways or not at all.
 */
export function textOfArticle({ lead = [], sections, notes = [] }) {
  const noteById = new Map(notes.map((note) => [note.id, note]));
  const inline = (part) => {
    if (part.kind === 'code') return '';
    if (part.kind === 'note') return blocks(noteById.get(part.id)?.blocks ?? []);
    return part.text ?? inlines(part.content);
  };
  const inlines = (content = []) => content.map(inline).join('');
  const blocks = (list) => list.map(block).join('\n');
  const block = (one) => {
    switch (one.kind) {
      case 'list':
        return one.items.map((item, index) => `${labelOf(one, index)} ${blocks(item)}`).join('\n');
      case 'table':
        return [one.header ?? [], ...one.rows].map((row) => row.map(inlines).join(' ')).join('\n');
      case 'figure':
        return inlines(one.caption);
      case 'box':
      case 'quote':
        return blocks(one.blocks);
      default:
        return one.text ?? inlines(one.content);
    }
  };
  return [
    blocks(lead),
    ...sections.map(({ heading, blocks: list }) => `${inlines(heading)}\n${blocks(list)}`),
  ].join('\n');
}

const labelOf = ({ ordered, labels, start = 1 }, index) =>
  ordered ? (labels?.[index] ?? `${start + index}.`) : '•';

/**
 * Returns how many headings, tables, cells with text, boxes, notes and equations an article has. A table that
 * only draws a box is a box; the tables in a cell are text of that cell.
 */
export function countsOfArticle({ lead = [], sections, notes = [] }) {
  const counts = {
    headings: sections.length,
    tables: 0,
    cells: 0,
    boxes: 0,
    notes: notes.length,
    equations: JSON.stringify([lead, sections, notes]).split('"kind":"code"').length - 1,
  };
  const isFilled = (cell) => JSON.stringify(cell).replace(/"kind":"[^"]*"/g, '') !== '[]';
  const count = (block) => {
    if (block.kind === 'box') counts.boxes++;
    if (block.kind === 'table') {
      counts.tables++;
      counts.cells += [block.header ?? [], ...block.rows].flat().filter(isFilled).length;
    }
    [...(block.blocks ?? []), ...(block.items ?? []).flat()].forEach(count);
  };
  [...lead, ...sections.flatMap(({ blocks }) => blocks), ...notes.flatMap(({ blocks }) => blocks)].forEach(
    count,
  );
  return counts;
}
