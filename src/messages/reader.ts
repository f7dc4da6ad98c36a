// The texts of the interactive reader. Loaded with it.
import type { ReaderTexts } from '../reader/texts.ts';
import type { Language } from './messages.ts';

const LANGUAGES: Record<Language, () => Promise<{ readonly READER_TEXTS: ReaderTexts }>> = {
  ko: () => import('./ko/reader-texts.ts'),
  en: () => import('./en/reader-texts.ts'),
};

export const readerTexts = async (language: Language): Promise<ReaderTexts> =>
  (await LANGUAGES[language]()).READER_TEXTS;
