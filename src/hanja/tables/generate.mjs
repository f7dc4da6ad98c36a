// `node src/hanja/tables/generate.mjs FOLDER` writes ../data/hanja-characters.ts and ../data/hanja-words.ts. FOLDER is where two
// Debian packages are unpacked:
//
//     apt-get download unicode-data libhangul-data
//     for package in *.deb; do dpkg -x "$package" FOLDER; done
//
// Unihan's kHangul gives the readings of characters, and libhangul's hanja.txt those of 230,000 words. Nearly all
// words are read right by their characters and the rules of ../read-run.ts. Only the others are kept, and the
// words that keep a shorter one from being found inside them.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { ALSO_READ, CORRECTIONS, NO_WORDS } from './corrections.mjs';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node src/hanja/tables/generate.mjs FOLDER');

/** Imports a module of nanro, which is TypeScript. */
async function load(name) {
  const build = await rolldown({ input: fileURLToPath(new URL(`../${name}`, import.meta.url)) });
  const { output } = await build.generate({ format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}
const { atMiddle, atStart } = await load('initial-law.ts');
const { readRun } = await load('read-run.ts');

// Characters

const unihan = (name) =>
  execFileSync('bzcat', [join(folder, `usr/share/unicode/Unihan_${name}.txt.bz2`)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
const readings = unihan('Readings');
const unicodeVersion = /Unicode version: (\S+)/.exec(readings)[1];
/** The readings of each character, those of school first, then those of names; with those by the initial law. */
const readingsOf = new Map();
for (const [, code, value] of readings.matchAll(/^U\+([\dA-F]+)\tkHangul\t(.+)$/gm)) {
  const rank = ([, sources]) => (sources.includes('E') ? 0 : sources.includes('N') ? 1 : 2);
  const sorted = value
    .split(' ')
    .map((reading) => reading.split(':'))
    .toSorted((one, other) => rank(one) - rank(other))
    .map(([reading]) => reading);
  readingsOf.set(String.fromCodePoint(parseInt(code, 16)), sorted);
}

// Other forms of a character are read as it is. Simplified characters are Chinese, and have no readings.
const variants = unihan('Variants');
const simplified = new Set(
  [...variants.matchAll(/^U\+([\dA-F]+)\tkTraditionalVariant\t(.+)$/gm)]
    .filter(([, code, value]) => !value.split(' ').includes(`U+${code}`))
    .map(([, code]) => code),
);
for (const [, code, other] of variants.matchAll(
  /^U\+([\dA-F]{4})\tk(?:Z|Semantic|Traditional)Variant\tU\+([\dA-F]+)/gm,
)) {
  const character = String.fromCodePoint(parseInt(code, 16));
  const found = readingsOf.get(String.fromCodePoint(parseInt(other, 16)));
  if (found !== undefined && !readingsOf.has(character) && !simplified.has(code))
    readingsOf.set(character, found);
}

/** Returns the readings of a character inside a word: those that are not others by the initial law. */
const insideWords = (character) => {
  const all = readingsOf.get(character) ?? [];
  return all.filter((one) => !all.some((other) => other !== one && atStart(other) === one));
};

const alsoRead = new Set(ALSO_READ.split(/\s+/));
/** Reports whether a syllable is a reading of a character, at the beginning of a word or inside it. */
const isReadingOf = (character, syllable) =>
  alsoRead.has(character + syllable) ||
  readingsOf.get(character)?.some((reading) => reading === syllable || atStart(reading) === syllable);

// Words. Entries with readings that no source has for the character are misspelt, inflected or Chinese.

const list = readFileSync(join(folder, 'usr/share/libhangul/hanja/hanja.txt'), 'utf8');
const entries = new Map();
for (const [, reading, word] of list.matchAll(/^(\p{Script=Hangul}{2,}):([\u3400-\u9fff]+):/gmu)) {
  if (reading.length !== word.length) continue;
  if (![...word].every((character, index) => isReadingOf(character, reading[index]))) continue;
  entries.set(word, (entries.get(word) ?? new Set()).add(reading));
}

/** How often each character has each reading inside the words that have only one. */
const counts = new Map();
for (const [word, [reading, ...others]] of entries) {
  if (others.length > 0) continue;
  for (let index = 1; index < word.length; index++) {
    const pair = word[index] + reading[index];
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
}
const countOf = (character, reading) => counts.get(character + reading) ?? 0;

/** The reading of each character that most words have. */
const syllables = new Map();
for (const character of readingsOf.keys()) {
  const [first, ...others] = insideWords(character);
  syllables.set(
    character,
    others.reduce((best, one) => (countOf(character, one) > countOf(character, best) ? one : best), first),
  );
}

syllables.set('〇', '공'); // kHangul lacks it

/**
 * For each reading of a word that has several: how many longer words contain the word with that reading. Only
 * words with one reading count, because the list has readings that nobody uses: 복활 beside 부활 for 復活.
 */
const uses = new Map();
for (const [word, [reading, ...others]] of entries) {
  if (others.length > 0) continue;
  for (let start = 0; start < word.length; start++)
    for (let end = start + 2; end <= word.length; end++) {
      const readings = entries.get(word.slice(start, end));
      if (readings === undefined || readings.size < 2) continue;
      const use = word.slice(start, end) + reading.slice(start, end);
      uses.set(use, (uses.get(use) ?? 0) + 1);
    }
}

/**
 * Returns the reading of a word that is spelt by the rules. If several are, returns the one that it has in most
 * longer words; else the one whose last part is a word by itself (실낙원); else the one whose syllables its
 * characters have in most words.
 */
function spelt(word, readings) {
  const faults = (reading) => {
    let sum = atStart(reading[0]) === reading[0] ? 0 : 1;
    for (let index = 1; index < word.length; index++) {
      const [before, syllable] = [reading[index - 1], reading[index]];
      if (atMiddle(before, syllable) !== syllable) sum++; // 비률
      // 영양율
      const whole = insideWords(word[index]).find((one) => one !== syllable && atStart(one) === syllable);
      if (whole !== undefined && '렬률'.includes(whole) && atMiddle(before, whole) === whole) sum++;
    }
    return sum;
  };
  const useOf = (reading) => uses.get(word + reading) ?? 0;
  const isCompound = (reading) =>
    [...word].some(
      (character, index) =>
        index > 0 &&
        index < word.length - 1 &&
        entries.get(word.slice(index))?.has(reading.slice(index)) &&
        reading[index] !== syllables.get(character),
    );
  const frequency = (reading) =>
    [...word].reduce((sum, character, index) => sum + Math.log(1 + countOf(character, reading[index])), 0);
  const [best] = [...readings].sort(
    (one, other) =>
      faults(one) - faults(other) ||
      useOf(other) - useOf(one) ||
      isCompound(other) - isCompound(one) ||
      frequency(other) - frequency(one),
  );
  return atStart(best[0]) + best.slice(1);
}
const expected = new Map();
for (const [word, readings] of entries) if (!NO_WORDS.has(word)) expected.set(word, spelt(word, readings));
for (const [word, reading] of Object.entries(CORRECTIONS)) expected.set(word, reading);

const words = new Map();
let longest = 1;
const lexicon = {
  syllableOf: (character) => syllables.get(character),
  words,
  get longest() {
    return longest;
  },
};
const bare = { ...lexicon, words: new Map(), longest: 1 };
const read = (word, given = lexicon) => readRun(word, {}, given);
const keep = (word) => {
  longest = Math.max(longest, word.length);
  words.set(word, undefined);
  if (read(word) !== expected.get(word)) words.set(word, expected.get(word));
};
const changesAtStart = (character) => {
  const syllable = syllables.get(character);
  return syllable !== undefined && atStart(syllable) !== syllable;
};

/**
 * How often a word of two characters is one inside longer words, twice, minus how often it is not: 聯合 is 연합 in 國際聯合,
 * but 論者 is 논자 in few words.
 */
const independence = new Map();
for (const [word, reading] of expected)
  for (let index = 1; index + 2 <= word.length; index++) {
    const part = word.slice(index, index + 2);
    if (!expected.has(part) || !changesAtStart(part[0])) continue;
    const isOne = reading.slice(index, index + 2) === expected.get(part);
    independence.set(part, (independence.get(part) ?? 0) + (isOne ? 2 : -1));
  }

const hasSeveral = (character) => insideWords(character).length > 1;
const pairs = [...expected.keys()].filter(({ length }) => length === 2);
for (const pair of pairs) {
  const [first, second] = pair;
  const isIrregular = read(pair, bare) !== expected.get(pair);
  const isBeginning = changesAtStart(first) && (independence.get(pair) ?? 0) >= 0;
  // The second character would begin a word with what follows: 原理論 is not 原 + 理論.
  const isName = '金沈'.includes(first) && expected.get(pair)[0] !== syllables.get(first);
  const protects =
    !isName && !changesAtStart(first) && (changesAtStart(second) || hasSeveral(first) || hasSeveral(second));
  if (isIrregular || isBeginning || protects) keep(pair);
}
const byLength = [...expected.keys()].sort((one, other) => one.length - other.length);
for (let added = 1; added > 0;) {
  added = 0;
  for (const word of byLength) {
    if (word.length < 3 || words.has(word) || read(word) === expected.get(word)) continue;
    keep(word);
    added++;
  }
}
const wrong = byLength.filter((word) => read(word) !== expected.get(word));

// Files

const bySyllable = new Map();
for (const [character, syllable] of syllables)
  bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
const byFirst = new Map();
for (const word of [...words.keys()].sort()) {
  const rest = word.slice(1) + (words.get(word) ?? '');
  byFirst.set(word[0], [...(byFirst.get(word[0]) ?? []), rest]);
}
const date = new Date().toISOString().slice(0, 10);
const write = (name, head, constant, about, lines) =>
  writeFileSync(
    new URL(`../data/${name}`, import.meta.url),
    `// Generated by tables/generate.mjs on ${date} from ${head}\n\n/** ${about} */\nexport const ${constant} = \`${lines.join('\n')}\`;\n`,
  );
write(
  'hanja-characters.ts',
  `kHangul of Unihan, Unicode ${unicodeVersion}. Do not edit.\n// Unicode data files: © Unicode, Inc., Unicode License v3, https://www.unicode.org/license.txt`,
  'CHARACTERS',
  'Each syllable, followed by the characters that are read so inside a word.',
  [...bySyllable].sort().map(([syllable, characters]) => syllable + characters),
);
write(
  'hanja-words.ts',
  `hanja.txt of libhangul. Do not edit.\n// © 2005, 2006 Choe Hwanjin, 3-clause BSD license: see LICENSE.`,
  'WORDS',
  'The first character of some words, and the rest of each, with its reading if the characters give another.',
  [...byFirst].map(([first, rests]) => first + rests.join(' ')),
);
console.log(
  `${syllables.size} characters; ${words.size} words (${[...words.values()].filter(Boolean).length} with readings) of ${expected.size}; ${wrong.length} read wrong: ${wrong.slice(0, 50).join(' ')}`,
);
