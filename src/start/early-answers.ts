// Answers for which nanro need not be loaded: neither settings nor messages matter for these command lines.
import { readCompletion, readVersion, SHELLS } from '../source/bundled.ts';

const ANSWERS = new Map<string, () => string>([
  ...['-v', '-V', '--version', 'version'].map((line) => [line, () => `${readVersion()}\n`] as const),
  ...SHELLS.map((shell) => [`completion ${shell}`, () => readCompletion(shell)] as const),
]);

/** Returns the answer to the arguments; undefined if nanro has to be loaded. */
export const earlyAnswer = (argv: readonly string[]): string | undefined => ANSWERS.get(argv.join(' '))?.();
