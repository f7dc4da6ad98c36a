// What help and the man page say beyond the options themselves. Loaded for them only.
import type { Language } from './messages.ts';

/** A term, and what it means. */
export type Term = readonly [term: string, meaning: string];

export interface ManualTexts {
  /** By command; those of `nanro` are of the whole. */
  readonly examples: Readonly<Record<string, readonly Term[]>>;
  /** The headings of the man page. */
  readonly headings: Readonly<
    Record<
      | 'name'
      | 'synopsis'
      | 'description'
      | 'commands'
      | 'options'
      | 'keys'
      | 'environment'
      | 'files'
      | 'theme'
      | 'exit'
      | 'examples',
      string
    >
  >;
  readonly description: readonly string[];
  /** Above the keys of `open`, which are those of its help. */
  readonly keys: string;
  readonly environment: readonly Term[];
  readonly files: readonly Term[];
  /** Above the colours of a theme of one’s own. */
  readonly theme: string;
  readonly colours: Readonly<
    Record<'page' | 'faint' | 'accent' | 'code' | 'hit' | 'current' | 'status' | 'selected', string>
  >;
  readonly exit: readonly Term[];
}

const LANGUAGES: Record<Language, () => Promise<{ readonly MANUAL: ManualTexts }>> = {
  ko: () => import('./ko/manual-texts.ts'),
  en: () => import('./en/manual-texts.ts'),
};

export const manualTexts = async (language: Language): Promise<ManualTexts> =>
  (await LANGUAGES[language]()).MANUAL;
