// Bytes → text in a browser. Browsers have no Buffer, but they decode all charsets of the web.
import { NanroError } from '../errors.ts';
import { signedFormat } from './signatures.ts';

const BYTE_ORDER_MARKS: readonly (readonly [mark: readonly number[], charset: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** The maximum share of broken characters among those beyond ASCII. */
const MOST_BROKEN = 0.5;
/** Matches the control characters that text does not contain. */
const CONTROLS = /[\u0000-\u0007\u000e-\u001a\u001c-\u001f]/g;
/** The maximum share of such control characters among all characters. */
const MOST_CONTROLS = 0.1;

/**
 * Decodes UTF-16 with a byte order mark, or else UTF-8, the `declared` charset, or CP949, in this order.
 * Throws NanroError: `needsNode` for an archive or a compound file, `foreignFormat`, `notText`.
 */
export function decodeInBrowser(name: string, bytes: Uint8Array, declared?: string): string {
  const format = signedFormat(bytes);
  if (format === 'zip' || format === 'compound') throw new NanroError({ kind: 'needsNode', name });
  if (format !== undefined) throw new NanroError({ kind: 'foreignFormat', name, format, isFile: false });
  const wide = BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  const text =
    decoded(bytes, 'utf-8', true) ?? decoded(bytes, declared ?? 'euc-kr') ?? decoded(bytes, 'euc-kr')!;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const isBroken = count(/\ufffd/g) > MOST_BROKEN * count(/[^\0-\x7f]/g);
  if (isBroken || count(CONTROLS) > MOST_CONTROLS * text.length)
    throw new NanroError({ kind: 'notText', name });
  return text;
}

/**
 * Decodes bytes. Returns undefined if the charset is unknown, or if `fatal` is set and the bytes are invalid.
 */
function decoded(bytes: Uint8Array, charset: string, fatal = false): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
