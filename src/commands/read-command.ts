// `nanro read [source…]`: prints articles.
import { layoutArticle, layoutSections } from '../layout/article.ts';
import { writeAll } from '../output/writable.ts';
import { convert, select, type ConvertedFormat, type ConvertOptions } from './convert.ts';
import { allSources } from './files-from.ts';
import { loadArticle } from './load.ts';
import { printPage } from './print.ts';
import { BLANK_LINES, JSON_ARRAY, NOTHING, printEach, type Frame, type Print } from './several.ts';
import type { ListedOptions, OutputOptions, PrintOptions, Context } from './context.ts';

export interface ReadOptions extends PrintOptions, OutputOptions, ListedOptions, ConvertOptions {
  readonly format: 'text' | ConvertedFormat;
  /** How many threads convert sources; as many as there are cores by default. */
  readonly jobs?: number;
}

const FRAMES: Readonly<Record<ReadOptions['format'], Frame>> = {
  text: BLANK_LINES,
  json: JSON_ARRAY,
  jsonl: NOTHING,
  markdown: { ...NOTHING, between: '\n' },
  html: NOTHING,
};

/**
 * Prints articles, or some of their sections. Throws NanroError; with several sources, the problem of the first
 * that has failed.
 */
export async function read(context: Context, given: readonly string[], options: ReadOptions): Promise<void> {
  const sources = await allSources(context, given, options);
  if (!sources) return;
  const { format } = options;
  const { failed } = await printEach(
    context,
    sources,
    format === 'text' ? printer(context, options) : await converter(context, sources, { ...options, format }),
    FRAMES[format],
  );
  if (failed) throw failed;
}

type Read = (source: string | undefined) => Promise<Print>;

const printer =
  (context: Context, options: ReadOptions): Read =>
  async (source) => {
    const { content } = await loadArticle(source, context, options);
    const { article, chosen } = select(content, options.section);
    const layout = options.section.length > 0 ? layoutSections : layoutArticle;
    return () => printPage(context, options, (pageOptions) => layout(article, chosen, pageOptions));
  };

/** The least sources for several threads, unless the user says how many: starting one takes 0.1 s. */
const LEAST_FOR_THREADS = 16;

async function converter(
  context: Context,
  sources: readonly string[],
  options: ReadOptions & { readonly format: ConvertedFormat },
): Promise<Read> {
  const { stdout } = context;
  const isOne = sources.length <= 1;
  if (!isOne && (options.jobs ?? sources.length / LEAST_FOR_THREADS) > 1) {
    const { convertOnThreads } = await import('./convert-threads.ts');
    const results = convertOnThreads(sources, context, options);
    return async () => {
      const text = await results.next();
      return () => writeAll(stdout, [text]);
    };
  }
  return async (source) => {
    const pieces = await convert(source, context, { ...options, isOne });
    return () => writeAll(stdout, pieces);
  };
}
