// Reads data in the attributes of JSX components, as in `<Features items={[{ title: '…', text: '…' }]} />`:
// lists and tables of texts, which the component shows.
import { escapeText, renderAddress } from './write-escapes.ts';

/** The value of an attribute. Everything but texts is left out. */
export type Data = string | readonly Data[] | ReadonlyMap<string, Data>;

/** The maximum depth of values. */
const DEEPEST = 5;

/** Parses an expression that consists of texts and lists of texts; returns undefined for any other. */
export function dataIn(expression: string): Data | undefined {
  let at = 0;
  const found = valueOf(0);
  return at === expression.trimEnd().length ? found : undefined;

  function skip(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const [all] = pattern.exec(expression) ?? [];
    if (all !== undefined) at += all.length;
    return all;
  }

  function valueOf(depth: number): Data | undefined {
    skip(BLANKS);
    const text = skip(TEXT);
    if (text !== undefined) return text.slice(1, -1).replace(/\\(.)/g, '$1').replace(/\s+/g, ' ').trim();
    if (depth < DEEPEST && skip(LIST)) return listOf(depth + 1);
    if (depth < DEEPEST && skip(MAP)) return mapOf(depth + 1);
    const end = endOfOther(expression, at);
    const other = expression.slice(at, end);
    at = end;
    return other.startsWith('<')
      ? other
          .replace(/<[^<>]*>/g, '')
          .replace(/\s+/g, ' ')
          .trim()
      : undefined;
  }

  function listOf(depth: number): readonly Data[] {
    const items: Data[] = [];
    untilEnd(LIST_END, () => {
      const item = valueOf(depth);
      if (item !== undefined) items.push(item);
    });
    return items;
  }

  function mapOf(depth: number): ReadonlyMap<string, Data> {
    const values = new Map<string, Data>();
    untilEnd(MAP_END, () => {
      const key = skip(KEY)?.replace(/["':\s]/g, '');
      const value = valueOf(depth);
      if (key !== undefined && value !== undefined) values.set(key, value);
    });
    return values;
  }

  /** Calls `read` for each part, up to the closing bracket or a part that cannot be read. */
  function untilEnd(end: RegExp, read: () => void): void {
    for (let last = -1; at > last;) {
      skip(BLANKS);
      if (skip(end) !== undefined) return;
      last = at;
      read();
      skip(COMMA);
    }
  }
}

const BLANKS = /(?:\s|\/\/[^\n]*\n)*/y;
const TEXT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\$]|\\.|\$(?!\{))*`/y;
const LIST = /\[/y;
const LIST_END = /\]/y;
const MAP = /\{/y;
const MAP_END = /\}/y;
const KEY = /(?:[\p{L}\w$]+|"[^"\n]*"|'[^'\n]*')\s*:/uy;
const COMMA = /\s*,/y;

/**
 * Returns the end of a value that is an element, a function or anything else. It is before the next comma or
 * bracket.
 */
function endOfOther(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if ('([{'.includes(text[at]!)) depth++;
    else if (depth === 0 && ',)]}'.includes(text[at]!)) return at;
    else if (')]}'.includes(text[at]!)) depth--;
  }
  return text.length;
}

/** Matches keys whose values are not read: addresses, styles and names for programs. */
const UNREAD =
  /^(?:id|key|slug|type|kind|variant|status|class|className|style|icon|colou?r|bg|size|width|height|src|img|image|avatar|logo|path|lang|language|locale|rel|target|value)$/i;
const ADDRESS = /^(?:href|url|link|to)$/i;
const TITLE = /^(?:title|name|label|heading|header|term|question|summary)$/i;

/** Matches attributes with the column names of a table. */
const COLUMNS = /^(?:headers?|heads?|columns?|cols)$/i;

/** Returns the data of a component as Markdown lists and tables. Data without prose is left out. */
export function dataMarkdown(attributes: ReadonlyMap<string, Data>): string[] {
  const shown = [...attributes].filter(([name, data]) => !UNREAD.test(name) && hasProse(data));
  const hasTable = shown.some(([, data]) => isListOf(data, isList));
  const columns = shown
    .filter(([name]) => hasTable && COLUMNS.test(name))
    .map(([, data]) => data)
    .find((data) => isListOf(data, isText));
  return shown
    .filter(([, data]) => data !== columns)
    .map(([, data]) => (isListOf(data, isList) ? tableOf(data, columns) : listOf(data)));
}

const isText = (data: Data): data is string => typeof data === 'string';
const isList = (data: Data): data is readonly Data[] => Array.isArray(data);
const isListOf = <Item extends Data>(
  data: Data,
  isItem: (item: Data) => item is Item,
): data is readonly Item[] => isList(data) && data.every(isItem);

/** Reports whether data contains a text in non-Latin letters, or of several words. */
const hasProse = (data: Data): boolean =>
  isText(data)
    ? /[^\0-\x7f]|[a-z] [a-z]/i.test(data) && !data.includes('://')
    : entriesOf(data).some(([key, value]) => !UNREAD.test(key) && hasProse(value));

const entriesOf = (data: Exclude<Data, string>): readonly (readonly [string, Data])[] =>
  isList(data) ? data.map((value) => ['', value] as const) : [...(data as ReadonlyMap<string, Data>)];

const listOf = (data: Data): string =>
  (isList(data) ? data : [data]).map((item) => `- ${partsOf(item).join('\n\n  ')}`).join('\n');

/** Returns the texts in a value as Markdown: its title in bold, and then the others. */
function partsOf(data: Data): string[] {
  if (isText(data)) return data === '' ? [] : [escapeText(data)];
  const entries = entriesOf(data).filter(([key]) => !UNREAD.test(key));
  const address = entries.find(([key, value]) => ADDRESS.test(key) && isText(value))?.[1] as
    | string
    | undefined;
  const title = entries.find(([key, value]) => TITLE.test(key) && isText(value) && value !== '');
  const others = entries.filter((entry) => entry !== title && !ADDRESS.test(entry[0]));
  const parts = others.flatMap(([, value]) => partsOf(value));
  if (!title) return parts;
  const [text] = partsOf(title[1]);
  return [`**${address === undefined ? text : `[${text}](${renderAddress(address)})`}**`, ...parts];
}

function tableOf(rows: readonly (readonly Data[])[], columns: readonly string[] = []): string {
  const width = rows.reduce((most, { length }) => Math.max(most, length), columns.length);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const textOf = (row: readonly Data[]): string =>
    line(
      Array.from({ length: width }, (_, at) =>
        partsOf(row[at] ?? '')
          .join(' ')
          .replaceAll('|', '\\|'),
      ),
    );
  return [textOf(columns), line(Array.from({ length: width }, () => '---')), ...rows.map(textOf)].join('\n');
}
