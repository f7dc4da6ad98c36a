import { expect, test } from 'vitest';
import { localeLanguage } from '../../src/messages/languages.ts';

test.each<[env: Record<string, string>, language: string]>([
  [{ LANG: 'ko_KR.UTF-8' }, 'ko'],
  [{ LANG: 'ko' }, 'ko'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'ko_KR' }, 'ko'],
  [{ LANG: 'ko_KR.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'ko_KR.UTF-8', LC_ALL: '' }, 'ko'],
  [{ LANG: 'kok_IN' }, 'en'],
  [{}, 'en'],
])('language: %j → %s', (env, language) => {
  expect(localeLanguage(env)).toBe(language);
});
