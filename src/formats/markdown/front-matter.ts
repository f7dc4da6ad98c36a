// The front matter of Markdown: YAML between two lines of `---`.
import type { Metadata, RelatedDraft } from '../build.ts';
import { toPublished } from '../dates.ts';

const FRONT_MATTER = /^---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
/** Hugo’s: TOML between lines of `+++`. Its lines are read as far as they hold a string, a date or a list of strings. */
const TOML_FRONT_MATTER = /^\+\+\+[ \t]*\n([^]*?)\n\+\+\+[ \t]*(?:\n|$)/;
const TOML_LINE = /^(\w[\w-]*)[ \t]*=[ \t]*(\S.*)$/gm;
/** `title: 난로: 이야기` is no YAML, and blogs are full of it. */
const PLAIN_LINE = /^(\w[\w-]*):[ \t]+(\S.*)$/gm;

/** The names under which blogs keep what an article has; the first that is there counts. */
const NAMES = {
  title: ['title'],
  href: ['href', 'url', 'canonical', 'link', 'source'],
  site: ['site'],
  author: ['author', 'authors', 'writer'],
  category: ['category', 'categories'],
  published: ['published', 'date', 'pubDate', 'publishDate', 'created'],
  language: ['language', 'lang'],
} as const;

/** Characters of front matter that is parsed whole: the time for anchors and keys grows with their square. */
const LONGEST = 2 ** 15;

type Values = Readonly<Record<string, unknown>>;

export interface FrontMatter {
  readonly metadata: Metadata;
  readonly body: string;
}

/** Splits the front matter off. Lines that are no YAML are taken one by one; the rest of such front matter is passed over. */
export async function splitFrontMatter(text: string): Promise<FrontMatter> {
  const toml = TOML_FRONT_MATTER.exec(text);
  const [whole, content = ''] = toml ?? FRONT_MATTER.exec(text) ?? [];
  const values = whole === undefined ? undefined : toml ? parseToml(content) : await parseYaml(content);
  if (whole === undefined || values === undefined) return { metadata: {}, body: text };
  const pick = (names: readonly string[]): string | undefined =>
    names.map((name) => asText(values[name])).find((value) => value !== undefined);
  const metadata = Object.fromEntries(Object.entries(NAMES).map(([key, names]) => [key, pick(names)]));
  return {
    metadata: {
      ...metadata,
      published: toPublished(metadata['published']),
      tags: asTexts(values['tags'] ?? values['keywords']),
      related: relatedIn(values['related']),
    },
    body: text.slice(whole.length),
  };
}

/** Undefined where it is not a mapping: then the lines were a rule and a text. Aliases are followed a hundred times at most. */
async function parseYaml(text: string): Promise<Values | undefined> {
  const { parseDocument } = await import('yaml');
  try {
    const document =
      text.length > LONGEST
        ? undefined
        : parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
    if (document?.errors.length === 0) {
      const value: unknown = document.toJS({ maxAliasCount: 100 });
      return isValues(value) ? value : undefined;
    }
  } catch {
    // an alias bomb, or an alias to nothing
  }
  const lines = [...text.matchAll(PLAIN_LINE)].map(
    ([, name, value]) => [name!, value!.trim().replace(/^(["'])(.*)\1$/, '$2')] as const,
  );
  return lines.length === 0 ? undefined : Object.fromEntries(lines);
}

function parseToml(text: string): Values {
  return Object.fromEntries(
    [...text.matchAll(TOML_LINE)].map(([, name, value]) => [name!, tomlValue(value!.trim())]),
  );
}

/** Strings and lists of them are mostly JSON. */
function tomlValue(value: string): unknown {
  try {
    return JSON.parse(/^'.*'$/.test(value) ? `"${value.slice(1, -1)}"` : value) as unknown;
  } catch {
    return value;
  }
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A scalar; the parts of a list with commas between them; of a mapping its name. */
function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return asTexts(value).join(', ') || undefined;
  return isValues(value) && typeof value['name'] === 'string' ? value['name'] : undefined;
}

/** A list, or words with commas between them, or as Jekyll has it with blanks. */
function asTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(asText).filter((text) => text !== undefined);
  return typeof value === 'string'
    ? value.split(value.includes(',') ? ',' : /\s+/).map((tag) => tag.trim())
    : [];
}

function relatedIn(value: unknown): RelatedDraft[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isValues).map((other) => {
    const draft = Object.fromEntries(
      ['title', 'href', 'site', 'category', 'description'].map((name) => [name, asText(other[name])]),
    );
    return { ...draft, published: toPublished(asText(other['published'])) };
  });
}
