// What nanro carries: the article and the scripts for shells in content/, and its own version.
import { readFileSync } from 'node:fs';

const readText = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The JSON of the bundled article, which the tests hold to its schema. */
export const readBundledArticle = (): string => readText('content/fireside-chat.json');

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The script that makes a shell complete nanro’s command lines. */
export const readCompletion = (shell: Shell): string => readText(`content/completion/nanro.${shell}`);

export const readVersion = (): string =>
  (JSON.parse(readText('package.json')) as { version: string }).version;
