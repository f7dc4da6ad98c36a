// Reads the JSX tags within a line of text.
import { isKnown } from './element-names.ts';
import { htmlTag, inlineComponent } from './jsx-components.ts';
import { escapeText } from './write-escapes.ts';
import { jsxTagAt, type JsxTag } from './jsx-tags.ts';

/**
 * The maximum length of a line in which tags are read, in characters. The time grows with the square of the
 * length.
 */
export const LONGEST_LINE = 4000;

/** Matches a text that is written as an expression, such as `{' '}`. */
const LITERAL = /\{\s*(?:"([^"]{0,500})"|'([^']{0,500})'|`((?:[^`$]|\$(?!\{)){0,500})`)\s*\}/y;

/** Converts a line of MDX to Markdown. Removes the tags of components, and keeps what is between them. */
export function normalizeInline(line: string): string {
  if (!/[<{]/.test(line) || line.length > LONGEST_LINE) return line;
  let result = '';
  for (let at = 0; at < line.length;) {
    const end = line[at] === '`' ? codeEnd(line, at) : undefined;
    const tag = line[at] === '<' ? jsxTagAt(line, at) : undefined;
    LITERAL.lastIndex = at;
    const literal = line[at] === '{' ? LITERAL.exec(line) : null;
    const next = tag?.end ?? end ?? at + (literal?.[0].length ?? 1);
    const own = line.slice(at, next);
    result += tag
      ? (written(tag, line) ?? own)
      : literal
        ? escapeText(literal[1] ?? literal[2] ?? literal[3]!)
        : own;
    at = next;
  }
  return result;
}

/** Returns where the code that begins at a place ends; the end of its backticks if there is no code. */
function codeEnd(line: string, at: number): number {
  const fence = /^`+/.exec(line.slice(at))![0];
  const end = line.indexOf(fence, at + fence.length);
  return (end < 0 ? at : end) + fence.length;
}

/** Returns a tag as Markdown; undefined for a tag that stays as it is, because it has no end tag. */
function written(tag: JsxTag, line: string): string | undefined {
  const { name, kind, attributes } = tag;
  if (name !== '' && /^[a-z][\w-]*$/.test(name)) return isKnown(name) ? htmlTag(tag) : undefined;
  if (kind === 'whole') return inlineComponent(tag);
  const isPaired = kind === 'start' ? line.includes(`</${name}>`) : line.includes(`<${name}`);
  if (!isPaired) return undefined;
  if (!/^(?:.*\.)?(?:Next)?Link$/.test(name)) return '';
  const href = attributes.get('href') ?? attributes.get('to');
  return kind === 'end'
    ? '</a>'
    : href === undefined
      ? '<a>'
      : htmlTag({ ...tag, name: 'a', attributes: new Map([['href', href]]) });
}
