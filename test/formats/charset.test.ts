import iconv from 'iconv-lite';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { decodeCp949, decodeStated, decodeText } from '../../src/formats/charset.ts';

const KOREAN = '똠방각하가 난로 곁에서 펲시를 마신다.';
const cp949 = (text: string): Buffer => iconv.encode(text, 'cp949');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test.each<[what: string, bytes: Buffer, declared?: string]>([
  ['UTF-8', Buffer.from(KOREAN)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${KOREAN}`)],
  ['UTF-8 that a server declares as something else', Buffer.from(KOREAN), 'euc-kr'],
  ['UTF-16LE with a byte order mark', Buffer.from(`\ufeff${KOREAN}`, 'utf16le')],
  ['UTF-16BE with a byte order mark', utf16be(`\ufeff${KOREAN}`)],
  ['CP949', cp949(KOREAN)],
  ['CP949 that a server declares as UTF-8', cp949(KOREAN), 'utf-8'],
  ['CP949 that a server declares as Latin 1', cp949(KOREAN), 'iso-8859-1'],
])('%s is decoded', async (_, bytes, declared) => {
  expect(await decodeText('글.txt', bytes, declared)).toBe(KOREAN);
});

test.each([
  ['UTF-16LE', Buffer.from('난로 stove, by the fire', 'utf16le')],
  ['UTF-16BE', utf16be('난로 stove, by the fire')],
])('%s without a byte order mark is recognised by its zero bytes', async (_, bytes) => {
  expect(await decodeText('글.txt', bytes)).toBe('난로 stove, by the fire');
});

test('ISO-2022-KR, which old mails are written in, is decoded', async () => {
  // RFC 1557: KS X 1001 without the eighth bit, between a shift out and a shift in
  const shifted = KOREAN.replace('똠', '')
    .replace('펲시', '물')
    .split(/([ .])/)
    .map((word) => (word.trim() === '' || word === '.' ? word : `\x0e${sevenBits(word)}\x0f`));
  const bytes = Buffer.from(`\x1b$)C\n${shifted.join('')}`, 'latin1');
  expect(await decodeText('편지.eml', bytes)).toBe('\n방각하가 난로 곁에서 물를 마신다.');
});
const sevenBits = (word: string): string =>
  String.fromCharCode(...[...iconv.encode(word, 'euc-kr')].map((byte) => byte & 0x7f));

test('a charset that a page declares is used if it is not Korean', async () => {
  const page = '<meta charset="shift_jis"><p>ストーブのそばで読む</p>';
  expect(await decodeText('a.html', iconv.encode(page, 'shift_jis'))).toBe(page);
});

test.each([
  ['bytes of no charset', Buffer.alloc(1000, 0xff)],
  ['control characters', Buffer.alloc(1000, 1)],
])('%s are not text', async (_, bytes) => {
  await expect(decodeText('글.txt', bytes)).rejects.toMatchObject({
    problem: { kind: 'notText', name: '글.txt' },
  });
});

test('CP949 has every syllable of modern Hangul', async () => {
  const syllables = Array.from({ length: 11_172 }, (_, index) => String.fromCharCode(0xac00 + index)).join(
    '',
  );
  expect(await decodeCp949(cp949(syllables))).toBe(syllables);
});

test('only charset.ts decodes Korean: TextDecoder elsewhere is for UTF-8', () => {
  const src = fileURLToPath(new URL('../../src', import.meta.url));
  const decoders = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('charset.ts'))
    .flatMap((file) => readFileSync(`${src}/${file}`, 'utf8').match(/new TextDecoder\([^)]*\)/g) ?? []);
  for (const decoder of decoders) expect(decoder).toMatch(/^new TextDecoder\('utf-8'/);
});

test('decodes large text that is not the UTF-8 that it is said to be', () => {
  const bytes = Buffer.concat([Buffer.alloc(1 << 16, '난로'), Buffer.from([0xff])]);
  expect(decodeStated(bytes, 'utf-8')).toMatch(/^(?:난로)+.?\ufffd+$/);
});
