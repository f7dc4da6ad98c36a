// A file that is taken for a section or a command, and the other way round.
import { selectSections } from '../article/sections.ts';
import { NanroError, type Hint, type Problem } from '../errors.ts';
import { isFile } from '../source/sources.ts';
import { bundledArticle } from './load.ts';

/** What else may have been meant, by the word that was not found. */
const HINTS: {
  readonly [K in Problem['kind']]?: (problem: Extract<Problem, { kind: K }>) => Hint | undefined;
} = {
  unknownCommand: ({ name }) => (isFile(name) ? 'file' : isSection(name) ? 'section' : undefined),
  fileNotFound: ({ name }) => (isSection(name) ? 'section' : undefined),
  noSuchSection: ({ which }) => (isFile(which) ? 'file' : undefined),
};

/** A problem with what helps. */
export function withHint(problem: Problem): Problem {
  const hint = (HINTS[problem.kind] as ((of: Problem) => Hint | undefined) | undefined)?.(problem);
  return hint === undefined ? problem : ({ ...problem, hint } as Problem);
}

/** Whether the article that nanro carries has sections of a name or a number. */
function isSection(name: string): boolean {
  try {
    return selectSections(bundledArticle(), [name]).length > 0;
  } catch (error) {
    return error instanceof NanroError && error.problem.kind === 'ambiguousSection';
  }
}
