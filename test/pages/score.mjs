// Compares what a program read from a page with what it should have read.

/** Returns the words of a text in lower case. Each Han character and each kana is a word. */
export const wordsOf = (text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{M}\p{N}]+?(?![\p{L}\p{M}\p{N}])/gu) ?? [];

const squeeze = (text) => wordsOf(text).join(' ');

/**
 * Returns recall and precision, from 0 to 1: the share of the right words that were read, and the share of
 * the words read that are right. A word counts as often as it occurs. If the gold has sentences, recall is
 * the share of `must` that was read, and precision the share of `mustNot` that was not.
 */
export function scoreText(gold, text) {
  if (gold.words === undefined) {
    const read = squeeze(text);
    const has = (sentence) => read.includes(squeeze(sentence));
    const share = (sentences, test) =>
      sentences.length === 0 ? 1 : sentences.filter(test).length / sentences.length;
    return { recall: share(gold.must, has), precision: share(gold.mustNot, (one) => !has(one)) };
  }
  const counts = new Map();
  for (const word of gold.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = wordsOf(text);
  let both = 0;
  for (const word of words) {
    const count = counts.get(word) ?? 0;
    if (count > 0) both++;
    counts.set(word, count - 1);
  }
  return {
    recall: gold.words.length === 0 ? 1 : both / gold.words.length,
    precision: words.length === 0 ? (gold.words.length === 0 ? 1 : 0) : both / words.length,
  };
}

/** Reports whether a field is right; undefined if the gold does not say. `null` means that there is none. */
function isRight(wanted, found, isSame) {
  if (wanted === undefined) return undefined;
  return wanted === null ? !found : Boolean(found) && isSame(wanted, found);
}

const isSameText = (wanted, found) => squeeze(wanted) === squeeze(found);

/** Compares days. A date without an offset is that of the page, whatever the time zone of this machine. */
const isSameDay = (wanted, found) =>
  found.startsWith(wanted) ||
  [found, `${found} UTC`].some(
    (date) => !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(wanted),
  );

/** Returns the scores of a program for a page. */
export const score = (gold, read) => ({
  ...scoreText(gold, read.text),
  title: isRight(gold.title, read.title, isSameText),
  date: isRight(gold.date, read.date, isSameDay),
  author: isRight(gold.author, read.author, isSameText),
});

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const percent = (share) => (share * 100).toFixed(1);
const rightOf = (results) => {
  const judged = results.filter((result) => result !== undefined);
  return judged.length === 0 ? '-' : `${judged.filter(Boolean).length}/${judged.length}`;
};

export const COLUMNS = ['recall', 'precision', 'title', 'date', 'author'];

/** Returns the cells of a row of the table: means of recall and precision, and how many fields are right. */
export const summary = (scores) =>
  COLUMNS.map((column) => {
    const values = scores.map((one) => one[column]);
    return column === 'recall' || column === 'precision' ? percent(mean(values)) : rightOf(values);
  });
