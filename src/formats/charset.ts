// Bytes → text. Much Korean text is still in CP949, and the charset that a page declares is often wrong.
import { isAscii, isUtf8, transcode } from 'node:buffer';
import { createRequire } from 'node:module';
import { NanroError } from '../errors.ts';
import { charsetNamed, type Charset } from './charset-names.ts';

/**
 * Matches the charset that a page or an XML document declares. It must be in the first 1024 bytes (HTML
 * Standard § 13.2.3.2).
 */
const META = /<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)/i;
const PROLOGUE = 1024;

type UnicodeCharset = 'utf-8' | 'utf-16le' | 'utf-16be';

const BYTE_ORDER_MARKS: readonly (readonly [mark: readonly number[], charset: UnicodeCharset])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/**
 * Reports whether a label means CP949, or windows-1252, which says nothing because servers send it by
 * default.
 */
const isKorean = (label: string): boolean => ['cp949', 'windows-1252'].includes(charsetNamed(label) ?? '');

/** The maximum share of broken characters among those beyond ASCII. */
const MOST_BROKEN = 0.5;

/**
 * Decodes text by the first of these that applies: the byte order mark; UTF-16 if every other byte is zero;
 * UTF-8 if the bytes are valid UTF-8, which Korean text in other charsets never is; the charset that the
 * server (`declared`) or the page declares, unless that is UTF-8 or Korean; UTF-8 or CP949, whichever breaks
 * fewer characters. Throws NanroError `notText` if the result is not text. Messages call the source `name`.
 */
export async function decodeText(name: string, bytes: Buffer, declared?: string): Promise<string> {
  const marked = BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return decodeUnicode(bytes, marked[1]);
  if (bytes.includes(ISO_2022_KR) && isAscii(bytes)) return decodeShifted(bytes)!;
  const wide = guessUtf16(bytes);
  if (wide !== undefined) return decodeUnicode(bytes, wide);
  if (isUtf8(bytes)) {
    const text = decodeUtf8(bytes);
    if (isBinary(text)) throw new NanroError({ kind: 'notText', name });
    return text;
  }
  const meta = META.exec(bytes.toString('latin1', 0, PROLOGUE));
  const label = [declared, meta?.[1] ?? meta?.[2]].find(
    (stated) => stated !== undefined && charsetNamed(stated) !== 'utf-8' && !isKorean(stated),
  );
  const iconv = await loadIconv();
  const charsets =
    label !== undefined && isLabel(label) && iconv.encodingExists(label) ? [label] : ['utf-8', 'cp949'];
  const [best, broken] = charsets
    .map((charset) => iconv.decode(bytes, charset))
    .map((text) => [text, brokenShare(text)] as const)
    .reduce((least, next) => (next[1] < least[1] ? next : least));
  if (broken > MOST_BROKEN || isBinary(best)) throw new NanroError({ kind: 'notText', name });
  return best;
}

/**
 * Decodes text in the charset that the user has named, whatever the bytes or the page say. Throws NanroError
 * `wrongCharset` if the result is not text.
 */
export async function decodeAs(name: string, bytes: Buffer, charset: Charset): Promise<string> {
  const text = DECODERS[charset]?.(bytes) ?? (await decodeWithIconv(bytes, charset));
  if (brokenShare(text) > MOST_BROKEN || isBinary(text))
    throw new NanroError({ kind: 'wrongCharset', name, charset });
  return text;
}

/** Decoders for charsets that iconv-lite does not have, or that need no table. */
const DECODERS: { readonly [K in Charset]?: (bytes: Buffer) => string | undefined } = {
  'utf-8': (bytes) => decodeUnicode(bytes, 'utf-8'),
  'utf-16le': (bytes) => decodeUnicode(bytes, 'utf-16le'),
  'utf-16be': (bytes) => decodeUnicode(bytes, 'utf-16be'),
  'iso-2022-kr': (bytes) => decodeShifted(bytes),
};

async function decodeWithIconv(bytes: Buffer, charset: Charset): Promise<string> {
  const iconv = await loadIconv();
  if (charset !== 'johab') return iconv.decode(bytes, charset);
  const { decodeJohab } = await import('./johab.ts');
  return decodeJohab(bytes, (pair) => iconv.decode(pair, 'cp949'));
}

