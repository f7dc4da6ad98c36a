// The languages that nanro has messages in.
import { ENGLISH } from './en/command-texts.ts';
import type { Language, Messages } from './messages.ts';
import { KOREAN } from './ko/command-texts.ts';

/**
 * Returns the language of the locale: that of the first of LC_ALL, LC_MESSAGES and LANG that is set
 * (POSIX.1-2017, 8.2).
 */
export const localeLanguage = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language =>
  /^ko(?:[_.@-]|$)/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'ko' : 'en';

export const MESSAGES: Record<Language, Messages> = { ko: KOREAN, en: ENGLISH };
