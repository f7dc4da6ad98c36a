// Strings of any characters.
import fc from 'fast-check';

/**
 * Any code point, surrogates included. fast-check's own `binary` unit takes a second to
 * build a table of them all.
 */
export const anyCharacter = fc
  .oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 0xff }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 0xffff }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 0x10ffff }) },
  )
  .map((codePoint) => String.fromCodePoint(codePoint));

/** Any string. */
export const anyString = fc.array(anyCharacter).map((characters) => characters.join(''));
