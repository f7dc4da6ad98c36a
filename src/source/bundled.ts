// What nanro carries: the article in content/ and its own version.
import { readFileSync } from 'node:fs';

const readText = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The JSON of the bundled article, which the tests hold to its schema. */
export const readBundledArticle = (): string => readText('content/fireside-chat.json');

export const readVersion = (): string => (JSON.parse(readText('package.json')) as { version: string }).version;
