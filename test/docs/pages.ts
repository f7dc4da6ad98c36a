// The pages that people read: README, docs/ and their Korean versions.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const readPage = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');

const markdownIn = (folder: string): string[] =>
  readdirSync(`${ROOT}/${folder}`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

/** The Korean version of each page that has one. */
export const KOREAN: Readonly<Record<string, string>> = {
  'README.md': 'README.ko.md',
  ...Object.fromEntries(markdownIn('docs/ko').map((path) => [path.replace('/ko/', '/'), path])),
};

/** The paths of all pages for users. */
export const USER_PAGES: readonly string[] = [
  'README.md',
  'README.ko.md',
  ...markdownIn('docs'),
  ...markdownIn('docs/ko'),
];

/** The paths of all pages. */
export const ALL_PAGES: readonly string[] = [...USER_PAGES, 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];

/** Returns the code blocks of a language on a page. */
export const blocksOf = (language: string, page: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(([, block]) => block!);

/** Returns the headings of a page, with their `#`. */
export const headingsOf = (page: string): string[] =>
  page.replace(/^```[^]*?^```$/gm, '').match(/^#+ .*$/gm) ?? [];

/** Returns the tables of a page, each as its rows. */
export const tablesOf = (page: string): string[][] =>
  (page.replace(/^```[^]*?^```$/gm, '').match(/(?:^\|.*\n)+/gm) ?? []).map((table) =>
    table.trim().split('\n'),
  );

/** Returns the anchor that GitHub gives a heading: `## As your pager` has `as-your-pager`. */
export const anchorOf = (heading: string): string =>
  heading
    .replace(/^#+ /, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/ /g, '-');
