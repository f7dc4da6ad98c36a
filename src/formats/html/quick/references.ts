// Resolves character references in HTML: numeric ones, and the names that pages use.

/** The names of U+00A0 to U+00FF. They may also be written without a semicolon. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 ' +
  'acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml ' +
  'Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde ' +
  'Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ' +
  'ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide ' +
  'oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** The names that need no semicolon. */
const OLD: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...['amp &', 'lt <', 'gt >', 'quot "', 'copy ©', 'reg ®'].flatMap((each) => {
    const [name, character] = each.split(' ') as [string, string];
    return [
      [name, character],
      [name.toUpperCase(), character],
    ] as const;
  }),
]);
const LONGEST_OLD = 6;

/** Other names that pages often use, each followed by its character. */
const COMMON_NAMES = (
  "apos ' hellip … mdash — ndash – lsquo ‘ rsquo ’ ldquo “ rdquo ” sbquo ‚ bdquo „ bull • trade ™ larr ← uarr ↑ " +
  'rarr → darr ↓ harr ↔ rArr ⇒ lsaquo ‹ rsaquo › euro € ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d ' +
  'minus − infin ∞ ne ≠ le ≤ ge ≥ asymp ≈ prime ′ Prime ″ dagger † permil ‰ radic √ sum ∑ hearts ♥ check ✓'
).split(' ');
const COMMON: ReadonlyMap<string, string> = new Map(
  COMMON_NAMES.flatMap((name, index) => (index % 2 === 0 ? [[name, COMMON_NAMES[index + 1]!]] : [])),
);

/** The meaning of U+0080 to U+009F in numeric references: the characters of Windows-1252. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const REFERENCE = /&(?:#(?:[xX]([\da-fA-F]+)|(\d+));?|([a-zA-Z][a-zA-Z\d]*)([;=]?))/g;

/**
 * Resolves the references in a text. Returns undefined if it has a name that only parse5 knows.
 *
 * @example
 * resolveReferences('R&amp;D &#54984;', false) // => 'R&D 훈'
 * resolveReferences('?a=1&copy=2', true) // => '?a=1&copy=2'
 * resolveReferences('&CounterClockwiseContourIntegral;', false) // => undefined
 */
export function resolveReferences(text: string, isAttribute: boolean): string | undefined {
  let isKnown = true;
  const resolved = text.replace(
    REFERENCE,
    (whole, hexadecimal?: string, decimal?: string, name?: string, behind?: string) => {
      if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16));
      if (decimal !== undefined) return characterOf(Number(decimal));
      if (behind === ';') {
        const character = OLD.get(name!) ?? COMMON.get(name!);
        isKnown &&= character !== undefined;
        return character ?? whole;
      }
      if (isAttribute) return behind === '=' ? whole : (OLD.get(name!) ?? whole);
      for (let length = Math.min(name!.length, LONGEST_OLD); length > 1; length--) {
        const character = OLD.get(name!.slice(0, length));
        if (character !== undefined) return character + whole.slice(1 + length);
      }
      return whole;
    },
  );
  return isKnown ? resolved : undefined;
}

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80]!;
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
