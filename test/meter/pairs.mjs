// `npm run pairs -- FILE…` counts, in Korean text files, the words that nanro keeps with the word before them.
// The lists in src/lines/together.ts were made with it. Each row has such a word without its particles, how
// often it was kept, and how often words that begin like it were not, with the commonest of these: a missing
// ending, or a word of its own. `npm run pairs -- --show 때 FILE…` prints the words in their context, each
// with `×` where nanro keeps them and `÷` where it does not.
import { readFileSync } from 'node:fs';
import { lineBreaks } from '../../dist/js/index.js';

const SHOWN = 200;
const arguments_ = process.argv.slice(2);
const word = arguments_[0] === '--show' ? arguments_.splice(0, 2)[1] : undefined;
const paragraphs = arguments_.flatMap((path) => readFileSync(path, 'utf8').split('\n'));

/** Returns the letters with which a word begins, and `0` for a number. */
const lettersOf = (text) => /^(?:\d+|\p{L}*)/u.exec(text)[0].replace(/\d+/, '0');
/** What the words have in common: their first two letters, or the first if it may be a word by itself. */
const stemOf = (letters) =>
  letters.slice(0, /^[것때곳점중수데바지줄뿐듯채거게건걸번명개달곳]/.test(letters) ? 1 : 2);

const rows = new Map();
let shown = 0;
for (const paragraph of paragraphs) {
  for (const { offset, kind } of lineBreaks(paragraph)) {
    if (paragraph[offset - 1] !== ' ' || offset === paragraph.length) continue;
    const kept = kind === 'together';
    const letters = lettersOf(paragraph.slice(offset, offset + 10));
    if (word === undefined) {
      const stem = stemOf(letters);
      const row = rows.get(stem) ?? { stem, kept: 0, apart: 0, others: new Map() };
      rows.set(stem, row);
      if (kept) row.kept++;
      else {
        row.apart++;
        row.others.set(letters, (row.others.get(letters) ?? 0) + 1);
      }
    } else if (letters.startsWith(word) && shown++ < SHOWN) {
      const [before, after] = [paragraph.slice(0, offset).slice(-16), paragraph.slice(offset, offset + 16)];
      console.log(`${before}${kept ? '×' : '÷'} ${after}`);
    }
  }
}
const commonest = [...rows.values()]
  .filter(({ kept }) => kept > 0)
  .sort((one, other) => other.kept - one.kept);
for (const { stem, kept, apart, others } of commonest.slice(0, SHOWN)) {
  const words = [...others].sort(([, one], [, other]) => other - one).slice(0, 6);
  console.log([stem, kept, apart, ...words.map(([letters, count]) => `${letters} ${count}`)].join('\t'));
}
