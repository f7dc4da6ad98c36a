// What nanro prints without being loaded: for these command lines neither settings nor messages matter.
import { readCompletion, readVersion, SHELLS } from '../source/bundled.ts';

const ANSWERS = new Map<string, () => string>([
  ...['-v', '-V', '--version', 'version'].map((line) => [line, () => `${readVersion()}\n`] as const),
  ...SHELLS.map((shell) => [`completion ${shell}`, () => readCompletion(shell)] as const),
]);

/** Returns what the arguments ask for; undefined if nanro has to be loaded. */
export const earlyAnswer = (argv: readonly string[]): string | undefined => ANSWERS.get(argv.join(' '))?.();
