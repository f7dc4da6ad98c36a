// Converts MDX, which is Markdown with imports and components, to Markdown. The tags of components are
// removed or become boxes, labels and pictures. The content between them loses its indentation.
import { RAW, STRUCTURE, WHOLE, isKnown } from './element-names.ts';
import { frameOf, htmlTag, wholeComponent } from './jsx-components.ts';
import { LONGEST_LINE, normalizeInline } from './jsx-inline.ts';
import { jsxTagAt, type JsxTag } from './jsx-tags.ts';
import { endOfModuleCode, isModuleCode, MOST_LINES as MOST_OF_MODULE } from './module-code.ts';

/** An open element. */
interface Open {
  readonly name: string;
  /** The lines to write at its end. */
  readonly end: readonly string[];
  /** The columns before the tag. They are kept before the content. */
  readonly indent: number;
  /** The columns before the content; undefined before its first line. */
  inner: number | undefined;
  /** Whether the element is in a list. */
  readonly isInList: boolean;
}

/** The maximum depth of elements. */
const DEEPEST = 100;

/** How many lines are searched for the end of a tag. */
const MOST_LINES = 120;

/** Matches lines of code around elements: `{items.map((item) => (`, `{isNew && (`, `) : (`, `))}`. */
const CODE_START = /^\s*\{[^<>"'`]*(?:=>|&&|\?)\s*(?:[({]\s*)?$/;
const CODE_END = /^\s*[)}\]]+\s*(?::\s*(?:\(|null\s*\})\s*)?$/;

/** Converts MDX to Markdown. `language` is the language of the labels that are added. */
export function mdxToMarkdown(text: string, language: string): string {
  const source = text.split('\n');
  const lines: string[] = [];
  const open: Open[] = [];
  let fence: string | undefined;
  let isList = false; // whether the last line without indentation began an item
  let rest: string | undefined; // the text after a tag on its line
  let tried = 0; // no import or export ends before this line
  const endless = new Set<string>(); // names of elements without an end tag
  let isCode = false; // whether an expression is open

  const alone = (indent: number, ...parts: readonly string[]): void => {
    for (const part of parts) {
      lines.push('');
      for (const line of part.split('\n')) lines.push(' '.repeat(indent) + line);
    }
    lines.push('');
  };
  const close = (name: string): void => {
    const at = open.findLastIndex((element) => element.name === name);
    for (const element of at < 0 ? [] : open.splice(at).reverse()) {
      alone(element.indent, ...element.end);
      isList = element.isInList;
    }
  };
  /**
   * Handles a tag at the beginning of a line. Returns whether the line has been handled, except for `rest`.
   */
  const readTag = (tag: JsxTag, indent: number, behind: string): boolean => {
    const { name, kind } = tag;
    const isHtml = /^[a-z][\w-]*$/.test(name) && isKnown(name);
    if (isHtml && !STRUCTURE.has(name)) return false;
    const end = behind.indexOf(`</${name}>`);
    const after = end < 0 ? '' : behind.slice(end + name.length + 3).trim();
    if (kind === 'start' && after !== '') return false; // it is part of a sentence
    if (kind === 'end') close(name);
    else if (kind === 'whole') alone(indent, ...(isHtml ? [htmlTag(tag)] : wholeComponent(tag)));
    else {
      const { start, end: written } = isHtml
        ? { start: [htmlTag(tag)], end: [`</${name}>`] }
        : frameOf(tag, language);
      alone(indent, ...start);
      if (open.length < DEEPEST)
        open.push({ name, end: written, indent, inner: undefined, isInList: isList });
      isList = false;
    }
    if (end >= 0 && kind === 'start') {
      lines.push(' '.repeat(indent) + normalizeInline(behind.slice(0, end).trim()));
      close(name);
    } else if (behind.trim() !== '') rest = ' '.repeat(indent) + behind.trim();
    return true;
  };

  for (let index = 0; index < source.length; index += rest === undefined ? 1 : 0) {
    let line = rest ?? dedented(source[index]!, open.at(-1));
    rest = undefined;
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined || mark !== undefined) {
      if (fence === undefined) fence = mark;
      else if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
      lines.push(line);
      continue;
    }
    if (open.length === 0 && index >= tried && isModuleCode(line)) {
      const last = endOfModuleCode(source, index);
      if (last === undefined) tried = index + MOST_OF_MODULE;
      else {
        index = last;
        lines.push('');
        continue;
      }
    }
    if (isCode ? CODE_END.test(line) : CODE_START.test(line)) {
      isCode = !line.trimEnd().endsWith('}');
      lines.push('');
      continue;
    }
    const indent = /^ */.exec(line)![0].length;
    if (line[indent] === '<' && line.length <= LONGEST_LINE) {
      const all = jsxTagAt(line, indent)
        ? line
        : [line, ...source.slice(index + 1, index + MOST_LINES)].join('\n');
      const tag = jsxTagAt(all, indent);
      const verbatim = tag && verbatimEnd(tag, source, index, all, endless);
      if (verbatim !== undefined) {
        lines.push('', ' '.repeat(indent) + htmlTag(tag!) + behindTag(all, tag!));
        index += newlinesIn(all.slice(0, tag!.end));
        while (index < verbatim) lines.push(dedented(source[++index]!, open.at(-1)));
        lines.push('');
        continue;
      }
      const behind = tag ? behindTag(all, tag) : '';
      const code = tag?.kind === 'start' ? templateChild(tag, line, source, index) : undefined;
      if (code) {
        alone(indent, code.text);
        index = code.last;
        continue;
      }
      const isRead = tag !== undefined && readTag(tag, indent, behind);
      if (tag) index += newlinesIn(all.slice(0, tag.end));
      if (isRead) continue;
      if (tag) line = all.slice(0, tag.end).replace(/(?<!\s)\s*\n\s*/g, ' ') + behind;
    }
    const top = open.at(-1);
    const isEnd =
      top !== undefined && line.trimEnd().endsWith(`</${top.name}>`) && !line.includes(`<${top.name}`);
    if (isEnd) line = line.slice(0, line.lastIndexOf('</'));
    const base = open.at(-1)?.indent ?? 0;
    if (line.trim() !== '' && indent < base + 2) isList = /^\s*(?:[-*+]|\d+[.)])\s/.test(line);
    if (indent > base + 3 && !isList) line = ' '.repeat(base) + line.trimStart(); // there is no indented code
    lines.push(normalizeInline(line));
    if (isEnd) close(top.name);
  }
  return lines.join('\n');
}

