// Files of the package itself: the bundled article and the completion scripts in content/, the man pages, and
// the version in package.json.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const readText = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Returns the JSON of the bundled article. A test checks it against the schema. */
export const readBundledArticle = (): string => readText('content/fireside-chat.json');

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** Returns the script that completes nanro's command lines in a shell. */
export const readCompletion = (shell: Shell): string => readText(`content/completion/nanro.${shell}`);

/** Returns the path of the man page in a language, to pass to `man`. */
export const manualPath = (language: 'ko' | 'en'): string =>
  fileURLToPath(new URL(`../../man/${language === 'ko' ? 'ko/man1/' : ''}nanro.1`, import.meta.url));

export const readVersion = (): string =>
  (JSON.parse(readText('package.json')) as { version: string }).version;
