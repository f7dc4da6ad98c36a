// `nanro wrap` of what is not plain prose: its speed as a share of that of prose, and a word without an end.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timeInPairs } from './pairs.mjs';
import { prose } from './prose.mjs';
import { row } from './rows.mjs';

const BYTES = 10e6;
const WORD_BYTES = 100e6;
const EMOJI = ['🔥', '👍🏽', '❤️', '👨‍👩‍👧'];

/** Each kind of text, made of paragraphs of prose. */
const KINDS = {
  lists: { of: (paragraph, index) => `${index % 3 === 2 ? '  ' : ''}- ${paragraph}\n` },
  quotations: { of: (paragraph) => `> ${paragraph}\n>\n` },
  'joined lines (--reflow)': { of: (paragraph) => `${inLines(paragraph, 34)}\n\n`, options: ['--reflow'] },
  'between syllables (--word-break normal)': {
    of: (paragraph) => `${paragraph}\n\n`,
    options: ['--word-break', 'normal'],
  },
  emoji: { of: (paragraph, index) => `${paragraph.replaceAll('. ', `. ${EMOJI[index % 4]} `)}\n\n` },
  'decomposed syllables': { of: (paragraph) => `${paragraph.normalize('NFD')}\n\n` },
};

/** Returns a paragraph in lines of at most this many characters. */
const inLines = (paragraph, most) =>
  paragraph.replaceAll(new RegExp(`(.{1,${most}})(?: |$)`, 'gu'), '$1\n').trimEnd();

/** Measures how fast each kind is, in bytes, if plain prose is 1. */
export function measureKinds({ nanro, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  const paragraphs = prose(BYTES).split('\n\n');
  const files = Object.entries(KINDS).map(([name, { of, options = [] }]) => {
    const text = paragraphs.map((paragraph, index) => of(paragraph.trimEnd(), index)).join('');
    return { name, text, options };
  });
  const all = [{ name: 'prose', text: paragraphs.join('\n\n'), options: [] }, ...files].map(
    ({ name, text, options }, index) => {
      const file = join(folder, `${index}.txt`);
      writeFileSync(file, text);
      return {
        name,
        bytes: Buffer.byteLength(text),
        args: [nanro, 'wrap', ...options, file],
        output: 'ignore',
      };
    },
  );
  const results = timeInPairs(all, { rounds });
  rmSync(folder, { recursive: true });
  return results
    .slice(1)
    .map(({ name, ratioTo }, index) =>
      row(name, '× prose', all[index + 1].bytes / all[0].bytes / ratioTo(0), { least: 0.6 }),
    );
}

/** Measures a word of 100 MB, which is broken between its syllables. */
export function measureWord({ nanro, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  const file = join(folder, 'word.txt');
  writeFileSync(file, `${'난로'.repeat(WORD_BYTES / 6)}\n`);
  const [{ milliseconds }] = timeInPairs([{ name: 'word', args: [nanro, 'wrap', file], output: 'ignore' }], {
    rounds,
    warmUp: 0,
  });
  rmSync(folder, { recursive: true });
  return [row('a word of 100 MB', 's', milliseconds / 1000, { most: 5 })];
}