const newlinesIn = (text: string): number => text.split('\n').length - 1;

/** Returns the text after a tag on the tag's last line. */
const behindTag = (text: string, tag: JsxTag): string => /^.*/.exec(text.slice(tag.end))![0];

/** Removes from a line the indentation that the content of an element has. */
function dedented(line: string, element: Open | undefined): string {
  if (!element) return line.replace(/^[ \t]+/, (blanks) => blanks.replaceAll('\t', '    '));
  const blanks = /^[ \t]*/.exec(line)![0];
  const columns = blanks.replaceAll('\t', '    ').length;
  const text = line.slice(blanks.length);
  if (text === '') return '';
  element.inner ??= columns;
  return ' '.repeat(element.indent + Math.max(0, columns - element.inner)) + text;
}

/** Returns the last line of an HTML element whose content is not Markdown; undefined for other tags. */
function verbatimEnd(
  tag: JsxTag,
  source: readonly string[],
  index: number,
  text: string,
  endless: Set<string>,
): number | undefined {
  const isVerbatim = tag.name === 'table' || tag.name === 'pre' || RAW.has(tag.name) || WHOLE.has(tag.name);
  if (tag.kind !== 'start' || !isVerbatim || endless.has(tag.name)) return undefined;
  const first = index + newlinesIn(text.slice(0, tag.end));
  const end = `</${tag.name}>`;
  for (let line = first; line < source.length; line++) if (source[line]!.includes(end)) return line;
  endless.add(tag.name);
  return undefined;
}

/** The maximum number of lines of code in a component. */
const MOST_CODE = 500;

/**
 * Returns the code in a component, as in `<CodeBlock language="ts">{`…`}</CodeBlock>`, and the last line of
 * the component.
 */
function templateChild(
  { name, attributes, end }: JsxTag,
  line: string,
  source: readonly string[],
  index: number,
): { readonly text: string; readonly last: number } | undefined {
  if (!`${line.slice(-2)}\n${source[index + 1] ?? ''}`.includes('{`') && !line.includes('{`'))
    return undefined;
  const text = [line, ...source.slice(index + 1, index + MOST_CODE)].join('\n');
  const start = /^\s*\{`/.exec(text.slice(end, end + 200))?.[0];
  const last = start === undefined ? -1 : text.indexOf('`}', end + start.length);
  const closing =
    last < 0
      ? undefined
      : new RegExp(`^\\s*</${name.replace(/[.$]/g, '\\$&')}>`).exec(text.slice(last + 2, last + 202))?.[0];
  if (start === undefined || closing === undefined) return undefined;
  const lines = text
    .slice(end + start.length, last)
    .replace(/^[ \t]*\n|\n[ \t]*$/g, '')
    .split('\n');
  const margin = Math.min(
    ...lines.filter((each) => each.trim() !== '').map((each) => /^ */.exec(each)![0].length),
  );
  const code = lines.map((each) =>
    each.slice(Number.isFinite(margin) ? margin : 0).replace(/\\([`$\\])/g, '$1'),
  );
  const fence = '`'.repeat(8);
  return {
    text: [`${fence}${attributes.get('language') ?? attributes.get('lang') ?? ''}`, ...code, fence].join(
      '\n',
    ),
    last: index + newlinesIn(text.slice(0, last + 2 + closing.length)),
  };
}
