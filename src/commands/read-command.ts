// `nanro read [source]`: prints an article.
import type { Article } from '../article/model.ts';
import { notesOf } from '../article/notes.ts';
import { numberSections, selectSections, type NumberedSection } from '../article/sections.ts';
import { layoutArticle, layoutSections } from '../layout/article.ts';
import { write, writeAll } from '../output/writable.ts';
import { loadArticle } from './load.ts';
import { printPage } from './print.ts';
import type { PrintOptions, Context } from './context.ts';

export interface ReadOptions extends PrintOptions {
  /** The values of all `--section` options; empty for the whole article. */
  readonly section: readonly string[];
  readonly format: 'text' | 'json' | 'markdown' | 'html';
}

const FORMATS: Record<
  ReadOptions['format'],
  (
    context: Context,
    options: ReadOptions,
    article: Article,
    chosen: readonly NumberedSection[],
  ) => Promise<unknown>
> = {
  text: async (context, options, article, chosen) => {
    const layout = options.section.length > 0 ? layoutSections : layoutArticle;
    await printPage(context, options, (pageOptions) => layout(article, chosen, pageOptions));
  },
  json: async ({ stdout }, _, article) =>
    writeAll(stdout, (await import('../formats/json/write.ts')).articlePieces(article)),
  markdown: async ({ stdout }, _, article) =>
    write(stdout, (await import('../formats/markdown/write.ts')).renderMarkdown(article)),
  html: async ({ stdout }, _, article) =>
    write(stdout, (await import('../formats/html/write.ts')).renderHtml(article)),
};

/** Prints an article, or some of its sections. */
export async function read(
  context: Context,
  source: string | undefined,
  options: ReadOptions,
): Promise<void> {
  const { content: article } = await loadArticle(source, context, options);
  const print = FORMATS[options.format];
  if (options.section.length === 0) {
    await print(context, options, article, numberSections(article));
    return;
  }
  const chosen = selectSections(article, options.section);
  const { lead: _lead, notes: _notes, related: _related, ...about } = article;
  const sections = chosen.map(({ section }) => section);
  const notes = notesOf(article, sections);
  await print(context, options, { ...about, sections, ...(notes.length > 0 ? { notes } : {}) }, chosen);
}
