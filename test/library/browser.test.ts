// Runs the built library as in a browser: bundled as a site would bundle it, with a global scope that
// contains nothing of Node. `npm test` builds it first.
import { relative } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import * as source from '../../src/index.ts';
import { bundleForBrowser } from '../helpers/browser-bundle.ts';

type Library = Pick<typeof source, 'wrap' | 'cellWidth' | 'lineBreaks'>;

const bundle = await bundleForBrowser("export { wrap, cellWidth, lineBreaks } from 'nanro';");
const { output } = await bundle.generate({ format: 'iife', name: 'nanro', minify: true });
const [chunk] = output;
const browser = runInContext(`${chunk.code}; nanro`, createContext({})) as Library;

test.each([
  '저커버그는 “변곡점”이라고 했다',
  '난로 곁에서'.normalize('NFD'),
  '3월 ~ 5월에 4050억 개(個)를, 그리고 … 두 시간 된 재킷을',
  '👨‍👩‍👧‍👦 가족과 🇰🇷 국기, 👍🏽 좋아요❤️',
  'npm run build --save ~/src https://example.com/난로?a=1&b=2',
  'ᄒᆞᆫ글\u00ad은 옛\u200b한글\r\n漢字とかな ㄱㄴㄷ\n\nक्षि ไทย',
])('%j gives the same lines as the source', (text) => {
  for (const width of [1, 4, 10, 16, 40]) {
    for (const options of [{}, { wordBreak: 'normal' }, { ambiguousWidth: 2 }, { fit: 'greedy' }] as const) {
      expect(browser.wrap(text, width, options)).toBe(source.wrap(text, width, options));
    }
  }
  expect(browser.cellWidth(text)).toBe(source.cellWidth(text));
  expect(browser.cellWidth(text, { ambiguousWidth: 2 })).toBe(source.cellWidth(text, { ambiguousWidth: 2 }));
  for (const options of [{}, { wordBreak: 'normal' }, { rules: 'uax14' }] as const) {
    expect(browser.lineBreaks(text, options)).toEqual(source.lineBreaks(text, options));
  }
});

test('the bundle has less than 34 KB, including the Unicode tables', () => {
  expect(Buffer.byteLength(chunk.code)).toBeLessThan(34_000);
});

test('the bundle has only the code for lines: nothing of Node, and nothing that reads articles', () => {
  expect(output).toHaveLength(1);
  expect(chunk.imports).toEqual([]);
  const names = Object.entries(chunk.modules)
    .filter(([, { code }]) => code !== null && code !== '')
    .map(([name]) => relative('.', name));
  expect(names.sort()).toEqual(['dist/js/index.js', 'dist/js/lines.js']);
});
