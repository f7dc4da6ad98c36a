// Parses front matter in TOML, as in Hugo and Zola, even if it is not quite valid.
import { isTable, LONGEST_PARSED, unquote, type Table } from './table.ts';

/** Matches a line that sets a key. */
const LINE = /^([\w-]+)[ \t]*=[ \t]*(\S.*)$/gm;
const FIRST_TABLE = /^[ \t]*\[/m;

/**
 * Parses front matter. Dates become text. If the text is not valid TOML, it is read line by line up to the
 * first table, and lines that set no key are skipped. Returns undefined if no line sets a key, because then
 * it is not front matter.
 *
 * @example
 * await parseToml('title = "난로"\ndate = 2024-01-06') // => { title: '난로', date: '2024-01-06' }
 * await parseToml('title = 난로\n[params]\ntitle = "장작"') // => { title: '난로' }
 * await parseToml('그냥 글') // => undefined
 */
export async function parseToml(text: string): Promise<Table | undefined> {
  const { parse } = await import('smol-toml');
  const tryParse = (toml: string): Table | undefined => {
    try {
      return parse(toml);
    } catch {
      return undefined;
    }
  };
  const table = text.length > LONGEST_PARSED ? undefined : tryParse(text);
  if (table) return withTextDates(table) as Table;
  const [top = ''] = text.slice(0, LONGEST_PARSED).split(FIRST_TABLE, 1);
  const lines = [...top.matchAll(LINE)].flatMap(([line, key, value]): (readonly [string, unknown])[] => {
    const parsed = tryParse(line);
    if (parsed) return Object.entries(withTextDates(parsed) as Table);
    // An array or a table may continue on further lines, so it is skipped. Any other value is a string
    // without quotation marks.
    return /^[[{]/.test(value!) ? [] : [[key!, unquote(value!)]];
  });
  return lines.length === 0 ? undefined : Object.fromEntries(lines);
}

/** Replaces dates by text in ISO 8601. Local dates have no offset. */
function withTextDates(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('.000', '');
  if (Array.isArray(value)) return value.map(withTextDates);
  return isTable(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTextDates(inner)]))
    : value;
}
