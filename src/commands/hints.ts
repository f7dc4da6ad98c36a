// Hints for a word that was taken for one thing but exists as another: a file, a section.
import { selectSections } from '../article/sections.ts';
import { NanroError, type Hint, type Problem } from '../errors.ts';
import { isFile } from '../source/sources.ts';
import { bundledArticle } from './load.ts';

/** An address that nanro reads: one without a password. */
const ADDRESS = /^https?:\/\/[^\s@]+$/i;

/** For each kind of problem, what else its word may be. */
const HINTS: {
  readonly [K in Problem['kind']]?: (problem: Extract<Problem, { kind: K }>) => Hint | undefined;
} = {
  unknownCommand: ({ name }) => (isFile(name) ? 'file' : isSection(name) ? 'section' : undefined),
  fileNotFound: ({ name }) => (isSection(name) ? 'section' : undefined),
  missingSource: ({ words }) => (isFile(words) || ADDRESS.test(words) ? 'file' : undefined),
  noSuchSection: ({ which }) => (isFile(which) ? 'file' : undefined),
};

/** Returns a problem with its hint, if there is one. */
export function withHint(problem: Problem): Problem {
  const hint = (HINTS[problem.kind] as ((of: Problem) => Hint | undefined) | undefined)?.(problem);
  return hint === undefined ? problem : ({ ...problem, hint } as Problem);
}

/** Reports whether the bundled article has a section with this number or heading. */
function isSection(name: string): boolean {
  try {
    return selectSections(bundledArticle(), [name]).length > 0;
  } catch (error) {
    return error instanceof NanroError && error.problem.kind === 'ambiguousSection';
  }
}
