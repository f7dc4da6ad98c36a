// Messages that do not fit in the status line.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { describeError } from '../../src/commands/open-problems.ts';
import type { Target } from '../../src/commands/link-targets.ts';
import { NanroError, type Problem } from '../../src/errors.ts';
import { OPEN_TEXTS as ENGLISH } from '../../src/messages/en/open-texts.ts';
import { OPEN_TEXTS as KOREAN } from '../../src/messages/ko/open-texts.ts';
import type { Listing } from '../../src/reader/listing.ts';
import type { State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import type { Notice } from '../../src/reader/texts.ts';
import { body, bundled, everyBlock, open, press, resize, show, status, TEXTS } from '../helpers/reader.ts';

const OPEN_TEXTS = { ko: KOREAN, en: ENGLISH };
type Language = keyof typeof TEXTS;

const ADDRESS = 'https://nanro.example/2026/01/03/a-very-long-path-to-the-story-of-the-stove';
const page: Target = { kind: 'page', address: ADDRESS };
const file: Target = { kind: 'file', path: '/글/난로 이야기/참나무와 소나무.md' };
const PROBLEMS: Readonly<Record<string, readonly [Target, Problem]>> = {
  page: [page, { kind: 'networkFailed', name: ADDRESS, code: 'ENOTFOUND' }],
  file: [file, { kind: 'fileNotFound', name: '/글/난로 이야기/참나무와 소나무.md' }],
};

const messageOf = ([target, problem]: readonly [Target, Problem], language: Language): Promise<string> =>
  describeError(new NanroError(problem), target, OPEN_TEXTS[language], language);
const failed = (state: State, message: string): State =>
  step(state, { kind: 'notice', notice: { kind: 'failed', message } });

const listing: Listing = {
  kind: 'feed',
  title: '난로 소식',
  entries: ['장작 고르기', '굴뚝 청소'].map((text) => ({ key: text, text })),
};

describe('golden screens (npm test -- -u updates them)', () => {
  const cases = Object.entries(PROBLEMS).flatMap(([name, problem]) =>
    [40, 80].flatMap((columns) =>
      (['ko', 'en'] as const).map((language) => ({ name, problem, columns, language })),
    ),
  );
  test.each(cases)('$name, $columns columns, $language', async ({ name, problem, columns, language }) => {
    const message = await messageOf(problem, language);
    const state = failed(open(everyBlock, { columns, texts: TEXTS[language] }), message);
    const path = `../golden/reader/failed-${name}-${columns}.${language}.txt`;
    await expect(`${show(state).join('\n')}\n`).toMatchFileSnapshot(
      fileURLToPath(new URL(path, import.meta.url)),
    );
  });
});

const LONG = `${'장작이 '.repeat(12)}없습니다. 창고를 확인해 주세요.`;
const reader = press(open(bundled(), { columns: 40 }), 'j', 'j');

/** Returns the words on the rows of the screen that have a box. */
const words = (state: State): string =>
  body(state)
    .filter((row) => row.includes('│'))
    .map((row) => row.replaceAll('│', '').trim())
    .join(' ');

test('a message that fits stays in the status line', () => {
  const state = failed(reader, '장작이 없습니다. 창고를 확인해 주세요.');
  expect(status(state)).toBe('장작이 없습니다. 창고를 확인해 주세요.');
  expect(body(state)).toEqual(body(reader));
});

test('any key closes the box, and does nothing else', () => {
  const state = failed(reader, LONG);
  expect(words(state)).toBe(LONG);
  for (const key of [
    'j',
    'ㅓ',
    'ㅘ',
    ' ',
    'G',
    'q',
    'escape',
    'enter',
    'l',
    '/',
    ':',
    't',
    '3',
    'left',
    'ctrl-o',
  ])
    expect({ ...press(state, key), waiting: [] }, key).toEqual({ ...reader, notice: undefined });
});

test('keys that work in every mode do so', () => {
  const state = failed(reader, LONG);
  expect(press(state, 'ctrl-l').request).toEqual({ kind: 'redraw' });
  expect(words(press(state, 'ctrl-l'))).toBe(LONG);
  expect(press(state, 'ctrl-c').request).toEqual({ kind: 'interrupt' });
  expect(words(press(state, 'paste-start', 'j', 'q', 'paste-end'))).toBe(LONG);
});

test('the box shows what is below it again: a list, the outline, a note', () => {
  const listed = step(reader, { kind: 'listed', listing });
  const outlined = press(reader, 't');
  for (const below of [listed, outlined, press(reader, 'h')]) {
    const state = failed(below, LONG);
    expect(words(state)).toBe(LONG);
    expect(show(press(state, 'enter'))).toEqual(show(below));
  }
});

test('a box that is higher than the screen scrolls', () => {
  const state = resize(failed(reader, LONG.repeat(4)), 40, 8);
  expect(body(state).at(-1)).toContain('5/');
  const end = press(state, 'G');
  expect(words(end)).toMatch(/확인해 주세요\.$/);
  expect(words(press(end, 'g'))).toBe(words(state));
  expect(press(end, 'enter').notice).toBeUndefined();
  expect(words(failed(end, LONG))).toContain('장작이');
  expect(words(resize(end, 40, 40))).toBe(LONG.repeat(4));
});

test('no screen is too small', () => {
  for (let rows = 1; rows < 6; rows++) {
    const state = resize(failed(reader, LONG), 40, rows);
    expect(show(state).join('\n')).toContain('장작이');
    expect(show(state).length).toBe(rows);
  }
});

test('a message that comes while words are typed is shown afterwards', () => {
  const state = failed(press(reader, '/', '치'), LONG);
  expect(status(state)).toMatch(/^\/치/);
  expect(words(state)).toBe('');
  expect(words(press(state, '즈', 'enter'))).toBe(LONG);
});

test('a wider window has room for the message in the status line', () => {
  const state = failed(reader, '장작이 없습니다. 창고와 마당을 확인해 주세요.');
  expect(words(state)).not.toBe('');
  expect(status(resize(state, 80, 12))).toContain('장작이 없습니다. 창고와 마당을 확인해 주세요.');
  expect(words(resize(state, 80, 12))).toBe('');
});

test.each<Notice>([
  { kind: 'nothingToCopy' },
  { kind: 'tooLongToCopy' },
  { kind: 'refused', scheme: 'javascript' },
  { kind: 'noPlace', name: 'the-second-winter-beside-the-stove' },
  { kind: 'notSaved' },
  { kind: 'cut', bytes: 2 ** 20 * 10 },
])('the next step after $kind is not cut', (notice) => {
  const state = open(bundled(), { columns: 40, texts: TEXTS.en, notice });
  expect(words(state)).toBe((TEXTS.en.notices[notice.kind as 'notSaved'] as (of: Notice) => string)(notice));
});

test.each(['noOpener', 'noAddress'] as const)('nor is it above an address (%s)', (reason) => {
  const state = open(bundled(), { columns: 40, texts: TEXTS.en });
  const rows = body(step(state, { kind: 'unopened', href: ADDRESS, reason }));
  const text = rows.map((row) => row.trim()).join(' ');
  expect(text).toContain(TEXTS.en.address[reason]);
  expect(text.replaceAll(' ', '')).toContain(ADDRESS);
});

test('news that needs no answer is cut', () => {
  const state = open(bundled(), { columns: 30, texts: TEXTS.en, notice: { kind: 'changed' } });
  expect(words(state)).toBe('');
  expect(status(state)).toMatch(/^the file has changed; .*…$/);
});
