import iconv from 'iconv-lite';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CHARSET_NAMES, charsetNamed, type Charset } from '../../src/formats/charset-names.ts';
import { decodeAs, decodeCp949, decodeStated, decodeText } from '../../src/formats/charset.ts';

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

test('only charset.ts, and browser-text.ts in a browser, decode Korean: TextDecoder elsewhere is for UTF-8', () => {
  const src = fileURLToPath(new URL('../../src', import.meta.url));
  const decoders = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/(?:charset|browser-text)\.ts$/.test(file))
    .flatMap((file) => readFileSync(`${src}/${file}`, 'utf8').match(/new TextDecoder\([^)]*\)/g) ?? []);
  for (const decoder of decoders) expect(decoder).toMatch(/^new TextDecoder\('utf-8'/);
});

test('decodes large text that is not the UTF-8 that it is said to be', () => {
  const bytes = Buffer.concat([Buffer.alloc(1 << 16, '난로'), Buffer.from([0xff])]);
  expect(decodeStated(bytes, 'utf-8')).toMatch(/^(?:난로)+.?\ufffd+$/);
});

describe('a charset that the user names', () => {
  const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex');

  test.each<[charset: Charset, text: string, bytes: Buffer]>([
    ['utf-8', KOREAN, Buffer.from(`\ufeff${KOREAN}`)],
    ['cp949', KOREAN, cp949(KOREAN)],
    ['utf-16le', KOREAN, Buffer.from(KOREAN, 'utf16le')],
    ['utf-16be', KOREAN, utf16be(KOREAN)],
    ['iso-2022-kr', '난로', Buffer.from(`\x1b$)C\x0e${sevenBits('난로')}\x0f`, 'latin1')],
    ['shift_jis', 'ストーブ', iconv.encode('ストーブ', 'shift_jis')],
    ['windows-1252', 'café', Buffer.from('café', 'latin1')],
    // As Python encodes them.
    ['johab', '똠방각하 펲시 ㄱㅏ', bytesOf('99b1a4778862d06120cd5cafa12088418461')],
    ['johab', '金과 ○！漢字', bytesOf('e3d189c120d96bda31f7d3f1ae')],
    ['johab', '가가가�b�', bytesOf('886188618861ff6280')],
  ])('%s is decoded: %s', async (charset, text, bytes) => {
    expect(await decodeAs('글.txt', bytes, charset)).toBe(text);
  });

  test('takes precedence over what a page declares and over valid UTF-8', async () => {
    const page = '<meta charset="utf-8">난로';
    expect(await decodeAs('a.html', cp949(page), 'cp949')).toBe(page);
    expect(await decodeAs('a.txt', Buffer.from('é'), 'windows-1252')).toBe('Ã©');
  });

  test.each<[charset: Charset, bytes: Buffer]>([
    ['utf-8', cp949(KOREAN)],
    ['cp949', Buffer.alloc(100, 1)],
    ['johab', Buffer.alloc(100, 0xff)],
  ])('%s is an error if the source is not in it', async (charset, bytes) => {
    await expect(decodeAs('글.txt', bytes, charset)).rejects.toMatchObject({
      problem: { kind: 'wrongCharset', name: '글.txt', charset },
    });
  });

  test('has all names that messages list, and others', () => {
    expect(CHARSET_NAMES.filter((name) => charsetNamed(name) === undefined)).toEqual([]);
    const others = ['EUC_KR', 'CP949', 'ks_c_5601-1987', 'UTF8', 'utf-16', 'Latin1', 'sjis', 'GBK', 'CP1361'];
    expect(others.map(charsetNamed)).toEqual([
      'cp949',
      'cp949',
      'cp949',
      'utf-8',
      'utf-16le',
      'windows-1252',
      'shift_jis',
      'gb18030',
      'johab',
    ]);
    expect(['', 'hex', 'base64', 'klingon', 'constructor'].map(charsetNamed)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});
