// What a program in JavaScript may pass, where no compiler looks.

const ACCEPTED: Readonly<Record<string, readonly unknown[]>> = {
  wordBreak: ['keep-all', 'normal'],
  ambiguousWidth: [1, 2],
  fit: ['mended', 'greedy'],
  rules: ['korean', 'uax14'],
};

/** Throws TypeError where `text` is none, RangeError where an option has a value that it does not take; undefined stands for its default. */
export function checkArguments(text: unknown, options: object): void {
  if (typeof text !== 'string') throw new TypeError(`text has to be a string, not ${String(text)}`);
  for (const [name, accepted] of Object.entries(ACCEPTED)) {
    const value = (options as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined && !accepted.includes(value))
      throw new RangeError(
        `${name} has to be ${accepted.join(' or ')}, not ${typeof value === 'string' ? `"${value}"` : String(value)}`,
      );
  }
}
