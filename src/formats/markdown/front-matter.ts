// Reads the front matter of Markdown: YAML between two lines of `---`, or TOML between two lines of `+++`.
import type { Metadata, RelatedDraft } from '../build.ts';
import { toPublished } from '../dates.ts';
import { parseToml } from './toml.ts';
import { isTable, type Table } from './table.ts';
import { parseYaml } from './yaml.ts';

const YAML_FRONT_MATTER = /^---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TOML_FRONT_MATTER = /^\+\+\+[ \t]*\n(?:([^]*?)\n)?\+\+\+[ \t]*(?:\n|$)/;

/** The keys that blogs use for each kind of metadata. The first key that is present counts. */
const NAMES = {
  title: ['title'],
  href: ['href', 'url', 'canonical', 'link', 'source'],
  site: ['site'],
  author: ['author', 'authors', 'writer'],
  category: ['category', 'categories'],
  published: ['published', 'date', 'pubDate', 'publishDate', 'created'],
  language: ['language', 'lang'],
} as const;

export interface FrontMatter {
  readonly metadata: Metadata;
  readonly body: string;
}

/**
 * Splits a text into its front matter and its body. Without front matter, the body is the whole text.
 *
 * @example
 * const { metadata, body } = await splitFrontMatter('+++\ntitle = "난로"\n+++\n본문');
 * metadata.title // => '난로'
 * body // => '본문'
 */
export async function splitFrontMatter(text: string): Promise<FrontMatter> {
  const toml = TOML_FRONT_MATTER.exec(text);
  const [whole, content = ''] = toml ?? YAML_FRONT_MATTER.exec(text) ?? [];
  const table = whole === undefined ? undefined : toml ? await readToml(content) : await parseYaml(content);
  return whole === undefined || table === undefined
    ? { metadata: {}, body: text }
    : { metadata: metadataIn(table), body: text.slice(whole.length) };
}

/**
 * The TOML tables that are searched for an author, a category or tags if the top level has none. Zola has
 * tags and categories in `[taxonomies]`, and theme settings in `[extra]`. Hugo has theme settings in
 * `[params]`.
 */
const LOWER_TABLES = ['taxonomies', 'params', 'extra'];
const LOWER_NAMES = [NAMES.author, NAMES.category, ['tags', 'keywords']];

async function readToml(text: string): Promise<Table | undefined> {
  const top = await parseToml(text);
  if (top === undefined) return undefined;
  const tables = [top, ...LOWER_TABLES.map((name) => top[name]).filter(isTable)];
  const entries = LOWER_NAMES.flatMap((names) => {
    const table = tables.find((one) => names.some((name) => name in one));
    return names.map((name) => [name, table?.[name]] as const);
  });
  return { ...top, ...Object.fromEntries(entries) };
}

function metadataIn(table: Table): Metadata {
  const pick = (names: readonly string[]): string | undefined =>
    names.map((name) => asText(table[name])).find((value) => value !== undefined);
  const metadata = Object.fromEntries(Object.entries(NAMES).map(([key, names]) => [key, pick(names)]));
  return {
    ...metadata,
    published: toPublished(metadata['published']),
    tags: asTexts(table['tags'] ?? table['keywords']),
    related: relatedIn(table['related']),
  };
}

/** Returns a value as text: a scalar, the items of a list joined by commas, or the name in a table. */
function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return asTexts(value).join(', ') || undefined;
  return isTable(value) && typeof value['name'] === 'string' ? value['name'] : undefined;
}

/** Returns the items of a list, or of a string separated by commas or, as in Jekyll, by spaces. */
function asTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(asText).filter((text) => text !== undefined);
  return typeof value === 'string'
    ? value.split(value.includes(',') ? ',' : /\s+/).map((tag) => tag.trim())
    : [];
}

function relatedIn(value: unknown): RelatedDraft[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isTable).map((other) => {
    const draft = Object.fromEntries(
      ['title', 'href', 'site', 'category', 'description'].map((name) => [name, asText(other[name])]),
    );
    return { ...draft, published: toPublished(asText(other['published'])) };
  });
}
