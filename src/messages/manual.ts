// What help and the man page say beyond the options themselves. Loaded for them only.
import type { Language } from './index.ts';

/** A term, and what it means. */
export type Term = readonly [term: string, meaning: string];

export interface ManualTexts {
  /** By command; those of `nanro` are of the whole. */
  readonly examples: Readonly<Record<string, readonly Term[]>>;
  /** The headings of the man page. */
  readonly headings: Readonly<Record<'name' | 'synopsis' | 'description' | 'commands' | 'options' | 'environment' | 'files' | 'exit' | 'examples', string>>;
  readonly description: readonly string[];
  readonly environment: readonly Term[];
  readonly files: readonly Term[];
  readonly exit: readonly Term[];
}

const LANGUAGES: Record<Language, () => Promise<{ readonly MANUAL: ManualTexts }>> = {
  ko: () => import('./manual/ko.ts'),
  en: () => import('./manual/en.ts'),
};

export const manualTexts = async (language: Language): Promise<ManualTexts> => (await LANGUAGES[language]()).MANUAL;
