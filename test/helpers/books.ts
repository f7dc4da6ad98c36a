// Reads books in tests, and outlines the articles.
import { readEpub } from '../../src/formats/epub/read.ts';
import { createBudget } from '../../src/formats/budget.ts';
import { rangesOf } from '../../src/formats/read-source.ts';
import type { Article, Block } from '../../src/article/model.ts';
import { headingText, inlineText } from '../../src/article/text.ts';
import { packBook, type Book } from './epub.ts';

export const MEBIBYTE = 2 ** 20;
const LIMITS = { mostElements: 500_000, maxBytes: 10 * MEBIBYTE };

export const readBook = (bytes: Buffer, limits: Partial<typeof LIMITS> = {}): Promise<Article> => {
  const { maxBytes, mostElements } = { ...LIMITS, ...limits };
  return readEpub(rangesOf(bytes), maxBytes, createBudget('book.epub', mostElements));
};

/** Returns the headings and paragraphs of an article: `머리말`, `## 1장`, `첫눈이 내렸다.`. */
export function outlineBook({ lead = [], sections }: Article): string[] {
  const lines = (blocks: readonly Block[]): string[] =>
    blocks.map((block) =>
      block.kind === 'paragraph'
        ? inlineText(block.content)
        : block.kind === 'figure'
          ? `[${block.alt ?? ''}|${inlineText(block.caption ?? [])}]`
          : block.kind,
    );
  return [
    ...lines(lead),
    ...sections.flatMap((section) => [
      `${'#'.repeat(section.level)} ${headingText(section)}`,
      ...lines(section.blocks),
    ]),
  ];
}

export const outlineOf = async (book: Book): Promise<string[]> =>
  outlineBook(await readBook(await packBook(book)));
