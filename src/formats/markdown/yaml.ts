// Front matter in YAML, and in what blogs take for YAML.
import { isTable, LONGEST_PARSED, unquote, type Table } from './table.ts';

/** `title: 난로: 이야기` is no YAML, and blogs are full of it. */
const PLAIN_LINE = /^(\w[\w-]*):[ \t]+(\S.*)$/gm;

/**
 * Parses front matter. Text that is no YAML is taken line by line, and lines that do not set a key are passed over.
 * Undefined where there is no mapping: then the marks were rules around a text. Aliases are followed a hundred times at most.
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
    // an alias bomb, or an alias to nothing
  }
  const lines = [...text.matchAll(PLAIN_LINE)].map(([, name, value]) => [name!, unquote(value!)] as const);
  return lines.length === 0 ? undefined : Object.fromEntries(lines);
}
