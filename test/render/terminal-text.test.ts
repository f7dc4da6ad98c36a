// The styles of terminal text on a page.
import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import type { Line } from '../../src/layout/page.ts';
import { paintAnsi, renderLine } from '../../src/render/ansi.ts';
import { PALETTES } from '../../src/render/palettes.ts';
import { createMonochromeTheme, createTheme } from '../../src/render/theme.ts';

const chalk = new Chalk({ level: 3 });
const shown = (line: Line, theme = createTheme(chalk)): string =>
  renderLine(line, theme, false).replaceAll('\u001b', '␛');

test.each<[what: string, line: Line, expected: string]>([
  ['bold and green', [{ role: 'text', text: '난로', sgr: '1;32' }], '␛[1;32m난로␛[22m␛[39m'],
  [
    'a part of a line',
    [
      { role: 'text', text: '난로 ' },
      { role: 'text', text: '곁', sgr: '4' },
    ],
    '난로 ␛[4m곁␛[24m',
  ],
  ['a link', [{ role: 'text', text: '곁', sgr: '31', href: 'https://a.kr' }], '␛[31m␛[4m곁␛[24m␛[39m'],
  ['a hit, which wins', [{ role: 'text', text: '난로', sgr: '1;32', mark: 'hit' }], '␛[7m난로␛[27m'],
])('%s', (_, line, expected) => {
  expect(shown(line)).toBe(expected);
});

test('the background of a page continues behind a colour', () => {
  const line: Line = [
    { role: 'text', text: '난', sgr: '31;42' },
    { role: 'text', text: '로' },
  ];
  const [painted] = paintAnsi({ lines: [line] }, PALETTES.dark, 3, {
    margin: 0,
    hyperlinks: false,
    sheet: 6,
    ambiguous: 1,
  });
  const [open] = /^(?:\u001b\[[34]8;2;[\d;]+m){2}/.exec(painted!)!;
  const [text, background] = open.split(/(?=\u001b)/).toSorted();
  expect(painted).toBe(
    `${open}\u001b[31;42m난\u001b[39m${text}\u001b[49m${background}로  \u001b[49m\u001b[39m\n`,
  );
});

test('without colours, the other styles stay', () => {
  const theme = createMonochromeTheme(chalk);
  expect(shown([{ role: 'text', text: '난로', sgr: '1;32' }], theme)).toBe('␛[1m난로␛[22m');
  expect(shown([{ role: 'text', text: '난로', sgr: '32' }], theme)).toBe('난로');
});
