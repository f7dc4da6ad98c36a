// What the interactive reader says. Loaded with it.
import type { HelpKey } from '../reader/key-help.ts';
import type { Notice } from '../reader/state.ts';
import type { Language } from './messages.ts';

export interface ReaderTexts {
  /** How much is left to read. */
  readonly minutesLeft: (minutes: number) => string;
  readonly outline: string;
  readonly filter: string;
  readonly noMatch: string;
  readonly links: string;
  readonly address: Readonly<Record<'noOpener' | 'noAddress', string>>;
  readonly helpTitle: string;
  readonly help: Readonly<Record<HelpKey, string>>;
  readonly awaitMark: Readonly<Record<'set' | 'go', string>>;
  readonly notices: { readonly [K in Notice['kind']]: (notice: Extract<Notice, { kind: K }>) => string };
}

const LANGUAGES: Record<Language, () => Promise<{ readonly READER_TEXTS: ReaderTexts }>> = {
  ko: () => import('./ko/reader-texts.ts'),
  en: () => import('./en/reader-texts.ts'),
};

export const readerTexts = async (language: Language): Promise<ReaderTexts> =>
  (await LANGUAGES[language]()).READER_TEXTS;
