// Checks the arguments of the public API. Programs in plain JavaScript have no compiler to check them.

const ACCEPTED: Readonly<Record<string, readonly unknown[]>> = {
  wordBreak: ['keep-all', 'normal'],
  ambiguousWidth: [1, 2],
  fit: ['optimal', 'greedy'],
  rules: ['korean', 'uax14'],
};

/**
 * Throws a TypeError if `text` is not a string, and a RangeError if an option has an unknown value. Undefined
 * means the default.
 */
export function checkArguments(text: unknown, options: object): void {
  if (typeof text !== 'string') throw new TypeError(`text has to be a string, not ${String(text)}`);
  checkOptions(options, ACCEPTED);
}

/** Throws a RangeError if an option has none of the values in `accepted`. Undefined means the default. */
export function checkOptions(options: object, accepted: Readonly<Record<string, readonly unknown[]>>): void {
  for (const [name, values] of Object.entries(accepted)) {
    const value = (options as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined && !values.includes(value))
      throw new RangeError(
        `${name} has to be ${values.join(' or ')}, not ${typeof value === 'string' ? `"${value}"` : String(value)}`,
      );
  }
}
