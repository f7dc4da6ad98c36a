// The JSON Schema of an article, which validate.ts applies. `npx vitest run test/article/schema.test.ts
// --update` writes it to content/article.schema.json.

/**
 * The part of JSON Schema 2020-12 that is used here. `discriminator` comes from OpenAPI and makes errors more
 * precise.
 */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly oneOf?: readonly Schema[];
  readonly discriminator?: { readonly propertyName: string };
}

export interface RootSchema extends Schema {
  readonly $schema: string;
  readonly title: string;
  readonly $defs: Readonly<Record<string, Schema>>;
}

/** Matches text that is not blank. */
export const NOT_BLANK = '\\S';

const text = (description: string): Schema => ({ type: 'string', pattern: NOT_BLANK, description });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const list = (items: Schema, description: string, minItems?: number): Schema => ({
  type: 'array',
  items,
  description,
  ...(minItems === undefined ? {} : { minItems }),
});
const object = (
  description: string,
  properties: Record<string, Schema>,
  optional: readonly string[] = [],
): Schema => ({
  type: 'object',
  description,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
const kind = (
  name: string,
  description: string,
  properties: Record<string, Schema> = {},
  optional: readonly string[] = [],
): Schema => object(description, { kind: { const: name }, ...properties }, optional);
const union = (description: string, ...oneOf: Schema[]): Schema => ({
  description,
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  oneOf,
});
/** Like `union`, for parts that links within the article may lead to. */
const unionOfTargets = (description: string, ...oneOf: Schema[]): Schema =>
  union(description, ...oneOf.map((part) => ({ ...part, properties: { ...part.properties, ids } })));

/** Matches what `published` may be. */
export const PUBLISHED =
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?$';

const published: Schema = {
  type: 'string',
  pattern: PUBLISHED,
  description: 'Date, or date and time with or without an offset, in ISO 8601: 2024-08-01T05:59:00+09:00.',
};
const site = text('Name or host of the site: firr.tistory.com.');
const category = text('Category that the site files it under.');
const ids = list(
  text('A name.'),
  'Names of the place where the part begins: a link to #x leads to the name x.',
);
const inlines = list(ref('inline'), 'Running text.');
const blocks = list(ref('block'), 'Blocks in order.');

export const ARTICLE_SCHEMA: RootSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'nanro article',
  ...object(
    'An article as nanro reads it: metadata, sections in order, related articles.',
    {
      $schema: text('Address of this schema, for editors.'),
      title: text('Title of the article, if it has one.'),
      href: text('Address of the article.'),
      site,
      author: text('Who wrote it.'),
      category,
      tags: list(text('A tag.'), 'Tags of the article on its site.'),
      published,
      language: text('BCP 47 language tag. Without one, nanro tells Korean by its letters.'),
      lead: list(ref('block'), 'Blocks before the first heading.'),
      sections: list(
        ref('section'),
        'Sections in reading order. A subsection has a greater level than its section.',
      ),
      notes: list(ref('note'), 'Footnotes and endnotes in the order of their first marks.'),
      related: list(ref('related'), 'Other articles that this one points to.'),
    },
    [
      '$schema',
      'title',
      'href',
      'site',
      'author',
      'category',
      'tags',
      'published',
      'language',
      'lead',
      'notes',
      'related',
    ],
  ),
  $defs: {
    section: object(
      'A heading and what follows it.',
      {
        level: {
          type: 'integer',
          minimum: 2,
          maximum: 6,
          description: 'Level of the heading; the title is 1.',
        },
        heading: { ...inlines, minItems: 1, description: 'Heading.' },
        blocks,
        ids,
      },
      ['ids'],
    ),
    note: object('A footnote or an endnote.', {
      id: text('Id that its marks refer to; unique in the article.'),
      label: text('What its marks show: 1, *, 가.'),
      blocks,
    }),
    related: object(
      'Another article. It has no href if its address is unknown.',
      {
        title: text('Its title.'),
        href: text('Its address.'),
        site,
        category,
        published,
        description: text('What it is about.'),
      },
      ['href', 'site', 'category', 'published', 'description'],
    ),
    block: unionOfTargets(
      'A block of a section.',
      kind(
        'paragraph',
        'A paragraph.',
        {
          content: inlines,
          task: {
            enum: ['open', 'done'],
            description: 'State of a task, on the first paragraph of a list item that is one.',
          },
        },
        ['task'],
      ),
      kind('quote', 'A quotation.', { blocks, speaker: text('Who said or wrote it.') }, ['speaker']),
      kind('box', 'A note, a warning or an aside.', { blocks, label: text('Its kind or its title.') }, [
        'label',
      ]),
      kind(
        'list',
        'A list.',
        {
          ordered: { type: 'boolean', description: 'Whether the items are numbered.' },
          start: {
            type: 'integer',
            minimum: 0,
            maximum: 999_999_999,
            description: 'Number of the first item; 1 by default.',
          },
          labels: list(
            text('Label of an item: 2019., 3), iv.'),
            'Labels of the items as the author wrote them. Left out if they are numbers with a dot that count up by one.',
          ),
          items: list(blocks, 'The items, each a list of blocks.'),
        },
        ['start', 'labels'],
      ),
      kind(
        'code',
        'Lines of code, kept as they are.',
        {
          text: { type: 'string', description: 'The code.' },
          language: text('Language of the code: ts.'),
        },
        ['language'],
      ),
      kind('lines', 'Text that a program printed to a terminal.', {
        lines: list(ref('line'), 'Its lines.'),
      }),
      kind(
        'figure',
        'A picture.',
        {
          src: text('Address of the picture, or a data: address of at most 1 MiB that contains it.'),
          alt: text('What the picture shows.'),
          caption: { ...inlines, description: 'Caption.' },
        },
        ['src', 'alt', 'caption'],
      ),
      kind(
        'table',
        'A table.',
        {
          header: { ...ref('row'), description: 'Cells of the header row.' },
          rows: list(ref('row'), 'Rows of cells.'),
          rowIds: list(ids, 'Names of the place where each row begins; empty for a row without any.'),
          align: list({ enum: ['left', 'right', 'center'] }, 'Alignment of each column; left by default.'),
        },
        ['header', 'rowIds', 'align'],
      ),
      kind(
        'linkCard',
        'A link on its own, with a description of its page.',
        {
          title: text('Title of the page.'),
          href: text('Address of the page.'),
          description: text('What it is about.'),
          site,
        },
        ['href', 'description', 'site'],
      ),
      kind('rule', 'A line between two parts.'),
    ),
    line: list(
      object(
        'A part of a line in one style.',
        {
          text: { type: 'string', description: 'The text. Tab stops are every eight cells.' },
          sgr: text('SGR parameters (ECMA-48) that are on: 1;32.'),
          href: text('Address that it leads to.'),
        },
        ['sgr', 'href'],
      ),
      'Parts of a line; empty for a blank line.',
    ),
    row: list(inlines, 'Cells of a row.'),
    inline: union(
      'A piece of running text.',
      kind('text', 'Plain text.', { text: { type: 'string', description: 'The text.' } }),
      kind('strong', 'Strong emphasis.', { content: inlines }),
      kind('emphasis', 'Emphasis.', { content: inlines }),
      kind('strike', 'Struck out.', { content: inlines }),
      kind('mark', 'Highlighted, as with a marker pen.', { content: inlines }),
      kind('code', 'Code within a sentence.', { text: { type: 'string', description: 'The code.' } }),
      kind('formula', 'Formula within a sentence.', {
        text: { type: 'string', description: 'TeX with its delimiters: $a^2$.' },
      }),
      kind('link', 'A link.', { href: text('Address that it leads to.'), content: inlines }),
      kind('lineBreak', 'A line break within a paragraph.'),
      kind('note', 'The mark of a note.', {
        id: text('Id of the note.'),
        label: text('What the mark shows.'),
      }),
    ),
  },
};
