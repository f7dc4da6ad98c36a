import { ENGLISH } from './en/command-texts.ts';
import type { Language, Messages } from './messages.ts';
import { KOREAN } from './ko/command-texts.ts';

export const MESSAGES: Record<Language, Messages> = { ko: KOREAN, en: ENGLISH };
