// `node test/meter/earlier.mjs FOLDER` records what the meter holds the lines against. FOLDER is a built clone
// at commit 5626f81. Writes what its two fits leave to earlier.json, and its pairs to paragraphs.json.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measureAll, PARAGRAPHS } from './raggedness.mjs';

const { lineBreaks, wrap } = await import(pathToFileURL(resolve(process.argv[2], 'dist/js/index.js')).href);
const write = (name, text) => writeFileSync(new URL(name, import.meta.url), text);

for (const paragraph of PARAGRAPHS) {
  const pairs = lineBreaks(paragraph.text).filter(({ kind }) => kind === 'together');
  paragraph.pairs = pairs.map(({ offset }) => offset);
}
const rows = PARAGRAPHS.map(
  ({ text, pairs }) => `  {"text": ${JSON.stringify(text)}, "pairs": ${JSON.stringify(pairs)}}`,
);
write('paragraphs.json', `[\n${rows.join(',\n')}\n]\n`);

const texts = PARAGRAPHS.map(({ text }) => text).join('\n');
const earlier = {
  commit: '5626f81',
  paragraphs: createHash('sha256').update(texts).digest('hex'),
  mended: measureAll(wrap),
  greedy: measureAll((text, width, options) => wrap(text, width, { ...options, fit: 'greedy' })),
};
write('earlier.json', `${JSON.stringify(earlier, null, 2)}\n`);
