// `nanro list [source…]`: prints the sections of articles.
import { alignNumbers, jsonNumber, sectionNumbers } from '../article/section-numbers.ts';
import type { Article, Block, Inline, Of, TableRow } from '../article/model.ts';
import {
  headingText,
  leadCharacters,
  noteCharacters,
  readingMinutes,
  sectionCharacters,
} from '../article/text.ts';
import { layoutAlone } from '../layout/article.ts';
import type { PageOptions } from '../layout/page-options.ts';
import { onOneLine } from '../article/sanitize.ts';
import type { Messages } from '../messages/messages.ts';
import { folderIn, loadArticle } from './load.ts';
import { allSources } from './files-from.ts';
import { printJson, printPage } from './print.ts';
import { BLANK_LINES, JSON_ARRAY, printEach, type Print } from './several.ts';
import type { ListedOptions, OutputOptions, PrintOptions, Context } from './context.ts';

export interface ListOptions extends PrintOptions, OutputOptions, ListedOptions {
  readonly format: 'text' | 'json';
}

/**
 * What `nanro list --format json` prints. Characters are code points without white space; minutes are whole.
 * The totals include the text before the first heading and the notes.
 */
export interface Listing {
  /** Null if the article has none. */
  readonly title: string | null;
  readonly characters: number;
  readonly minutes: number;
  readonly sections: readonly ListedSection[];
}

export interface ListedSection {
  /**
   * The number that `--section` takes. For a subsection, it is a string, such as `4.1`. Null if the author
   * numbered other sections but not this one.
   */
  readonly number: number | string | null;
  readonly level: number;
  readonly heading: string;
  readonly characters: number;
  readonly minutes: number;
}

/**
 * Prints the sections of articles. Throws NanroError; with several sources, the problem of the first that has
 * failed.
 */
export async function list(context: Context, given: readonly string[], options: ListOptions): Promise<void> {
  const sources = await allSources(context, given, options);
  if (!sources) return;
  const folder = await folderIn(sources, context);
  if (folder !== undefined)
    return (await import('./folder-list.ts')).listFolder(context, sources[0]!, folder, options);
  const isJson = options.format === 'json';
  const prepare = async (source: string | undefined): Promise<Print> => {
    const { content: article, label } = await loadArticle(source, context, options);
    const notes = noteCharacters(article);
    const listing = listSections(article, notes);
    const isOne = sources.length <= 1;
    if (isJson) return () => printJson(context, isOne ? listing : { source, ...listing });
    const { title } = article; // the rest would stay in memory
    return () =>
      printPage(context, options, (pageOptions) => {
        const tables = tablesOf(listing, notes, context.messages.list, pageOptions);
        const name = title === undefined ? label : undefined;
        return layoutAlone(tables, () => context.language, pageOptions, isOne ? name : onOneLine(source!));
      });
  };
  const { failed } = await printEach(context, sources, prepare, isJson ? JSON_ARRAY : BLANK_LINES);
  if (failed) throw failed;
}

/** Lists the sections of an article whose notes have `notes` characters. */
function listSections(article: Article, notes: number): Listing {
  const headings = article.sections.map((section) => ({ level: section.level, text: headingText(section) }));
  const numbers = sectionNumbers(headings);
  const sections = article.sections.map((section, place) => {
    const characters = sectionCharacters(section);
    const { level, text } = headings[place]!;
    return {
      number: jsonNumber(numbers[place]!.number),
      level,
      heading: text,
      characters,
      minutes: readingMinutes(characters),
    };
  });
  const characters = sections.reduce(
    (sum, section) => sum + section.characters,
    leadCharacters(article) + notes,
  );
  return { title: article.title ?? null, characters, minutes: readingMinutes(characters), sections };
}

/** On narrower lines, the indent of subsections would leave too little room for their headings. */
const NARROWEST_INDENTED = 40;

type Table = Of<Block, 'table'>;

/**
 * Returns one table with a row for the text above the first heading, one for each section, one for the notes
 * and one for the totals. In plain output, each cell is preceded by the heading of its column. The rows above
 * and below the sections have no heading for their names, so they become tables of their own.
 */
function tablesOf(
  { characters, minutes, sections }: Listing,
  notes: number,
  words: Messages['list'],
  { measure: { width }, plain = false }: PageOptions,
): Table[] {
  const indent = plain || width < NARROWEST_INDENTED ? 0 : 2;
  const isNested = sections.some(({ number }) => typeof number === 'string');
  const cell = (text: string): Inline[] => (text === '' ? [] : [{ kind: 'text', text }]);
  const cells = new Map<string, Inline[]>(); // sections share counts and times
  const cellOnce = (text: string): Inline[] => {
    const known = cells.get(text) ?? cell(text);
    cells.set(text, known);
    return known;
  };
  const rowOf = (number: string, name: string, count: number, time: number): TableRow => [
    cell(number),
    cell(name),
    cellOnce(String(count)),
    cellOnce(words.time(time)),
  ];
  const partOf = (name: string, count: number): TableRow[] =>
    count > 0 ? [rowOf('', name, count, readingMinutes(count))] : [];
  const table = (heading: string, rows: readonly TableRow[]): Table => ({
    kind: 'table',
    align: [isNested ? 'left' : 'right', 'left', 'right', 'right'],
    header: [words.number, heading, words.characters, words.minutes].map(cell),
    rows,
  });
  const lead = sections.reduce((left, section) => left - section.characters, characters - notes);
  const before = partOf(words.lead, lead);
  const texts = sections.map(({ number }) => (number === null ? undefined : String(number)));
  const numbers = plain ? texts : alignNumbers(texts, '\u00a0');
  const rows = sections.map((section, index) =>
    rowOf(
      texts[index] === undefined ? '' : numbers[index]!,
      '\u00a0'.repeat(indent * (section.level - 2)) + section.heading,
      section.characters,
      section.minutes,
    ),
  );
  const after = [...partOf(words.notes, notes), rowOf('', words.total, characters, minutes)];
  return plain
    ? [table('', before), table(words.heading, rows), table('', after)].filter((each) => each.rows.length > 0)
    : [table(words.heading, [...before, ...rows, ...after])];
}
