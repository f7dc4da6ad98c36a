// `npm run pages -- DIR` measures how well nanro, Readability and Defuddle read the pages of a folder. Beside
// each NAME.html, NAME.json says what should be read (gold.mjs). Prints a line for each page, and then a
// table: for each kind of page, the means of recall and precision in percent, and how many titles, dates and
// authors are right.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldOf } from './gold.mjs';
import { decode, parse, PROGRAMS } from './programs.mjs';
import { COLUMNS, score, summary } from './score.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say which folder of pages to read: npm run pages -- DIR');
  process.exit(2);
}
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html') && existsSync(join(folder, name.replace(/html$/, 'json'))))
  .map((name) => name.replace(/\.html$/, ''));

const names = Object.keys(PROGRAMS);
const results = [];
for (const page of pages) {
  const file = join(folder, `${page}.html`);
  const html = decode(readFileSync(file));
  const json = JSON.parse(readFileSync(join(folder, `${page}.json`), 'utf8'));
  const gold = goldOf(json, parse(html).window.document);
  const scores = [];
  for (const read of Object.values(PROGRAMS)) scores.push(score(gold, await read(file, () => parse(html))));
  results.push({ kind: json.kind ?? 'other', scores });
  console.log(
    page,
    ...names.map((name, index) => `${name} ${summary([scores[index]]).slice(0, 2).join('/')}`),
  );
}

const kinds = [...new Set(results.map(({ kind }) => kind))].sort();
const rowOf = (name, chosen) => [
  name,
  String(chosen.length),
  ...names.flatMap((_, index) => summary(chosen.map(({ scores }) => scores[index]))),
];
const line = (cells) => `| ${cells.join(' | ')} |`;
console.log();
console.log(
  line(['kind', 'pages', ...names.flatMap((name) => COLUMNS.map((column) => `${name} ${column}`))]),
);
console.log(line(['---', ...Array(1 + names.length * COLUMNS.length).fill('---:')]));
for (const kind of kinds)
  console.log(
    line(
      rowOf(
        kind,
        results.filter((result) => result.kind === kind),
      ),
    ),
  );
if (results.length > 0) console.log(line(rowOf('all', results)));
