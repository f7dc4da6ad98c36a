// Files of the package itself: the bundled article and the completion scripts in content/, and the version in
// package.json.
import { readFileSync } from 'node:fs';

const readText = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Returns the JSON of the bundled article. A test checks it against the schema. */
export const readBundledArticle = (): string => readText('content/fireside-chat.json');

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** Returns the script with which a shell completes nanro's command lines. */
export const readCompletion = (shell: Shell): string => readText(`content/completion/nanro.${shell}`);

export const readVersion = (): string =>
  (JSON.parse(readText('package.json')) as { version: string }).version;
