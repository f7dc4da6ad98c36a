// The texts of the lists and errors in `nanro open`. Loaded with it.
import type { Language } from './messages.ts';
import type { OpenTexts } from './open-types.ts';

const LANGUAGES: Record<Language, () => Promise<{ readonly OPEN_TEXTS: OpenTexts }>> = {
  ko: () => import('./ko/open-texts.ts'),
  en: () => import('./en/open-texts.ts'),
};

export const openTexts = async (language: Language): Promise<OpenTexts> =>
  (await LANGUAGES[language]()).OPEN_TEXTS;
