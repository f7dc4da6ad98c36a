// The message for a problem. Loaded only when there is one.
import type { Problem } from '../errors.ts';
import type { Language } from './messages.ts';
import { quote, type Problems } from './problem-parts.ts';

const LANGUAGES: Record<Language, () => Promise<{ readonly PROBLEMS: Problems }>> = {
  ko: () => import('./ko/problem-texts.ts'),
  en: () => import('./en/problem-texts.ts'),
};

/** Returns the message for a problem. */
export async function describeProblem(problem: Problem, language: Language): Promise<string> {
  return describe(problem, (await LANGUAGES[language]()).PROBLEMS);
}

function describe(problem: Problem, problems: Problems): string {
  const quoted = JSON.parse(JSON.stringify(problem), (_, value: unknown) =>
    typeof value === 'string' ? quote(value) : value,
  ) as Problem;
  return (problems[quoted.kind] as (of: Problem, whole: Problem) => string)(quoted, problem);
}
