// `nanro read [source…]`: prints articles.
import { resolve } from 'node:path';
import type { Article, Block } from '../article/model.ts';
import type { NumberedSection } from '../article/sections.ts';
import { hasNamedCode, isTerminalText } from '../article/text.ts';
import { withoutInnerLinks } from '../article/live-links.ts';
import { layoutArticle, layoutSections } from '../layout/article.ts';
import { NanroError } from '../errors.ts';
import { detectCapabilities } from '../output/terminal.ts';
import { write, writeAll } from '../output/writable.ts';
import { convert, select, type Converted, type ConvertedFormat, type ConvertOptions } from './convert.ts';
import { allSources } from './files-from.ts';
import { folderIn, loadArticle, nameArgument } from './load.ts';
import type { PrintedPictures } from './read-pictures.ts';
import { printPage } from './print.ts';
import { BLANK_LINES, JSON_ARRAY, NOTHING, printEach, type Frame, type Print } from './several.ts';
import type { Settings } from '../settings/settings.ts';
import type { ListedOptions, OutputOptions, PrintOptions, Context } from './context.ts';

export interface ReadOptions
  extends
    PrintOptions,
    OutputOptions,
    ListedOptions,
    Omit<ConvertOptions, 'format'>,
    Pick<Settings, 'jobs' | 'images'> {
  readonly format: 'text' | ConvertedFormat;
}

const FRAMES: Readonly<Record<ReadOptions['format'], Frame>> = {
  text: BLANK_LINES,
  json: JSON_ARRAY,
  jsonl: NOTHING,
  markdown: { ...NOTHING, between: '\n' },
  html: NOTHING,
};

/**
 * Prints articles, or some of their sections. Throws NanroError; with several sources, the problem of the
 * first that has failed.
 */
export async function read(context: Context, given: readonly string[], options: ReadOptions): Promise<void> {
  const sources = await allSources(context, given, options);
  if (!sources) return;
  const { format } = options;
  const isShown = format === 'text' && options.section.length === 0;
  const folder = isShown ? await folderIn(sources, context) : undefined;
  if (folder !== undefined)
    return (await import('./folder-list.ts')).listFolder(context, sources[0]!, folder, options);
  if (format === 'text')
    return printAll(context, sources, format, printer(context, { ...options, isOnly: sources.length <= 1 }));
  const { jobs: wanted, ...others } = options;
  const jobs = wanted === 'auto' ? undefined : wanted;
  const conversion = { ...others, format };
  const isOne = sources.length <= 1;
  if (isOne || (jobs ?? sources.length / LEAST_FOR_THREADS) <= 1)
    return printAll(context, sources, format, async (source) => {
      const pieces = await convert(source, context, { ...conversion, isOne });
      return () => writeAll(context.stdout, pieces);
    });
  const { convertOnThreads } = await import('./convert-threads.ts');
  const results = convertOnThreads(sources, context, { ...conversion, jobs });
  try {
    await printAll(context, sources, format, async () => {
      const converted = (await results.next()).value as Converted; // there is one for each source
      if ('problem' in converted) throw new NanroError(converted.problem);
      return () => write(context.stdout, converted.text);
    });
  } finally {
    await results.return(undefined);
  }
}

/**
 * The fewest sources for which several threads are used, unless the user sets their number. Starting one
 * takes 0.1 s.
 */
const LEAST_FOR_THREADS = 16;

type Read = (source: string | undefined) => Promise<Print>;

async function printAll(
  context: Context,
  sources: readonly string[],
  format: ReadOptions['format'],
  readOne: Read,
): Promise<void> {
  const { failed } = await printEach(context, sources, readOne, FRAMES[format]);
  if (failed) throw failed;
}

const printer = (context: Context, options: ReadOptions): Read => {
  const loadingPictures = pictureLoader(context, options);
  return async (source) => {
    const loadPictures = await loadingPictures;
    // Only documents whose places are kept say where their pictures are.
    const keepsPlaces = loadPictures !== undefined && WITH_PARTS.test(source ?? '');
    const { content: loaded, address } = await loadArticle(source, context, { ...options, keepsPlaces });
    const content = keepsPlaces ? withoutInnerLinks(loaded) : loaded;
    const { article, chosen } = select(content, options.section);
    const printed = await loadPictures?.(source, address, blocksIn(article, chosen));
    const layout = options.section.length > 0 ? layoutSections : layoutArticle;
    return () =>
      printPage(
        context,
        { ...options, syntax: options.syntax === true && hasNamedCode(content) },
        (pageOptions) => layout(article, chosen, pageOptions),
        isTerminalText(content),
        printed,
      );
  };
};

/** Matches the names of documents with pictures in them. */
const WITH_PARTS = /\.(?:epub|hwpx?|docx|ipynb)$/i;

type LoadPictures = (
  source: string | undefined,
  address: string | undefined,
  blocks: readonly Block[],
) => Promise<PrintedPictures | undefined>;

/** Returns the loader of the pictures in articles; undefined if none are drawn, even if the terminal could. */
async function pictureLoader(context: Context, options: ReadOptions): Promise<LoadPictures | undefined> {
  const { images, plain, pager, color } = options;
  const isDrawn = images === true && context.stdout.isTTY === true && !plain && !pager;
  if (!isDrawn || !detectCapabilities(context.stdout, context.env, color).colour) return undefined;
  const [{ createPrintedLoader }, { targetOf }] = await Promise.all([
    import('./read-pictures.ts'),
    import('./link-targets.ts'),
  ]);
  const load = createPrintedLoader(context, options);
  return async (source, address, blocks) => {
    if (source === undefined) return undefined;
    const named = await nameArgument(source, context);
    const target = named.kind === 'file' ? targetOf(resolve(named.path)) : named;
    return load(blocks, { target, address });
  };
}

const blocksIn = ({ lead = [], notes = [] }: Article, chosen: readonly NumberedSection[]): Block[] => [
  ...lead,
  ...chosen.flatMap(({ section }) => section.blocks),
  ...notes.flatMap(({ blocks }) => blocks),
];
