// Finds the words of a text that may have joints of their own (joints.ts), by certain characters in them.
// Most words of Korean prose have none, so no pattern is tried on them.
import { SPACE } from '../unicode/blanks.ts';
import type { Offset } from '../unicode/cells.ts';
import { isSyllable } from '../unicode/hangul.ts';

/** The patterns that may match in a word, one bit each. */
export const SIGN = { whole: 1, name: 2, open: 4, particle: 8 } as const;
const BEYOND_ASCII = SIGN.whole | SIGN.open | SIGN.particle;
/** Set for characters after which a particle may follow. */
const BEFORE_PARTICLE = 16;
const SHORTEST_NAME = 13;

const DOT = 0x2e;
/** The signs of each ASCII character. */
const SIGNS = new Uint8Array(0x80);
for (const [characters, signs] of [
  ['0123456789~', SIGN.whole],
  ['([{"\'~', SIGN.open],
  ['0123456789_%>+#`abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', BEFORE_PARTICLE],
] as const)
  for (const character of characters) SIGNS[character.charCodeAt(0)]! |= signs;

/**
 * Calls `visit` for each word that has signs, up to the space after it. No pattern of joints.ts matches a
 * space.
 */
export function forSignedWords(text: string, visit: (from: Offset, to: Offset, signs: number) => void): void {
  const { length } = text;
  let from = 0;
  let signs = 0;
  let run = 0; // how many ASCII characters end here
  let mayTakeParticle = 0;
  for (let offset = 0; offset < length; offset++) {
    const unit = text.charCodeAt(offset);
    if (isSyllable(unit)) {
      if (mayTakeParticle !== 0) signs |= SIGN.particle;
      run = mayTakeParticle = 0;
    } else if (unit === SPACE) {
      if (signs !== 0) visit(from, offset + 1, signs);
      from = offset + 1;
      signs = run = mayTakeParticle = 0;
    } else if (unit > SPACE && unit < 0x7f) {
      const own = SIGNS[unit]!;
      signs |= own & ~BEFORE_PARTICLE;
      mayTakeParticle = own & BEFORE_PARTICLE;
      if (++run >= SHORTEST_NAME) signs |= SIGN.name;
      if (unit === DOT && offset === from) signs |= SIGN.whole;
    } else {
      signs |= BEYOND_ASCII;
      run = 0;
    }
  }
  if (signs !== 0) visit(from, length, signs);
}
