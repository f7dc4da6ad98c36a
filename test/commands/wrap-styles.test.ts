import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { wrap } from '../../src/index.ts';
import { run } from '../helpers/run.ts';
import { wrapped } from '../helpers/wrapped.ts';
import { showOn } from '../helpers/screen.ts';

describe('styles', () => {
  const styled =
    '\u001b[31m빨간 글은 줄이 바뀌어도 빨갛다\u001b[0m 그리고 \u001b]8;;https://a.kr/\u0007고리도 이어진다\u001b]8;;\u0007 끝';

  test('are carried over line ends, which do not depend on them', async () => {
    const lines = await wrapped(styled, '-w', '16');
    const plain = await wrapped('빨간 글은 줄이 바뀌어도 빨갛다 그리고 고리도 이어진다 끝', '-w', '16');
    const screen = await showOn(40, lines.join('\n'));
    expect(screen.rows).toEqual(plain);
    expect(screen.cells(1)[0]!.styled).toBe(true);
    // Each line closes what it opens.
    for (const line of lines)
      expect(line.split('\u001b[31m').length).toBe(line.split(/\u001b\[(?:39|0)m/).length);
  });

  test.each([
    ['spaces at the end', '가나다 라마바 \u001b[31m', ['가나다', '라마바\u001b[31m']],
    ['spaces at the end of a line that fits', '가나다 \u001b[31m', ['가나다\u001b[31m']],
    ['spaces before the first word that do not fit', '\u200b 가나다라마\u001b[31m', ['가나다라마\u001b[31m']],
  ])('%s are also removed beside styles', async (_, text, expected) => {
    expect(await wrapped(text, '-w', '10')).toEqual(expected);
  });

  test.each(['\u0085', '\v', '\f', '\u2028', '\u2029'])(
    '%j ends a styled line and a plain one',
    async (newline) => {
      const text = `가나 다라${newline}${newline}마바 사아${newline}`;
      for (const options of [[], ['--reflow'], ['--justify']]) {
        const styled = await wrapped(`\u001b[31m${text}\u001b[39m`, '-w', '20', ...options);
        expect(styled.map((line) => line.replace(/\u001b\[\d+m/g, ''))).toEqual([
          '가나 다라',
          '',
          '마바 사아',
        ]);
        expect(await wrapped(text, '-w', '20', ...options)).toEqual(['가나 다라', '', '마바 사아']);
      }
    },
  );

  test('other escape sequences and controls are not printed', async () => {
    expect((await wrapped('가\u001b[2J나\u001b]0;제목\u0007다\u0007라\u009b31m', '-w', '40'))[0]).not.toMatch(
      /[\u0000-\u001f\u007f-\u009f]/,
    );
  });

  test.each<[what: string, text: string, expected: string]>([
    ['an unfinished link', '가\u001b]8;;http://a\n1\n2\n', '가\ufffd]8;;http://a\n1\n2\n'],
    ['an unfinished link at the end of the text', '가\n\u001b]8;;http://a', '가\n\ufffd]8;;http://a\n'],
    ['an unfinished title', 'a\u001b]0;title 글\n끝\n', 'a\ufffd]0;title 글\n끝\n'],
    ['an unfinished control sequence', '가\u001b[3\n나\n', '가\ufffd[3\n나\n'],
    ['an escape at the end of a line', '가\u001b\n나\u001b', '가\ufffd\n나\ufffd\n'],
    ['an escape before a word', '가\u001b 나\u001b글\n', '가\ufffd 나\ufffd글\n'],
    ['a control sequence before a bell', 'make: \u001b[Kerror\u0007 끝\n', 'make: error\ufffd 끝\n'],
    [
      'a title, a picture and a character set',
      '가\u001b]0;제목\u001b\\나\u001bPq#0~\u001b\\다\u001b(B라\n',
      '가나다라\n',
    ],
    ['a link with a control in it', '가\u001b]8;;a\u009b31m\u0007나\n', '가나\n'],
    ['several escapes', '\u001b\u001b[2J[31m가\n', '\ufffd[31m가\n'],
    [
      'a sequence that is too long',
      `\u001b]0;${'a'.repeat(70_000)}\u0007가\n`,
      `\ufffd]0;${'a'.repeat(70_000)}\ufffd가\n`,
    ],
  ])('removing a sequence removes no word or newline: %s', async (_, text, expected) => {
    for (const stdin of [text, text.split('').map((unit) => Buffer.from(unit))].slice(
      0,
      text.length < 100 ? 2 : 1,
    )) {
      expect((await run(['wrap', '-w', '0'], { stdin })).stdout).toBe(expected);
    }
  });

  test('an unfinished sequence removes no letters of the next lines', async () => {
    const numbers = Array.from({ length: 3000 }, (_, index) => `${index}\n`).join('');
    expect((await run(['wrap'], { stdin: `가\u001b]8;;http://a\n${numbers}` })).stdout).toBe(
      `가\ufffd]8;;http://a\n${numbers}`,
    );
  });

  test('a link is carried over line ends even if its address contains spaces and Hangul', async () => {
    const lines = await wrapped(
      '\u001b]8;;https://a.kr/가 나?\u0007고리는 이어진다\u001b]8;;\u0007',
      '-w',
      '8',
    );
    expect(lines).toEqual(
      ['고리는', '이어진다'].map((text) => `\u001b]8;;https://a.kr/가 나?\u0007${text}\u001b]8;;\u0007`),
    );
  });

  test('compatibility ideographs, which NFC would replace, are kept', async () => {
    expect((await wrapped('\u001b[31m快\uf914이라는 말의 뜻\u001b[39m', '-w', '10')).join('\n')).toContain(
      '快\uf914이라는',
    );
  });

  test.each(['', '\u001b[1m'])('a C1 control is shown as U+FFFD (after %j)', async (style) => {
    expect((await wrapped(`${style}가\u009b31m나`, '-w', '40'))[0]).toBe(`${style}가\ufffd31m나`);
  });

  test('a sequence may arrive in two pieces', async () => {
    const stdin = new PassThrough();
    const outcome = run(['wrap', '-w', '40'], { stdin });
    stdin.write('가\u001b[3');
    await new Promise((resolve) => setImmediate(resolve));
    stdin.end('1m나\u001b[39m');
    expect((await outcome).stdout).toBe('가\u001b[31m나\u001b[39m\n');
  });
});

test('each output line of a long line turns its styles on and off', async () => {
  const text = `\u001b[1;4:3m${'난롯가에서 나누는 이야기는 언제나 좋다. '.repeat(8000).trimEnd()}\u001b[0m`;
  const lines = await wrapped(text, '-w', '40');
  expect(lines).toHaveLength(8000);
  for (const line of lines.slice(0, -1))
    expect(line).toMatch(/^(?:\u001b\[1m\u001b\[4:3m|\u001b\[1;4:3m).*\u001b\[24m\u001b\[22m$/);
});

test('a long line breaks at the same places with and without styles', async () => {
  const styled = '난롯가에서 \u001b[1m편하게\u001b[22m 나누는 이야기는 언제나 좋다. '.repeat(3000).trimEnd();
  const plain = (await wrapped(styled, '-w', '40')).map((line) => line.replace(/\u001b\[\d+m/g, ''));
  expect(plain).toEqual(wrap(styled.replace(/\u001b\[\d+m/g, ''), 40).split('\n'));
});
