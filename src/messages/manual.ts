// The texts of help and the man page that do not describe options. Loaded only for these.
import type { ManualTexts } from './manual-types.ts';
import type { Language } from './messages.ts';

const LANGUAGES: Record<Language, () => Promise<{ readonly MANUAL: ManualTexts }>> = {
  ko: () => import('./ko/manual-texts.ts'),
  en: () => import('./en/manual-texts.ts'),
};

export const manualTexts = async (language: Language): Promise<ManualTexts> =>
  (await LANGUAGES[language]()).MANUAL;
