// Addresses that do nothing but lead somewhere. Those that are programs or documents themselves are left out of
// every article, so that no output has them: `javascript:`, `vbscript:`, `data:`.
import { sanitize } from './sanitize.ts';

/** The most UTF-16 code units of an address. Browsers and servers take fewer. */
const LONGEST = 10_000;
/** The most UTF-16 code units of a picture in its own address: 1 MiB, about 768 KiB of picture. */
const LONGEST_PICTURE = 2 ** 20;

/** Matches a picture in its own address (RFC 2397), of a type that no program runs. SVG may have scripts. */
const PICTURE = /^data:image\/(?:png|jpeg|gif|webp)(?:;[a-z\d=-]+)*,[\w+/=%-]+$/i;

/** Matches schemes whose addresses are programs or documents, also within schemes that show or unpack others. */
const ACTIVE = /^(?:(?:view-source|feed|jar|blob|filesystem):)*(javascript|vbscript|livescript|mocha|data):/i;
/** Matches the beginning of most addresses, which are harmless. */
const HARMLESS = /^(?:https?:\/\/|mailto:|[./#?])/i;

/**
 * Matches what browsers skip in a scheme, what sanitising puts for a control character, and other blanks; also
 * backslashes, which may be escapes.
 */
const SKIPPED = /[\s\\\ufffd\p{C}\p{Default_Ignorable_Code_Point}]+/gu;
const PERCENT = /%([\da-f]{2})/gi;
const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|colon|tab|newline));?/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', colon: ':', tab: '\t', newline: '\n' };
/** How often an address is decoded. Each program that it passes through may decode it once. */
const ROUNDS = 3;

/** How many UTF-16 code units of an address are decoded: more than a scheme takes with each letter encoded. */
const DECODED = 300;

/**
 * Returns the beginning of an address as the most lenient program could take it: decoded, with plain letters for
 * those of full width, and without what it may skip.
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
 * Returns the address of a link: sanitised, without blanks at its edges, and without tabs and line ends, as
 * the URL Standard § 4.4 takes it. Returns undefined if nothing is left, if it is too long, or if it is a
 * program or a document itself.
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

/** What stands for the address of a link that is not followed. The scheme comes after it. */
const REFUSED = 'refused:';
/** Matches an address that does nothing, as buttons of pages have it. */
const NOTHING =
  /^javascript:(?:(?:void|return|false|true|undefined|[\d();])*|history\.[^;]*;?|window\.print\(\);?)$/i;

/**
 * Returns what a reader shows a link as that it must refuse to follow: the scheme of a program or of a document
 * itself, never the rest of the address. Returns undefined for any other link.
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

/** Reports whether an address is a picture itself: a PNG, JPEG, GIF or WebP of at most 1 MiB. */
export const isPictureItself = (address: string): boolean =>
  address.length <= LONGEST_PICTURE && PICTURE.test(address);

/**
 * Returns the address of a picture. It may be the picture itself; otherwise it is an address as that of a
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
