import { ENGLISH } from './en.ts';
import type { Language, Messages } from './index.ts';
import { KOREAN } from './ko.ts';

export const MESSAGES: Record<Language, Messages> = { ko: KOREAN, en: ENGLISH };
