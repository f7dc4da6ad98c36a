// SGR: the styles of text in a terminal, as the parameters that turn them on (ECMA-48 § 8.3.117). A set of
// styles is a string, such as `1;32`. It has at most one parameter of each family, in the order of the table.

interface Family {
  /** Matches the parameters that turn on a style of the family. */
  readonly on: RegExp;
  /** The parameter that turns it off. */
  readonly off: number;
}

/**
 * The families of styles. There is none for concealed text, so it is shown, and none for fonts, because few
 * terminals have several.
 */
const FAMILIES: readonly Family[] = [
  { on: /^1$/, off: 22 }, // bold
  { on: /^2$/, off: 22 }, // faint
  { on: /^3$/, off: 23 }, // italic
  { on: /^(?:4(?::[1-5])?|21)$/, off: 24 }, // underline; its styles come from kitty
  { on: /^[56]$/, off: 25 }, // blink
  { on: /^7$/, off: 27 }, // inverse
  { on: /^9$/, off: 29 }, // strike
  { on: /^53$/, off: 55 }, // overline
  { on: /^(?:3[0-7]|9[0-7]|38;.*)$/, off: 39 }, // colour of the text
  { on: /^(?:4[0-7]|10[0-7]|48;.*)$/, off: 49 }, // colour of the background
  { on: /^58:.*$/, off: 59 }, // colour of the underline
];

/**
 * Returns the styles that are on after an SGR sequence with some parameters. Unknown parameters are ignored.
 *
 * @example
 * sgrAfter('1', '38:5:208') // => '1;38;5;208'
 * sgrAfter('1;31', '22;4') // => '4;31'
 * sgrAfter('1;31', '') // => ''
 */
export const sgrAfter = (before: string, parameters: string): string =>
  remembered(`${before}m${parameters}`, () => {
    const on = stylesOf(before);
    for (const parameter of parametersOf(parameters)) {
      if (parameter === '0') on.fill(undefined);
      else
        FAMILIES.forEach(({ on: pattern, off }, index) => {
          if (pattern.test(parameter)) on[index] = parameter;
          else if (parameter === String(off)) on[index] = undefined;
        });
    }
    return on.filter((parameter) => parameter !== undefined).join(';');
  });

/** Returns the sequence that turns on some styles. */
export const turnOn = (sgr: string): string => `\u001b[${sgr}m`;

/** Returns the sequences that turn off some styles, and nothing else. */
export const turnOff = (sgr: string): string =>
  remembered(sgr, () => {
    const codes = stylesOf(sgr).flatMap((style, index) => (style === undefined ? [] : FAMILIES[index]!.off));
    return [...new Set(codes)].map((code) => `\u001b[${code}m`).join('');
  });

/** Styles repeat, so results are kept: at most this many, and none for long styles. */
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 100;
const kept = new Map<string, string>();

function remembered(key: string, find: () => string): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = find();
  if (kept.size >= MOST_KEPT) kept.clear();
  if (key.length <= LONGEST_KEPT) kept.set(key, found);
  return found;
}

/** Returns styles without their colours. */
export const withoutColour = (sgr: string): string => sgrAfter(sgr, '39;49;59');

/** Returns, for each family, the parameter that is on. */
function stylesOf(sgr: string): (string | undefined)[] {
  const parameters = sgr === '' ? [] : parametersOf(sgr);
  return FAMILIES.map(({ on }) => parameters.find((parameter) => on.test(parameter)));
}

/**
 * Returns the parameters of a sequence, each in a single form: `0` for an empty one, `38;5;1` also for
 * `38:5:1`, `24` for `4:0`.
 */
function parametersOf(sequence: string): string[] {
  const parameters: string[] = [];
  const codes = sequence.split(';').map((code) => code.replace(/^0+(?=\d)/, ''));
  for (let at = 0; at < codes.length;) {
    const code = codes[at]!;
    const [target = '', ...parts] = code.split(':');
    const isColour = /^[345]8$/.test(target);
    const colour = isColour && parts.length === 0 ? codes.slice(at + 1, at + 5) : parts;
    if (isColour) parameters.push(...colourOf(target, colour, parts.length > 0));
    else parameters.push(code === '4:0' ? '24' : code || '0');
    at += isColour && parts.length === 0 ? 1 + ({ '2': 4, '5': 2 }[colour[0] ?? ''] ?? 0) : 1;
  }
  return parameters;
}

/**
 * Returns a colour, one of 256 or red, green and blue, in the form that most terminals know; nothing if it is
 * neither. With colons, the id of a colour space may come first (ITU-T T.416 § 13.1.8).
 */
function colourOf(target: string, [kind, ...rest]: readonly string[], hasColons: boolean): string[] {
  const numbers = kind === '2' && hasColons && rest.length > 3 ? rest.slice(1, 4) : rest;
  const count = kind === '5' ? 1 : kind === '2' ? 3 : 0;
  const parts = Array.from({ length: count }, (_, index) => numbers[index] ?? '');
  const values = parts.map(Number);
  if (count === 0 || !parts.every((part) => /^\d{0,3}$/.test(part)) || !values.every((value) => value < 256))
    return [];
  // Without colons, terminals that do not know the parameter 58 would take its arguments for styles.
  if (target === '58') return [['58', kind, ...(count === 3 ? [''] : []), ...values].join(':')];
  return [[target, kind, ...values].join(';')];
}
