// What highlight.js calls the parts of code → what nanro calls them.
import type { Syntax } from '../layout/page.ts';

/**
 * The parts of code by their scopes (highlight.js, css-classes-reference). A scope that is not here has the
 * colour of the scope around it. `undefined` ends that colour.
 */
const PARTS: Readonly<Record<string, Syntax | undefined>> = {
  keyword: 'keyword',
  'selector-tag': 'keyword',
  name: 'keyword', // of a tag
  'template-tag': 'keyword',
  'variable.language': 'keyword', // this, self
  string: 'string',
  regexp: 'string',
  link: 'string',
  code: 'string', // in Markdown
  comment: 'comment',
  quote: 'comment',
  'meta.prompt': 'comment',
  number: 'constant',
  literal: 'constant',
  symbol: 'constant',
  bullet: 'constant',
  'char.escape': 'constant',
  'variable.constant': 'constant',
  title: 'function',
  section: 'function',
  'selector-id': 'function',
  'selector-class': 'function',
  'selector-pseudo': 'function',
  built_in: 'function',
  type: 'type',
  'title.class': 'type',
  attr: 'type', // of a tag or an object
  attribute: 'type', // of CSS
  meta: 'type', // a directive, an annotation
  addition: 'inserted',
  deletion: 'deleted',
  subst: undefined, // code in a string
};

/** Returns what the part with a scope is; `around` is what the part around it is. */
export function syntaxOf(scope: string, around: Syntax | undefined): Syntax | undefined {
  for (let name = scope; name !== ''; name = name.slice(0, Math.max(name.lastIndexOf('.'), 0)))
    if (Object.hasOwn(PARTS, name)) return PARTS[name];
  return around;
}
