// `nanro read [source…]`: prints articles.
import type { Article } from '../article/model.ts';
import { notesOf } from '../article/notes.ts';
import { numberSections, selectSections, type NumberedSection } from '../article/sections.ts';
import { layoutArticle, layoutSections } from '../layout/article.ts';
import { write, writeAll, type WritableOutput } from '../output/writable.ts';
import { loadArticle } from './load.ts';
import { printPage } from './print.ts';
import { BLANK_LINES, JSON_ARRAY, NOTHING, printEach, type Frame, type Print } from './several.ts';
import type { OutputOptions, PrintOptions, Context } from './context.ts';

export interface ReadOptions extends PrintOptions, OutputOptions {
  /** The values of all `--section` options; empty for the whole article. */
  readonly section: readonly string[];
  readonly format: 'text' | 'json' | 'markdown' | 'html';
}

type Format = ReadOptions['format'];

/** Prints articles in a format other than text. `source` is set if there are several. */
const WRITERS: Readonly<
  Record<
    Exclude<Format, 'text'>,
    (stdout: WritableOutput, article: Article, source?: string) => Promise<unknown>
  >
> = {
  json: async (stdout, article, source) => {
    const { articlePieces } = await import('../formats/json/write.ts');
    await writeAll(stdout, articlePieces(source === undefined ? article : { source, ...article }));
  },
  markdown: async (stdout, article) =>
    write(stdout, (await import('../formats/markdown/write.ts')).renderMarkdown(article)),
  html: async (stdout, article) =>
    write(stdout, (await import('../formats/html/write.ts')).renderHtml(article)),
};

const FRAMES: Readonly<Record<Format, Frame>> = {
  text: BLANK_LINES,
  json: JSON_ARRAY,
  markdown: { ...NOTHING, between: '\n' },
  html: NOTHING,
};

/**
 * Prints articles, or some of their sections. Throws NanroError; with several sources, the problem of the first
 * that has failed.
 */
export async function read(
  context: Context,
  sources: readonly string[],
  options: ReadOptions,
): Promise<void> {
  const { format } = options;
  const isOne = sources.length <= 1;
  const prepare = async (source: string | undefined): Promise<Print> => {
    const { content } = await loadArticle(source, context, options);
    const { article, chosen } = select(content, options.section);
    if (format !== 'text') return () => WRITERS[format](context.stdout, article, isOne ? undefined : source);
    const layout = options.section.length > 0 ? layoutSections : layoutArticle;
    return () => printPage(context, options, (pageOptions) => layout(article, chosen, pageOptions));
  };
  const { failed } = await printEach(context, sources, prepare, FRAMES[format]);
  if (failed) throw failed;
}

/** Returns an article with only some of its sections; with all if `which` is empty. */
function select(
  article: Article,
  which: readonly string[],
): { readonly article: Article; readonly chosen: readonly NumberedSection[] } {
  if (which.length === 0) return { article, chosen: numberSections(article) };
  const chosen = selectSections(article, which);
  const { lead: _lead, notes: _notes, related: _related, ...about } = article;
  const sections = chosen.map(({ section }) => section);
  const notes = notesOf(article, sections);
  return { article: { ...about, sections, ...(notes.length > 0 ? { notes } : {}) }, chosen };
}
