// The SGR attributes that wrap-ansi does not carry over line ends: it knows colours and the codes of
// ansi-styles. The codes are defined in ECMA-48 § 8.3.117. The underline styles 4:2 to 4:5 come from
// kitty; other terminals support them.

/** A group of attributes, of which at most one is on. */
interface Family {
  /** Matches the parameters that turn one on and that wrap-ansi does not know. */
  readonly on: RegExp;
  /** Matches the parameters that turn it off, or turn on one that wrap-ansi knows. 0 turns off everything. */
  readonly end: RegExp;
  /** The code that turns it off. */
  readonly off: number;
}

const FAMILIES: readonly Family[] = [
  { on: /^(?:21|4:[1-9])$/, end: /^2?4$/, off: 24 }, // underline
  { on: /^[56]$/, end: /^25$/, off: 25 }, // blink
  { on: /^1[1-9]$/, end: /^10$/, off: 10 }, // font
  { on: /^20$/, end: /^23$/, off: 23 }, // Fraktur
  { on: /^26$/, end: /^50$/, off: 50 }, // proportional spacing
  { on: /^5[12]$/, end: /^54$/, off: 54 }, // frame
  { on: /^6[01]$/, end: /^65$/, off: 65 }, // line to the right of an ideogram
  { on: /^6[23]$/, end: /^65$/, off: 65 }, // line to the left
  { on: /^64$/, end: /^65$/, off: 65 }, // stress mark
  { on: /^7[34]$/, end: /^75$/, off: 75 }, // superscript, subscript
  // Colours with colons, except for the two forms that wrap-ansi knows: CMYK, RGB with a
  // tolerance (ITU-T T.416).
  { on: /^38:(?!5:\d+$|2:(?:\d*:)?\d+:\d+:\d+$)/, end: /^(?:3[0-79]|9[0-7]|38[:;].*)$/, off: 39 },
  { on: /^48:(?!5:\d+$|2:(?:\d*:)?\d+:\d+:\d+$)/, end: /^(?:4[0-79]|10[0-7]|48[:;].*)$/, off: 49 },
  { on: /^58:(?!5:\d+$|2:(?:\d*:)?\d+:\d+:\d+$)/, end: /^(?:59|58[:;].*)$/, off: 59 },
];

/** For each family, the parameter of the attribute that is on, or undefined. */
export type Attributes = readonly (string | undefined)[];
export const NO_ATTRIBUTES: Attributes = FAMILIES.map(() => undefined);

/** Returns the parameters of a sequence, each with its arguments: `38;5;1` is one parameter. */
function parametersOf(sequence: string): readonly string[] {
  const parameters: string[] = [];
  const codes = sequence.slice(2, -1).split(';');
  for (let at = 0, next = 0; at < codes.length; at = next) {
    next = at + 1;
    if (/^[345]8$/.test(codes[at]!)) next += { '2': 4, '5': 2 }[codes[next] ?? ''] ?? 0;
    parameters.push(codes.slice(at, next).join(';'));
  }
  return parameters;
}

/**
 * Rewrites an SGR sequence to forms that wrap-ansi knows: `4:0` becomes 24, and an empty component of a
 * colour becomes 0.
 */
export function inKnownForms(sequence: string): string {
  const parameters = parametersOf(sequence).map((parameter) =>
    /^[345]8;/.test(parameter) ? parameter.replace(/;(?=;|$)/g, ';0') : parameter.replace(/^4:0*$/, '24'),
  );
  return `\u001b[${parameters.join(';')}m`;
}

/** Returns the attributes that are on after an SGR sequence, which is in known forms. */
export function attributesAfter(sequence: string, before: Attributes): Attributes {
  return parametersOf(sequence).reduce(
    (attributes, parameter) =>
      FAMILIES.map(({ on, end }, index) => {
        if (on.test(parameter)) return parameter;
        return /^0*$/.test(parameter) || end.test(parameter) ? undefined : attributes[index];
      }),
    before,
  );
}

export const turnOn = (attributes: Attributes): string =>
  attributes.map((parameter) => (parameter === undefined ? '' : `\u001b[${parameter}m`)).join('');

export const turnOff = (attributes: Attributes): string =>
  attributes
    .map((parameter, index) => (parameter === undefined ? '' : `\u001b[${FAMILIES[index]!.off}m`))
    .join('');
