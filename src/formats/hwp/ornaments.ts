// Pictures that are only ornaments: bullets, rules and icons in a line.

/** The units of 한글 in a millimetre: 7200 in an inch. */
const MILLIMETRE = 7200 / 25.4;
const SMALLEST = 6 * MILLIMETRE;

/** Reports whether a picture of a size, in units of 한글, is too small to show anything. A size of 0 is unknown. */
export const isOrnament = (width: number, height: number): boolean =>
  width > 0 && height > 0 && Math.min(width, height) < SMALLEST;
