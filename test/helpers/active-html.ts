// Finds active HTML: elements and attributes that do more than show text.
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The elements that Markdown has, and those that nanro writes as HTML. */
const ELEMENTS = new Set(
  [
    'p h1 h2 h3 h4 h5 h6 ul ol li blockquote aside pre code em strong s del mark a img br hr sup section input',
    'table thead tbody tr th td',
  ].flatMap((names) => names.split(' ')),
);
const ATTRIBUTES = new Set(
  'href src alt title class id style start type value checked disabled align data-footnote-ref'.split(' '),
);
/** The word that no attribute may have except these: they show it, or name it. */
export const MARK = 'XSS7';
const SHOWN = new Set(['alt', 'title', 'class', 'style', 'id']);

/**
 * Returns what is active in HTML: elements and attributes that Markdown does not have, comments with a text,
 * addresses that are programs, and addresses with the word `MARK` unless `mayLink`.
 */
export function activeParts(html: string, mayLink = false): string[] {
  const found: string[] = [];
  const nodes: Node[] = [...parseFragment(html).childNodes];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.nodeName === '#comment' && 'data' in node && node.data.includes(MARK))
      found.push(`<!--${node.data}-->`);
    if (!('tagName' in node)) continue;
    if (!ELEMENTS.has(node.tagName)) found.push(`<${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      const isActive =
        !ATTRIBUTES.has(name) ||
        (/^(?:href|src)$/.test(name) && isProgram(value)) ||
        (value.includes(MARK) && !SHOWN.has(name) && !mayLink && !isRelative(value)) ||
        (name === 'style' && /[{}]|url\(|expression/i.test(value.replace(/"(?:[^"\\]|\\.)*"/g, '')));
      if (isActive) found.push(`<${node.tagName} ${name}="${value}">`);
    }
    nodes.push(...node.childNodes);
  }
  return found;
}

const BASE = 'https://nanro.invalid/';

/** Reports whether an address does not lead to another site. */
const isRelative = (address: string): boolean =>
  URL.canParse(address, BASE) && new URL(address, BASE).origin === new URL(BASE).origin;

/** Reports whether a browser would run an address as a program or show it as a document. */
function isProgram(address: string): boolean {
  if (!URL.canParse(address, BASE)) return false;
  return (
    /^(?:javascript|vbscript|data):$/.test(new URL(address, BASE).protocol) &&
    !address.startsWith('data:image/png;')
  );
}
