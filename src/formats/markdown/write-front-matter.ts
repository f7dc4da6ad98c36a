// Writes the metadata of an article as YAML front matter.
import type { Article } from '../../article/model.ts';
import { UNSAFE } from '../../unicode/json-text.ts';

/**
 * Matches what could become active in a renderer that takes front matter for text: tags, character
 * references, code, templates, formulas, attributes, links, and marks of notes.
 */
const MARKUP = /[<>&`{}$]|(?<=\])\(|(?<=\[)\^/g;

/** Returns a value as JSON, which is unambiguous YAML. It contains no markup of Markdown or HTML. */
const yamlOf = (value: unknown): string =>
  JSON.stringify(value).replace(UNSAFE, escapeCharacter).replace(MARKUP, escapeCharacter);

/**
 * Returns a character as a YAML escape (YAML 1.2.2 § 5.7). Unlike in JSON, surrogates are not joined in YAML.
 */
const escapeCharacter = (character: string): string => {
  const code = character.codePointAt(0)!.toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
};

/** Returns front matter; empty if there is no metadata. */
export function renderFrontMatter({
  related = [],
  ...scalars
}: Omit<Article, 'title' | 'lead' | 'sections' | 'notes'>): string {
  const fields = (values: object, indent: string): string[] =>
    Object.entries(values)
      .filter(([name]) => name !== '$schema')
      .map(([name, value]) => `${indent}${name}: ${yamlOf(value)}`);
  const lines = fields(scalars, '');
  if (related.length > 0)
    lines.push(
      'related:',
      ...related.flatMap((article) =>
        fields(article, '    ').map((line, index) => (index === 0 ? line.replace('    ', '  - ') : line)),
      ),
    );
  return lines.length === 0 ? '' : ['---', ...lines, '---'].join('\n');
}
