// Tests that `npm run pages` counts words, sentences, titles, dates and authors correctly.
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../src/formats/read-source.ts';
// @ts-expect-error: plain JavaScript, so that it runs without a build
import { textOfArticle } from './article-text.mjs';
// @ts-expect-error: plain JavaScript
import { goldOf } from './gold.mjs';
// @ts-expect-error: plain JavaScript
import { score, scoreText, summary, wordsOf } from './score.mjs';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

test('words are letters and digits, and each Han character and kana is one', () => {
  expect(wordsOf('둑길을 걷다, 3km. “물안개”\n漢字と')).toEqual([
    '둑길을',
    '걷다',
    '3km',
    '물안개',
    '漢',
    '字',
    'と',
  ]);
});

describe('recall and precision', () => {
  test.each([
    ['of the right text are 1', '가 나 다', '가 나 다', 1, 1],
    ['fall for words that are missing and words too many', '가 나 다 라', '가 나 마', 0.5, 2 / 3],
    ['count a word as often as it occurs', '가 가', '가 가 가', 1, 2 / 3],
    ['of nothing read are 0', '가', '', 0, 0],
  ])('%s', (_, gold, text, recall, precision) => {
    expect(scoreText({ words: wordsOf(gold) }, text)).toEqual({ recall, precision });
  });

  test('of sentences are the shares of those that were read, and of those that were not', () => {
    const gold = { must: ['가 나.', '다 라.'], mustNot: ['마 바', '사 아'] };
    expect(scoreText(gold, '메뉴 마 바 — 가 나!')).toEqual({ recall: 0.5, precision: 0.5 });
  });
});

describe('a field', () => {
  const read = { title: '둑길을 걷다 ', date: '2025-03-02T08:00:00+09:00', author: undefined, text: '' };
  test.each([
    ['is right if the words are the same', { title: '둑길을 걷다' }, ['1/1', '-', '-']],
    ['is wrong if there are more', { title: '둑길을' }, ['0/1', '-', '-']],
    ['is right on the same day', { date: '2025-03-02' }, ['-', '1/1', '-']],
    ['is wrong on another day', { date: '2025-03-03' }, ['-', '0/1', '-']],
    ['that the page does not have is right if none was found', { author: null }, ['-', '-', '1/1']],
  ])('%s', (_, gold, expected) => {
    expect(summary([score({ words: [], ...gold }, read)]).slice(2)).toEqual(expected);
  });
});

const readGold = (name: string) => JSON.parse(readFileSync(path(`example/${name}.json`), 'utf8'));

test('nanro reads the example with sentences', async () => {
  const bytes = readFileSync(path('example/question.html'));
  const article = await loadArticle({ name: 'question.html', bytes }, 2 ** 20);
  const { title, author, published: date } = article;
  const gold = goldOf(readGold('question'), undefined);
  expect(score(gold, { title, author, date, text: textOfArticle(article) })).toEqual({
    recall: 1,
    precision: 1,
    title: true,
    date: undefined,
    author: true,
  });
});

const isInstalled = existsSync(path('node_modules')) && existsSync(path('../../dist/js/main.js'));
if (!isInstalled)
  console.warn('skipped: test/pages/node_modules or dist/ is missing (npm run pages installs)');
test.skipIf(!isInstalled)('the table of the two examples', { timeout: 120_000 }, () => {
  const { stdout, stderr } = spawnSync(process.execPath, [path('run.mjs'), path('example')], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const rows = stdout.split('\n').filter((line) => line.startsWith('| '));
  expect(rows.map((row) => row.split(' | ').slice(0, 7).join(' | '))).toEqual([
    '| kind | pages | nanro recall | nanro precision | nanro title | nanro date | nanro author',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---:',
    '| blog | 1 | 100.0 | 100.0 | 1/1 | 1/1 | 1/1',
    '| board | 1 | 100.0 | 100.0 | 1/1 | - | 1/1',
    '| all | 2 | 100.0 | 100.0 | 2/2 | 1/1 | 2/2',
  ]);
});
