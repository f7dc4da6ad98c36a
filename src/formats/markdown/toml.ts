// Front matter in TOML, as Hugo and Zola have it, and in what blogs take for TOML.
import { isTable, LONGEST_PARSED, unquote, type Table } from './table.ts';

const LINE = /^([\w-]+)[ \t]*=[ \t]*(\S.*)$/gm;
const FIRST_TABLE = /^[ \t]*\[/m;

/**
 * Parses front matter; its dates become text. Text that is no TOML is taken line by line down to its first table, and
 * lines that do not set a key are passed over. Undefined where no line sets one: then the marks stand around a text.
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
    // An array or a table that goes on below; any other value is a string that lacks its quotation marks.
    return /^[[{]/.test(value!) ? [] : [[key!, unquote(value!)]];
  });
  return lines.length === 0 ? undefined : Object.fromEntries(lines);
}

/** Dates in ISO 8601, as they stand: local ones stay without an offset. */
function withTextDates(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('.000', '');
  if (Array.isArray(value)) return value.map(withTextDates);
  return isTable(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTextDates(inner)]))
    : value;
}
