// From what the user names to the article in it.
import type { Manuscript } from '../article/manuscript.ts';
import type { Article } from '../article/model.ts';
import { NanroError } from '../errors.ts';
import { readBundledArticle } from '../source/bundled.ts';
import type { Source } from '../source/sources.ts';
import type { SourceOptions, World } from './world.ts';

/** Bytes of text that are read where nobody says more. */
const MOST_BYTES = 10 * 2 ** 20;

/** What is made of a source. */
type Load<Made> = (source: Source, maxBytes: number) => Promise<Made>;

/**
 * The article of a source: a file, an address, `-` for standard input. Without one it is what is piped in, and where nothing
 * is, the bundled article, which is known to be good.
 */
export async function loadArticle(
  argument: string | undefined,
  world: World,
  options: SourceOptions,
): Promise<Article> {
  if (isBundled(argument, world)) return bundledArticle();
  return loadSource(argument, world, options, (await import('../formats/read-source.ts')).loadArticle);
}

/** The same, opened to go through it. */
export async function loadManuscript(
  argument: string | undefined,
  world: World,
  options: SourceOptions,
): Promise<Manuscript> {
  const { loadManuscript: load, manuscriptOf } = await import('../formats/read-source.ts');
  return isBundled(argument, world)
    ? manuscriptOf(bundledArticle())
    : loadSource(argument, world, options, load);
}

/** Whether it is the article that nanro carries. */
export const isBundled = (argument: string | undefined, world: World): boolean =>
  argument === undefined && !world.hasInput();
export const bundledArticle = (): Article => JSON.parse(readBundledArticle()) as Article;

async function loadSource<Made>(
  argument: string | undefined,
  world: World,
  { maxBytes = MOST_BYTES, cache = true }: SourceOptions,
  load: Load<Made>,
): Promise<Made> {
  const { isAddress, readFile, readStdin } = await import('../source/sources.ts');
  if (argument !== undefined && isAddress(argument))
    return loadPage(argument, world, { maxBytes, cache }, load);
  if (argument !== undefined && /^[a-z][a-z\d+.-]+:\/\//i.test(argument))
    throw new NanroError({ kind: 'badAddress', name: argument });
  const source =
    argument === undefined || argument === '-'
      ? readStdin(world.stdin(), maxBytes)
      : readFile(argument, maxBytes);
  return load(await source, maxBytes);
}

async function loadPage<Made>(
  address: string,
  world: World,
  { maxBytes, cache }: Required<SourceOptions>,
  load: Load<Made>,
): Promise<Made> {
  const [{ fetchPage }, { openPageCache }, { createProgress }, { mobileAddress }] = await Promise.all([
    import('../source/web.ts'),
    import('../storage/cache.ts'),
    import('../output/progress.ts'),
    import('../formats/sites/naver-blog.ts'),
  ]);
  const read = async (page: string): Promise<Made> => {
    const progress = createProgress(world.stderr, world.messages.fetching);
    const fetched = fetchPage(page, {
      maxBytes,
      cache: cache ? openPageCache(world.folders.cache) : undefined,
      env: world.env,
      version: world.version,
      onProgress: progress.update,
    });
    return load({ name: address, ...(await fetched.finally(progress.end)) }, maxBytes);
  };
  try {
    return await read(mobileAddress(address) ?? address);
  } catch (error) {
    // A blog on a domain of its own shows its frame, too.
    if (error instanceof NanroError && error.problem.kind === 'onlyFrame') return read(error.problem.address);
    throw error;
  }
}
