// `npm run samples -- DIR [--kordoc DIR]` reads the documents of 한글 in a folder, `.hwp` and `.hwpx`, and
// compares what nanro reads with what others read: kordoc, which is looked for in the second folder (default:
// $NANRO_KORDOC), and pyhwp, whose XML is beside a document. A document that is there in both formats must
// read as the same article, and those in counted.mjs must have as many headings, tables, cells and notes as
// were counted by hand. Prints a line for each document, and totals. Fails if nanro crashes, or falls below
// the aims for a document that exceptions.mjs does not excuse.
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { charactersOf, compare } from './compare.mjs';
import { countFailures } from './counted.mjs';
import { excusesOf } from './exceptions.mjs';
import { loadKordoc, readWithKordoc } from './kordoc-text.mjs';
import { readWithNanro, textOfArticle } from './nanro-text.mjs';
import { readWithPyhwp } from './pyhwp-text.mjs';
import { isSameArticle, twinOf } from './twins.mjs';

const AIMS = { recall: 0.99, precision: 0.98, order: 0.98 };
const MEASURES = Object.keys(AIMS);
const AT_ONCE = 2;

const { values, positionals } = parseArgs({
  options: { kordoc: { type: 'string', default: process.env.NANRO_KORDOC } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Say which folder of documents to read: npm run samples -- DIR [--kordoc DIR]');
  process.exit(2);
}
const kordoc = values.kordoc === undefined ? undefined : await loadKordoc(values.kordoc);
if (!kordoc)
  console.log(
    `${values.kordoc === undefined ? 'Not compared with kordoc' : `There is no kordoc in ${values.kordoc}`}. ` +
      'To compare with it: npm install --prefix FOLDER kordoc@4.14, then --kordoc FOLDER.\n',
  );

const names = documentsIn(folder);
const read = new Map();
const waiting = names.values();
const readAll = async () => {
  for (const name of waiting) read.set(name, await readWithNanro(join(folder, name)));
};
await Promise.all(Array.from({ length: AT_ONCE }, readAll));

/** Returns the names of the documents in a folder, each once, whatever links lead to it. */
function documentsIn(path) {
  const found = readdirSync(path, { recursive: true }).filter((name) => /\.hwpx?$/.test(name));
  const real = new Map(found.toSorted().map((name) => [realpathSync(join(path, name)), name]));
  return [...real.values()];
}

/** Returns what others read of a document, and of the same document in the other format. */
async function othersOf(name) {
  const files = [name, twinOf(name)].map((one) => join(folder, one)).filter((file) => existsSync(file));
  const texts = [];
  for (const file of files) texts.push(kordoc && (await readWithKordoc(kordoc, file)), readWithPyhwp(file));
  return texts.filter((text) => text !== undefined).map(charactersOf);
}

const percent = (share) => (share * 100).toFixed(1).padStart(6);
const line = (cells, rest) => console.log(cells.map((cell) => cell.padStart(10)).join(''), rest);
const failures = [];
const excused = [];
const compared = [];
line(MEASURES, '');
for (const name of names) {
  const { article = { sections: [] }, problem, crash } = read.get(name);
  const others = crash === undefined ? await othersOf(name) : [];
  if (others.length === 0) {
    line(['', '', ''], `${name}: ${crash ?? problem ?? 'nothing to compare with'}`);
    if (crash) failures.push(`${name} crashes: ${crash}`);
    continue;
  }
  const result = compare(charactersOf(article.title ?? ''), charactersOf(textOfArticle(article)), others);
  compared.push({ name, ...result });
  const missed = MEASURES.filter((measure) => result[measure] < AIMS[measure]);
  const { least, reason } = excusesOf(name);
  const failed = missed.filter((measure) => !(result[measure] >= least[measure]));
  if (failed.length > 0) failures.push(`${name}: ${failed.join(', ')}`);
  else if (missed.length > 0) excused.push({ name, reason });
  line(
    MEASURES.map((measure) => percent(result[measure])),
    `${failed.length > 0 ? '✗' : missed.length > 0 ? '!' : ' '} ${name}${problem ? `: ${problem}` : ''}`,
  );
}

const pairs = names.filter((name) => name.endsWith('.hwp') && names.includes(twinOf(name)));
for (const name of pairs)
  if (!isSameArticle(read.get(name), read.get(twinOf(name))))
    failures.push(`${name} and .hwpx are not the same article`);
const counts = countFailures(names, (name) => read.get(name).article);
failures.push(...counts.failures);

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const articles = [...read.values()];
console.log(
  `\n${names.length} documents: ${articles.filter(({ problem, crash }) => !problem && !crash).length} read, ` +
    `${articles.filter(({ problem }) => problem).length} with a sentence, ${articles.filter(({ crash }) => crash).length} crashes`,
);
if (compared.length > 0)
  for (const [which, of] of [
    ['least', (values_) => Math.min(...values_)],
    ['mean', mean],
  ])
    line(
      MEASURES.map((measure) => percent(of(compared.map((result) => result[measure])))),
      `  ${which} of ${compared.length} that others read, too`,
    );
const good = compared.filter(({ name }) => !excused.some((one) => one.name === name));
if (good.length > 0)
  line(
    MEASURES.map((measure) => percent(Math.min(...good.map((result) => result[measure])))),
    `  least of the ${good.length} that need no excuse`,
  );
console.log(`${pairs.length} documents in both formats, ${counts.checked} counted by hand`);
console.log(`\nExcused (!): ${excused.length}`);
for (const { name, reason } of excused) console.log(`  ${name}: ${reason}`);
console.log(failures.length === 0 ? '\nAll is well.' : `\nFailures (✗): ${failures.length}`);
for (const failure of failures) console.log(`  ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;
