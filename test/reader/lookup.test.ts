// Looking words up: which word, the prompt, and the box.
import { describe, expect, test } from 'vitest';
import { headword } from '../../src/reader/lookup.ts';
import { step } from '../../src/reader/step.ts';
import { body, open, press, show, status, textBook } from '../helpers/reader.ts';

test.each([
  ['학교에서', '학교'],
  ['학교에서는', '학교'],
  ['난롯가에', '난롯가'],
  ['“장작을', '장작'],
  ['참나무를,', '참나무'],
  ['친구에게도', '친구'],
  ['손으로', '손으로'], // one syllable would be left
  ['도구와', '도구'],
  ['저녁노을', '저녁노을'],
  ['고양이', '고양이'],
  ['민주주의', '민주주의'],
  ['한자(漢字)를', '한자'],
  ['學校에서', '學校'],
  ['API를', 'API'],
  ['-거리', '거리'],
  ['…', ''],
])('the word of %s is %s', (eojeol, word) => {
  expect(headword(eojeol)).toBe(word);
});

const TEXT = '글\n\n난롯가에서 책을 읽습니다. 참나무를 땝니다.\n';

describe('s', () => {
  test('looks up the word of the current hit, or the selection, or else asks for one', async () => {
    const reader = open(await textBook(TEXT));
    const found = press(reader, '/', '나', '무', 'enter');
    expect(press(found, 's').request).toEqual({ kind: 'lookUp', word: '참나무' });
    expect(press(found, 'K').request).toEqual({ kind: 'lookUp', word: '참나무' });
    const selected = press(found, 'v', 's');
    expect(selected.request).toEqual({ kind: 'lookUp', word: '참나무' });
    expect(press(found, 'v', ')', 's').request).toEqual({ kind: 'lookUp', word: '참나무를 땝니다.' });
    expect(selected.mode.kind).toBe('reading');
    const asked = press(reader, 's', '장', '작', ' ');
    expect(status(asked)).toMatch(/^찾을 낱말: 장작/);
    expect(press(asked, 'enter').request).toEqual({ kind: 'lookUp', word: '장작' });
    expect(press(reader, 's', 'enter')).toMatchObject({ request: undefined, mode: { kind: 'reading' } });
    expect(press(asked, 'escape')).toMatchObject({ request: undefined, mode: { kind: 'reading' } });
  });

  test('refuses a long selection', async () => {
    const reader = open(await textBook(`글\n\n${'난로'.repeat(80)}\n`));
    const refused = press(reader, '/', '난', 'enter', 'v', 's');
    expect(refused.request).toBeUndefined();
    expect(status(refused)).toContain('너무 깁니다');
  });
});

describe('what a program says', () => {
  const lines = Array.from({ length: 30 }, (_, index) => [{ text: `${index + 1}. 뜻풀이`, sgr: '1' }]);

  test('is in a box that scrolls, and any other key closes it', async () => {
    const reader = open(await textBook(TEXT));
    const shown = step(reader, { kind: 'lookedUp', word: '참나무', lines });
    expect(show(shown)[0]).toContain('╭ 참나무 ─');
    expect(body(shown).join('\n')).toContain('1. 뜻풀이');
    expect(body(press(shown, 'G')).join('\n')).toContain('30. 뜻풀이');
    expect(body(press(shown, 'q'))).toEqual(body(reader));
  });

  test('is dropped if the user is doing something else by then', async () => {
    const typing = press(open(await textBook(TEXT)), '/');
    expect(step(typing, { kind: 'lookedUp', word: '참나무', lines })).toMatchObject({ mode: typing.mode });
  });
});
