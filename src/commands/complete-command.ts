// `nanro __complete`, which the scripts in content/completion/ run while a command line is typed.
import type { Command } from 'commander';
import type { Article } from '../article/model.ts';
import { onOneLine, tidyName } from '../article/sanitize.ts';
import { numberSections } from '../article/sections.ts';
import { headingText } from '../article/text.ts';
import { write } from '../output/writable.ts';
import { candidatesFor, type Candidate, type Lookups } from './candidates.ts';
import { bundledArticle, loadArticle } from './load.ts';
import { ownThemes } from './themes.ts';
import type { Context } from './context.ts';
import { isFile } from '../source/sources.ts';

/**
 * Prints the candidates for the last of `words`, each on a line with a tab and its description; or `:files`
 * for names of files, which the shell finds itself. It reports no problems, because it runs at the prompt.
 */
export async function complete(context: Context, program: Command, words: readonly string[]): Promise<void> {
  const candidates = await candidatesFor(program, words, lookupsOf(context)).catch(() => []);
  await write(context.stdout, candidates === 'files' ? ':files\n' : candidates.map(lineOf).join(''));
}

/**
 * Returns the line of a candidate. It is empty if the value is not safe to print, because the value must not
 * be changed.
 */
function lineOf({ value, description }: Candidate): string {
  if (onOneLine(value) !== value) return '';
  return description === undefined ? `${value}\n` : `${value}\t${tidyName(description)}\n`;
}

function lookupsOf(context: Context): Lookups {
  return {
    ownThemes: () => ownThemes(context.folders.config).keys(),
    sections: async (source) => {
      const article = source === undefined ? bundledArticle() : await loadFile(source, context);
      return article
        ? numberSections(article).map(({ number, section }) => ({
            number,
            heading: tidyName(headingText(section)),
          }))
        : [];
    },
  };
}

/**
 * Loads the article of a file. `typed` is its path as typed. Returns undefined for anything else: no page is
 * fetched at the prompt.
 */
async function loadFile(typed: string, context: Context): Promise<Article | undefined> {
  const path = typed.replace(/^~(?=\/)/, context.env['HOME'] ?? '~');
  return isFile(path) ? (await loadArticle(path, context, {})).content : undefined;
}
