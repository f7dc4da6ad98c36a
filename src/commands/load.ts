// From what the user names to the article in it.
import type { Article } from '../article/model.ts';
import { NanroError } from '../errors.ts';
import { readBundledArticle } from '../source/bundled.ts';
import type { SourceOptions, World } from './world.ts';

/** Bytes of text that are read where nobody says more. */
const MOST_BYTES = 10 * 2 ** 20;

/**
 * The article of a source: a file, an address, `-` for standard input. Without one it is what is piped in, and where nothing
 * is, the bundled article, which is known to be good.
 */
export async function loadArticle(argument: string | undefined, world: World, { maxBytes = MOST_BYTES, cache = true }: SourceOptions): Promise<Article> {
  if (argument === undefined && !world.hasInput()) return bundledArticle();
  const [{ isAddress, readFile, readStdin }, load] = await Promise.all([import('../source/read.ts'), import('../article/load.ts')]);
  if (argument !== undefined && isAddress(argument)) return loadPage(argument, world, { maxBytes, cache });
  if (argument !== undefined && /^[a-z][a-z\d+.-]+:\/\//i.test(argument)) throw new NanroError({ kind: 'badAddress', name: argument });
  const source = argument === undefined || argument === '-' ? readStdin(world.stdin(), maxBytes) : readFile(argument, maxBytes);
  return load.loadArticle(await source, maxBytes);
}

const bundledArticle = (): Article => JSON.parse(readBundledArticle()) as Article;

async function loadPage(address: string, world: World, { maxBytes, cache }: Required<SourceOptions>): Promise<Article> {
  const [{ fetchPage }, { createProgress }, { loadArticle: load }, { mobileAddress }, cacheFolder] = await Promise.all([
    import('../source/web.ts'), import('../output/progress.ts'), import('../article/load.ts'), import('../article/sites/naver-blog.ts'), cache ? world.cacheFolder() : undefined,
  ]);
  const read = async (page: string): Promise<Article> => {
    const progress = createProgress(world.stderr, world.messages.fetching);
    const fetched = fetchPage(page, { maxBytes, cacheFolder, env: world.env, version: world.version, onProgress: progress.update });
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
