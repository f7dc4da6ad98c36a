// Parses front matter in YAML, even if it is not quite valid, which is common in blogs.
import { isTable, LONGEST_PARSED, unquote, type Table } from './table.ts';

/** Matches a line that sets a key. `title: 난로: 이야기` is not valid YAML, but common in blogs. */
const PLAIN_LINE = /^(\w[\w-]*):[ \t]+(\S.*)$/gm;

/**
 * Parses front matter. At most a hundred aliases are followed. If the text is not valid YAML, it is read line
 * by line, and lines that set no key are skipped. Returns undefined if there is no mapping, because then it
 * is not front matter but text between two rules.
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
