import { expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';
import { outlineSource } from '../../helpers/sources.ts';

const notebook = (cells: readonly object[], more: object = {}): string =>
  JSON.stringify({
    cells,
    metadata: { language_info: { name: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
    ...more,
  });
const code = (source: unknown, ...outputs: readonly object[]): object => ({
  cell_type: 'code',
  source,
  outputs,
});

test('cells are Markdown and code, and outputs their text', async () => {
  const cells = [
    { cell_type: 'markdown', source: ['# 난로\n', '\n', '불을 **피운다**.'] },
    code(['x = 1\n', 'print(x)'], { output_type: 'stream', text: ['1\n', '2\n'] }),
    code('x', { output_type: 'execute_result', data: { 'text/plain': ['1'], 'text/html': ['<b>1</b>'] } }),
    code('plot()', {
      output_type: 'display_data',
      data: { 'text/plain': '<Figure>', 'image/png': 'aGVsbG8=' },
    }),
    code('y', { output_type: 'error', ename: 'NameError', evalue: 'y', traceback: ['\u001b[31m…'] }),
    { cell_type: 'raw', source: '날것' },
    code(''),
  ];
  expect(await outlineSource('a.ipynb', notebook(cells))).toBe(
    [
      'title: 난로',
      '',
      'p 불을 **피운다**.',
      'code python: x = 1⏎print(x)',
      'code -: 1⏎2⏎',
      'code python: x',
      'code -: 1',
      'code python: plot()',
      'code python: y',
      'code -: NameError: y',
      'code -: 날것',
    ].join('\n'),
  );
});

test('only a reader that can load pictures gets those of outputs', async () => {
  const cells = [
    code('plot()', { data: { 'text/plain': '<Figure>', 'image/png': ['aGVs\n', 'bG8=\n'] } }),
    code('old()', { output_type: 'display_data', jpeg: 'aGVsbG8=' }),
    code('large()', { data: { 'image/png': 'A'.repeat(2 ** 20) } }),
    code('drawing()', { data: { 'image/svg+xml': '<svg/>' } }),
  ];
  const bytes = Buffer.from(notebook(cells));
  const article = await loadArticle({ name: 'a.ipynb', bytes, keepsPlaces: true }, 2 ** 22);
  expect(outline(article).trim().split('\n')).toEqual([
    'code python: plot()',
    'figure - — - — data:image/png;base64,aGVsbG8=',
    'code python: old()',
    'figure - — - — data:image/jpeg;base64,aGVsbG8=',
    'code python: large()',
    'code python: drawing()',
  ]);
});

test('notes of different cells stay apart', async () => {
  const cells = ['가[^1]\n\n[^1]: 하나', '나[^1]\n\n[^1]: 둘'].map((source) => ({
    cell_type: 'markdown',
    source,
  }));
  expect(await outlineSource('a.ipynb', notebook(cells))).toBe(
    'p 가[^1]\np 나[^2]\nnote 1: p 하나\nnote 2: p 둘',
  );
});

test('markup that a cell does not close ends with it', async () => {
  const cells = [
    { cell_type: 'markdown', source: '<div>\n\n```\n가' },
    { cell_type: 'markdown', source: '나' },
  ];
  expect(await outlineSource('a.ipynb', notebook(cells))).toBe('code -: 가\np 나');
});

test('version 3 has its cells in worksheets', async () => {
  const cells = [
    { cell_type: 'heading', level: 2, source: ['불'] },
    { cell_type: 'code', input: 'x', outputs: [] },
  ];
  const text = JSON.stringify({ worksheets: [{ cells }], metadata: {}, nbformat: 3 });
  expect(await outlineSource('a.ipynb', text)).toBe('h2 불\ncode -: x');
});

test.each([
  ['broken JSON', 'notJson', '{"cells": ['],
  ['a number in the place of cells', 'noText', '{"cells": 1, "nbformat": 4}'],
  [
    'cells of something else',
    'noText',
    '{"cells": [1, null, {"cell_type": "code"}, {"source": {}}], "nbformat": 4}',
  ],
  ['deep nesting', 'noText', `{"nbformat": 4, "cells": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
])('%s is reported as %s', async (_, kind, text) => {
  await expect(outlineSource('a.ipynb', text)).rejects.toMatchObject({ problem: { kind } });
});
