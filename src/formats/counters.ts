// Counter styles of lists other than digits: letters and Roman numerals.

/** Formats a number in a counter style; returns undefined if the style cannot express it. */
export type CounterStyle = (number: number) => string | undefined;

/** Returns a style that counts with single signs, and then with pairs of them: a, b … z, aa, ab. */
export const alphabetic =
  (signs: string): CounterStyle =>
  (number) => {
    if (number < 1) return undefined;
    let text = '';
    for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / signs.length))
      text = signs[(rest - 1) % signs.length]! + text;
    return text;
  };

/** The Roman numerals with their values, largest first. */
export const ROMAN: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const MOST_ROMAN = 3999;

/** Formats lower-case Roman numerals. */
export const roman: CounterStyle = (number) => {
  if (number < 1 || number > MOST_ROMAN) return undefined;
  let rest = number;
  return ROMAN.map(([value, sign]) => {
    const count = Math.floor(rest / value);
    rest -= count * value;
    return sign.repeat(count);
  }).join('');
};
