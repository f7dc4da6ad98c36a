// Addresses that do nothing but lead somewhere. An address that contains a program or a document
// (`javascript:`, `vbscript:`, `data:`) is left out of every article, so that no output has it.
import { sanitize } from './sanitize.ts';

/** The most UTF-16 code units of an address. Browsers and servers take fewer. */
const LONGEST = 10_000;
/** The most UTF-16 code units of an address that contains a picture: 1 MiB, about 768 KiB of picture. */
const LONGEST_PICTURE = 2 ** 20;

/**
 * Matches an address that contains a picture (RFC 2397). SVG is not accepted, because it may contain scripts.
 */
const PICTURE = /^data:image\/(?:png|jpeg|gif|webp)(?:;[a-z\d=-]+)*,[\w+/=%-]+$/i;

/**
 * Matches schemes whose addresses contain a program or a document, also after schemes that wrap an address.
 */
const ACTIVE = /^(?:(?:view-source|feed|jar|blob|filesystem):)*(javascript|vbscript|livescript|mocha|data):/i;
/** Matches the beginning of most addresses, which are harmless. */
const HARMLESS = /^(?:https?:\/\/|mailto:|[./#?])/i;

/**
 * Matches what browsers skip in a scheme, and other blanks. Sanitising turns a control character into U+FFFD,
 * and a backslash may be an escape.
 */
const SKIPPED = /[\s\\\ufffd\p{C}\p{Default_Ignorable_Code_Point}]+/gu;
const PERCENT = /%([\da-f]{2})/gi;
const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|colon|tab|newline));?/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', colon: ':', tab: '\t', newline: '\n' };
/** How often an address is decoded. Each program that it passes through may decode it once. */
const ROUNDS = 3;

/**
 * How many UTF-16 code units of an address are decoded: more than a scheme takes if each letter is encoded.
 */
const DECODED = 300;

/**
 * Returns the beginning of an address as the most lenient program would read it: decoded, with plain letters
 * in place of full-width ones, and without the characters that it may skip.
 */
function bare(address: string): string {
  let text = address.replace(SKIPPED, '').slice(0, DECODED);
  for (let round = 0; round < ROUNDS; round++)
    text = text
      .replace(REFERENCE, (_, hex: string, decimal: string, name: string) =>
        name === undefined
          ? characterOf(Number(hex === undefined ? decimal : `0x${hex}`))
          : NAMED[name.toLowerCase()]!,
      )
      .replace(PERCENT, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`)));
  return text.normalize('NFKC').replace(SKIPPED, '');
}

const characterOf = (code: number): string => (code <= 0x10_ffff ? String.fromCodePoint(code) : '');

/**
 * Returns the address of a link: sanitised, trimmed, and without tabs and line ends (URL Standard § 4.4).
 * Returns undefined if nothing is left, if it is too long, or if it contains a program or a document.
 *
 * @example
 * linkAddress(' https://a.kr/난로\n') // => 'https://a.kr/난로'
 * linkAddress('java\nscript:alert(1)') // => undefined
 * linkAddress('JavaScript&colon;alert(1)') // => undefined
 * linkAddress('data:text/html,난로') // => undefined
 */
export function linkAddress(written: string): string | undefined {
  if (written.length > LONGEST) return undefined;
  const address = sanitize(written)
    .replace(/[\t\n]/g, '')
    .trim();
  if (address === '' || (!HARMLESS.test(address) && ACTIVE.test(bare(address)))) return undefined;
  return address;
}

/** Marks a link that is not followed. The scheme comes after it, in place of the address. */
const REFUSED = 'refused:';
/** Matches the scripts of links that serve as buttons of a page. They lead nowhere. */
const NOTHING =
  /^javascript:(?:(?:void|return|false|true|undefined|[\d();])*|history\.[^;]*;?|window\.print\(\);?)$/i;

/**
 * Returns what stands for the address of a link that the reader refuses to follow: `refused:` and the scheme,
 * never the rest of the address. Returns undefined for any other link.
 *
 * @example
 * refusedAddress('javascript:alert(1)') // => 'refused:javascript'
 * refusedAddress('javascript:void(0)') // => undefined
 * refusedAddress('https://a.kr/') // => undefined
 */
export function refusedAddress(written: string): string | undefined {
  if (HARMLESS.test(written)) return undefined;
  const address = bare(written);
  const [, scheme] = NOTHING.test(address) ? [] : (ACTIVE.exec(address) ?? []);
  return scheme === undefined ? undefined : REFUSED + scheme.toLowerCase();
}

/** Returns the scheme of a link that is refused; undefined for any other address. */
export const refusedScheme = (href: string): string | undefined =>
  href.startsWith(REFUSED) ? href.slice(REFUSED.length) : undefined;

/** Reports whether an address contains a picture: a PNG, JPEG, GIF or WebP of at most 1 MiB. */
export const isPictureItself = (address: string): boolean =>
  address.length <= LONGEST_PICTURE && PICTURE.test(address);

/**
 * Returns the address of a picture. It may contain the picture; any other address is cleaned like that of a
 * link.
 *
 * @example
 * pictureAddress('data:image/png;base64,iVBO\nRw0K') // => 'data:image/png;base64,iVBORw0K'
 * pictureAddress('data:image/svg+xml,<svg>') // => undefined
 */
export function pictureAddress(written: string): string | undefined {
  const joined = written.length <= LONGEST_PICTURE ? written.replace(/\s+/g, '') : '';
  return isPictureItself(joined) ? joined : linkAddress(written);
}
