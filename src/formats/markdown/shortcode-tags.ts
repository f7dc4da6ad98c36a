// Parses Liquid tags (Jekyll, Hexo, GitBook) and Hugo shortcodes: `{% name arguments %}`, `{{< name arguments
// >}}` and `{{% name arguments %}}`.

export interface ShortcodeTag {
  /** The name, in lower case. */
  readonly name: string;
  /** Whether it is an end tag: `{% endnote %}`, `{{< /note >}}`. */
  readonly isEnd: boolean;
  /** The unnamed arguments, without quotation marks. */
  readonly values: readonly string[];
  /** The named arguments: `src="a.png"`. */
  readonly named: ReadonlyMap<string, string>;
  /** Everything after the name. */
  readonly text: string;
  /** Where the tag ends. */
  readonly end: number;
}

/** Matches a tag. It has at most a thousand characters, which limits the time for a tag that does not end. */
const TAG =
  /\{%-?\s*(\/?[a-z][\w-]*)(?![\w-])((?:[^{%]|\{(?!%)|%(?!\})){0,1000})%\}|\{\{[<%]\s*((?:\/\s*)?[a-z][\w.-]*)(?![\w.-])((?:[^{>%]|\{(?!\{)|[>%](?!\}\})){0,1000})[>%]\}\}/iy;
const ARGUMENT =
  /([\w-]+)\s*(?:=|:(?!\/\/))\s*(?:"([^"]*)"|'([^']*)'|“([^“”]*)”|([^\s"',]+))|"([^"]*)"|'([^']*)'|([^\s"',]+)/g;

/** Returns the tag at an offset; undefined if there is none. */
export function shortcodeAt(text: string, at: number): ShortcodeTag | undefined {
  if (text[at] !== '{' || !/[%{]/.test(text[at + 1] ?? '')) return undefined;
  TAG.lastIndex = at;
  const match = TAG.exec(text);
  if (!match) return undefined;
  const given = (match[1] ?? match[3])!.toLowerCase().replace(/\s/g, '');
  const isEnd = given.startsWith('/') || (match[1] !== undefined && /^end[a-z]/.test(given));
  const name = isEnd ? given.replace(/^(?:\/|end_?)/, '') : given;
  const rest = (match[2] ?? match[4] ?? '').trim();
  const values: string[] = [];
  const named = new Map<string, string>();
  for (const [, key, ...parts] of rest.matchAll(ARGUMENT)) {
    const value = parts.find((part) => part !== undefined) ?? '';
    if (key === undefined) values.push(value);
    else named.set(key.toLowerCase(), value);
  }
  return { name, isEnd, values, named, text: rest, end: TAG.lastIndex };
}

/**
 * Returns the address that a template produces: `/a` for `{{ site.baseurl }}/a` and `{{ "/a" | relative_url
 * }}`, and the page named in `{{< ref "a.md" >}}` and `{% post_url a %}`.
 */
export function templateAddress(address: string): string {
  if (!address.includes('{')) return address;
  return address.replace(TEMPLATE, (all, expression?: string) => {
    if (expression !== undefined) {
      const literal = /^["']([^"']*)["']\s*\|/.exec(expression.trim())?.[1];
      return literal ?? (/^site\.[\w.]*url$/.test(expression.trim()) ? '' : all);
    }
    const tag = shortcodeAt(all, 0);
    return tag && REFERENCES.has(tag.name) ? (tag.values[0] ?? tag.named.get('path') ?? all) : all;
  });
}

const REFERENCES = new Set(['ref', 'relref', 'post_url', 'post_link', 'link', 'url']);
/** Matches an expression, or a tag. */
const TEMPLATE =
  /\{\{(?![<%])-?([^{}]*?)-?\}\}|\{%(?:[^{%]|\{(?!%)|%(?!\})){0,1000}%\}|\{\{[<%](?:[^{}]|\{(?!\{)|\}(?!\})){0,1000}\}\}/g;

const TEMPLATE_HERE = new RegExp(TEMPLATE.source, 'y');

/** Returns where the template at an offset ends; undefined if there is none. */
export function templateEnd(text: string, at: number): number | undefined {
  if (text[at] !== '{' || !/[%{]/.test(text[at + 1] ?? '')) return undefined;
  TEMPLATE_HERE.lastIndex = at;
  return TEMPLATE_HERE.test(text) ? TEMPLATE_HERE.lastIndex : undefined;
}

/** Matches an address that contains a template. */
const HAS_TEMPLATE = /[^\s()<>]{0,200}?\{[{%]/y;

/**
 * Returns where an address that contains a template ends, as in `[글]({{< ref "a.md" >}})`; undefined for any
 * other address.
 */
export function templatedEnd(text: string, start: number, max: number): number | undefined {
  HAS_TEMPLATE.lastIndex = start;
  if (!HAS_TEMPLATE.test(text)) return undefined;
  let at = start;
  while (at < max && !/[\s()]/.test(text[at]!)) at = templateEnd(text, at) ?? at + 1;
  return at <= max ? at : undefined;
}
