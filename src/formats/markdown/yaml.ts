// Front matter in YAML, and in what passes for YAML in blogs.
import { isTable, LONGEST_PARSED, unquote, type Table } from './table.ts';

/** A line that sets a key. `title: 난로: 이야기` is not valid YAML, but blogs are full of it. */
const PLAIN_LINE = /^(\w[\w-]*):[ \t]+(\S.*)$/gm;

/**
 * Parses front matter. Aliases are followed at most a hundred times. Text that is not valid YAML is read line by
 * line, without the lines that do not set a key. Undefined where there is no mapping: then the text is not front
 * matter but stands between two rules.
 */
export async function parseYaml(text: string): Promise<Table | undefined> {
  const { parseDocument } = await import('yaml');
  try {
    const document =
      text.length > LONGEST_PARSED
        ? undefined
        : parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
    if (document?.errors.length === 0) {
      const value: unknown = document.toJS({ maxAliasCount: 100 });
      return isTable(value) ? value : undefined;
    }
  } catch {
    // Too many aliases, or an alias to nothing.
  }
  const lines = [...text.matchAll(PLAIN_LINE)].map(([, name, value]) => [name!, unquote(value!)] as const);
  return lines.length === 0 ? undefined : Object.fromEntries(lines);
}
