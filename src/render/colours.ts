// Colours as numbers. Terminals with 256 colours have 16 of their own, then a cube of six levels each of red,
// green and blue, then 24 greys (xterm, 256colres.h).

export type Rgb = readonly [red: number, green: number, blue: number];

const STEPS = [0, 95, 135, 175, 215, 255];
const FIRST = 16;
const GREYS = 232;

/** Returns `#rrggbb` as three numbers from 0 to 255. */
export const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** Returns one of the 256 colours as three numbers from 0 to 255; `number` is at least 16. */
export function rgbOf256(number: number): Rgb {
  if (number >= GREYS) return Array.from({ length: 3 }, () => 8 + (number - GREYS) * 10) as unknown as Rgb;
  const index = number - FIRST;
  return [STEPS[Math.floor(index / 36)]!, STEPS[Math.floor(index / 6) % 6]!, STEPS[index % 6]!];
}

/** Returns the number of the colour among the 256 that is nearest to `#rrggbb`. */
export function nearest256(hex: string): number {
  const wanted = rgbOf(hex);
  const distance = (number: number): number =>
    rgbOf256(number).reduce((sum, part, index) => sum + (part - wanted[index]!) ** 2, 0);
  let best = FIRST;
  for (let number = FIRST; number < 256; number++) if (distance(number) < distance(best)) best = number;
  return best;
}

/** Reports whether a background is nearer to black than to white, by its luma (ITU-R BT.601). */
export const isDark = ([red, green, blue]: Rgb): boolean =>
  0.299 * red + 0.587 * green + 0.114 * blue < 255 / 2;
