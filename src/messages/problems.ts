// The message for a problem. Loaded only when there is one.
import { mapTexts, type Problem } from '../errors.ts';
import type { Language } from './messages.ts';
import { quote, shorten, type Problems } from './problem-parts.ts';

const LANGUAGES: Record<Language, () => Promise<{ readonly PROBLEMS: Problems }>> = {
  ko: () => import('./ko/problem-texts.ts'),
  en: () => import('./en/problem-texts.ts'),
};

/** Returns the message for a problem. */
export async function describeProblem(problem: Problem, language: Language): Promise<string> {
  return describe(problem, (await LANGUAGES[language]()).PROBLEMS);
}

/** The fields that no message quotes: they end no sentence. */
const PARTS: ReadonlySet<string> = new Set(['heading', 'path', 'detail']);

function describe(problem: Problem, problems: Problems): string {
  const quoted = mapTexts(problem, (text, key) => (PARTS.has(key) ? shorten(text) : quote(text)));
  return (problems[quoted.kind] as (of: Problem, whole: Problem) => string)(quoted, problem);
}
