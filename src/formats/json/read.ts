// Reads an article in JSON, as content/article.schema.json describes it.
import type { Article, Inline, Of, StyledLine } from '../../article/model.ts';
import { cleanField } from '../../article/fields.ts';
import { sanitize } from '../../article/sanitize.ts';
import { findFault } from '../../article/validate.ts';
import { NanroError } from '../../errors.ts';
import { positionOfError, withoutMark } from './json-positions.ts';

/**
 * Parses an article in JSON, as content/article.schema.json describes it. Its strings are cleaned
 * (article/fields.ts). A link whose address is dropped keeps its text. Messages call the article `name`.
 *
 * Throws a NanroError if the text is empty (`empty`), is not JSON (`notJson`, with the position), or does not
 * match the schema (`notArticle`, with the first fault).
 *
 * @example
 * import { NanroError, parseArticle } from 'nanro';
 * parseArticle('{"title": "난로", "sections": []}') // => { title: '난로', sections: [] }
 * const problemOf = (json) => {
 *   try {
 *     parseArticle(json, '글.json');
 *   } catch (error) {
 *     return error instanceof NanroError ? error.problem : undefined;
 *   }
 * };
 * problemOf('{"title": "난로",}') // => { kind: 'notJson', name: '글.json', line: 1, column: 16 }
 * problemOf('{"title": "난로"}')
 * // => { kind: 'notArticle', name: '글.json', fault: { path: 'sections', fault: { kind: 'missing' } } }
 */
export function parseArticle(json: string, name = 'article'): Article {
  if (json.trim() === '') throw new NanroError({ kind: 'empty', name });
  const value = sanitizeStrings(parseJson(withoutMark(json), name));
  const fault = findFault(value);
  if (fault) throw new NanroError({ kind: 'notArticle', name, fault });
  return cleanPart(value, '') as Article;
}

/** Parses JSON. Throws NanroError `notJson`, with the position of the error. */
export function parseJson(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new NanroError({ kind: 'notJson', name, ...positionOfError(json) });
  }
}

/**
 * Sanitises every string in a JSON value, in place, and returns the value. It does not recurse, so deep
 * nesting cannot overflow the stack; findFault reports deep nesting later.
 */
function sanitizeStrings(value: unknown): unknown {
  const root: Record<string, unknown> = { value };
  const left = [root];
  for (let holder = left.pop(); holder; holder = left.pop()) {
    for (const key of Object.keys(holder)) {
      const part = holder[key];
      if (typeof part === 'string') holder[key] = sanitize(part);
      else if (typeof part === 'object' && part !== null) left.push(part as Record<string, unknown>);
    }
  }
  return root['value'];
}

/**
 * Cleans the fields of a valid article, or of a part of one, in place, and returns it. `field` is the field
 * that contains the part. Returns undefined if nothing is left.
 */
function cleanPart(part: unknown, field: string): unknown {
  if (typeof part === 'string') return field === 'text' ? part : cleanField(field, part);
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) {
    for (let index = 0; index < part.length; index++) part[index] = cleanPart(part[index], field);
    return part.some(leadsNowhere)
      ? part.flatMap((item) => (leadsNowhere(item) ? contentOf(item) : [item]))
      : part;
  }
  const holder = part as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    const cleaned = cleanPart(holder[key], key);
    if (cleaned === undefined) delete holder[key];
    else holder[key] = ON_ONE_LINE[key]?.(cleaned) ?? cleaned;
  }
  return part;
}

/** The fields whose texts must be on one line, and the functions that do this. */
const ON_ONE_LINE: Readonly<Record<string, (part: unknown) => unknown>> = {
  heading: (part) => (part as readonly Inline[]).map(inlineOnOneLine),
  lines: (part) =>
    (part as readonly StyledLine[]).map((line) =>
      line.map(({ text, ...style }) => ({ text: text.replaceAll('\n', ' '), ...style })),
    ),
};

/** Replaces line breaks, line ends and tabs in running text by spaces. */
function inlineOnOneLine(inline: Inline): Inline {
  if (inline.kind === 'lineBreak') return { kind: 'text', text: ' ' };
  if ('content' in inline) return { ...inline, content: inline.content.map(inlineOnOneLine) };
  return 'text' in inline ? { ...inline, text: inline.text.replace(/[\t\n]/g, ' ') } : inline;
}

type Link = Of<Inline, 'link'>;

/** Reports whether a part is a link that has lost its address. */
const leadsNowhere = (part: Partial<Link> | undefined): part is Link =>
  part?.kind === 'link' && part.href === undefined;

/** Returns the content of a link. It is never empty, because a heading must have text. */
const contentOf = ({ content }: Link): readonly Inline[] =>
  content.length === 0 ? [{ kind: 'text', text: '' }] : content;