/**
 * Decodes CP949, which has all 11,172 syllables of modern Hangul. Node’s TextDecoder('euc-kr') cannot be
 * used: it knows only the 2,350 syllables of KS X 1001.
 *
 * @example
 * await decodeCp949(Buffer.from([0x8c, 0x63, 0xb9, 0xe6])) // => '똠방'
 */
export async function decodeCp949(bytes: Buffer): Promise<string> {
  return (await loadIconv()).decode(bytes, 'cp949');
}

/**
 * Decodes a short text whose charset is stated beside it, such as a word in the head of a mail. Returns
 * undefined if the charset is unknown.
 *
 * @example
 * decodeStated(Buffer.from([0xb3, 0xad]), 'euc-kr') // => '난'
 */
export function decodeStated(bytes: Buffer, charset: string): string | undefined {
  if (/^utf-?8$/i.test(charset)) return bytes.toString('utf8'); // the bytes may be invalid
  if (/^iso-2022-kr$/i.test(charset)) return decodeShifted(bytes);
  const iconv = createRequire(import.meta.url)('iconv-lite') as typeof import('iconv-lite');
  const label = isKorean(charset) ? 'cp949' : charset;
  return label === 'cp949' || (isLabel(label) && iconv.encodingExists(label))
    ? iconv.decode(bytes, label)
    : undefined;
}

/** The announcement of KS X 1001 in seven bits (RFC 1557), an encoding used in old mails. */
const ISO_2022_KR = '\u001b$)C';
const [SHIFT_OUT, SHIFT_IN] = [0x0e, 0x0f];

/** Decodes ISO-2022-KR. The bytes between a shift out and a shift in are EUC-KR without the eighth bit. */
function decodeShifted(bytes: Buffer): string | undefined {
  const euc: number[] = [];
  let high = 0;
  for (const byte of bytes) {
    if (byte === SHIFT_OUT) high = 0x80;
    else if (byte === SHIFT_IN || byte === 0x0a) high = 0; // each line begins in ASCII
    if (byte !== SHIFT_OUT && byte !== SHIFT_IN) euc.push(byte > 0x20 ? byte | high : byte);
  }
  return decodeStated(Buffer.from(euc), 'euc-kr')?.replaceAll(ISO_2022_KR, '');
}

const loadIconv = async (): Promise<typeof import('iconv-lite')> => (await import('iconv-lite')).default;

/**
 * Reports whether a label is that of a charset that browsers know (Encoding Standard § 4.2). iconv-lite also
 * knows `hex` and `base64`, which are not charsets.
 */
function isLabel(label: string): boolean {
  try {
    void new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

const decodeUnicode = (bytes: Buffer, charset: UnicodeCharset): string =>
  new TextDecoder(charset).decode(bytes);

/** The size in bytes above which decoding via UTF-16 is faster: four times as fast for Korean (Node 20). */
const LARGE = 1 << 16;

const decodeUtf8 = (bytes: Buffer): string =>
  bytes.length < LARGE || isAscii(bytes)
    ? bytes.toString('utf8')
    : transcode(bytes, 'utf8', 'utf16le').toString('utf16le');

/**
 * Detects UTF-16 without a byte order mark. Each Latin letter and punctuation mark has a zero byte on one
 * side.
 */
function guessUtf16(bytes: Buffer): UnicodeCharset | undefined {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, PROLOGUE) & ~1;
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[index & 1]!++;
  const [even, odd] = zeros as [number, number];
  if (odd > length / 20 && even < odd / 10) return 'utf-16le';
  return even > length / 20 && odd < even / 10 ? 'utf-16be' : undefined;
}

/** Returns the share of U+FFFD among the characters beyond ASCII, from 0 to 1. */
function brokenShare(text: string): number {
  let broken = 0;
  let others = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) broken++;
    else if (unit >= 0x80) others++;
  }
  return broken === 0 ? 0 : broken / (broken + others);
}

/**
 * Matches the control characters that text does not contain. Backspaces are not among them, because input
 * methods leave them in text.
 */
const CONTROLS = /[\u0000-\u0007\u000e-\u001a\u001c-\u001f]/g;

/** Reports whether a text has so many control characters that it must be a decoded program or picture. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 1 << 16);
  return (sample.match(CONTROLS)?.length ?? 0) > sample.length / 10;
}
