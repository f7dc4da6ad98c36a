import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SIGNATURES, signedFormat } from '../../src/formats/signatures.ts';

test.each(SIGNATURES.map((row) => [row.name, row] as const))(
  'the signature of %s is recognised',
  (_, { format, bytes, at = 0, more: [next, rest] = [0, ''] }) => {
    const head = Buffer.alloc(600);
    head.write(bytes, at, 'latin1');
    head.write(rest, next, 'latin1');
    expect(signedFormat(head)).toBe(format);
  },
);

test.each(
  SIGNATURES.filter(({ bytes, at = 0, more }) => at === 0 && !more && /^[ -~]+$/.test(bytes)).map(
    (row) => [row.bytes, row] as const,
  ),
)('a text may begin with %s unless that says what it is', (word, { format }) => {
  const isSure = /^(?:%PDF-|HWP Doc|\{\\rtf|%!PS-)/.test(word);
  expect(signedFormat(Buffer.from(`${word}세대는 난로를 모른다.\n`))).toBe(isSure ? format : undefined);
});

describe('text has no signature', () => {
  test.each([
    '',
    '가',
    'BM25로 찾는다',
    'MZ세대',
    'ID3 태그',
    'PK하이닉스',
    'RIFF 형식',
    '7z로 푼다',
    'BZh',
    '난로 ftyp ustar',
    'FORM 1040',
    '.snd 파일',
    'icns',
    'P5\n',
    '!<arch>',
  ])('%j', (text) => {
    expect(signedFormat(Buffer.from(text))).toBeUndefined();
    expect(signedFormat(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBeUndefined();
  });
});

test('what begins with the version of a font and has no tables is none', () => {
  expect(signedFormat(Buffer.from('000100000000', 'hex'))).toBeUndefined();
});

test('a real program, this one, is recognised', () => {
  expect(signedFormat(readFileSync(process.execPath).subarray(0, 4096))).toBe('program');
});
