import { expect, test } from 'vitest';
import { blockText } from '../../../src/article/text.ts';
import { createBudget } from '../../../src/formats/budget.ts';
import { readCode } from '../../../src/formats/code/read.ts';
import { outlineSource } from '../../helpers/sources.ts';

test.each<[name: string, text: string, outline: string]>([
  ['a.py', '# 주석이다\ndef f():\n\treturn  1\n', 'code python: # 주석이다⏎def f():⏎\treturn  1⏎'],
  ['package.json', '{\n  "name": "nanro"\n}\n', 'code json: {⏎  "name": "nanro"⏎}⏎'],
  ['글', '{"a": 1}\n{"a": 2}\n', 'code json: {"a": 1}⏎{"a": 2}⏎'],
  ['a.log', '켜짐\n  둘\n\n꺼짐\n', 'lines 켜짐⏎  둘⏎⏎꺼짐'],
  [
    'a.log',
    '2026-01-03 10:00:00 INFO  시작\n'.repeat(3),
    `code log: ${'2026-01-03 10:00:00 INFO  시작⏎'.repeat(3)}`,
  ],
  [
    'a.log',
    '\u001b[32m2026-01-03 10:00:00\u001b[0m INFO 켜짐\n'.repeat(3),
    `lines ${Array(3).fill('<32>2026-01-03 10:00:00</> INFO 켜짐').join('⏎')}`,
  ],
  ['a.log', '\u001b[1;38;5;9m✗\u001b[m 꺼짐\n', 'lines <1;38;5;9>✗</> 꺼짐'],
  ['a.diff', '--- a\n+++ b\n@@ -1 +1 @@\n-가\n+나\n', 'code diff: --- a⏎+++ b⏎@@ -1 +1 @@⏎-가⏎+나⏎'],
  ['a.service', '[Unit]\nAfter=network.target\n', 'code ini: [Unit]⏎After=network.target⏎'],
  ['go.mod', 'module a\n\ngo 1.24\n', 'code go: module a⏎⏎go 1.24⏎'],
  ['requirements.txt', 'a==1\nb==2\n', 'code text: a==1⏎b==2⏎'],
  ['CMakeLists.txt', 'project(a)\n', 'code cmake: project(a)⏎'],
  ['constructor', '글이다.\n', 'p 글이다.'],
  ['Makefile', 'all:\n\techo\n', 'code makefile: all:⏎\techo⏎'],
])('%s is code, or lines', async (name, text, expected) => {
  expect(await outlineSource(name, text)).toBe(expected.trim());
});

test.each([
  ['image', '<svg xmlns="http://www.w3.org/2000/svg"/>', '그림.svg'],
  ['hwpml', '<HWPML Version="2.8"/>', '글.hml'],
])('%s in text is named', async (format, text, name) => {
  await expect(outlineSource(name, text)).rejects.toMatchObject({
    problem: { kind: 'foreignFormat', format },
  });
});

test.each<[what: string, line: string, parts: number]>([
  ['signs', 'a(b, c);'.repeat(20_000), 4],
  ['no sign', '가'.repeat(120_000), 3],
  ['surrogate pairs', `x${'😀'.repeat(60_000)}`, 3],
  ['a short line', 'a(b);', 1],
])('only the reader gets a very long line in parts: %s', (_, line, count) => {
  const text = `${line}\n둘째 줄\n`;
  const textFor = (keepsPlaces: boolean): string =>
    blockText(readCode({ text, url: undefined, keepsPlaces, budget: createBudget('a.js', 9) }, 'js').lead!);
  expect(textFor(false)).toBe(text);
  const lines = textFor(true).split('\n');
  expect([lines.slice(0, count).join(''), ...lines.slice(count)]).toEqual([line, '둘째 줄', '']);
  expect(lines.every((part) => part.isWellFormed() && part.length <= 50_000)).toBe(true);
});
