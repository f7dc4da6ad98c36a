// Finds the language of code in the classes and attributes that highlighters write on the elements around it.
import { attribute, parentOf, type Element } from './dom.ts';
import { findAll } from './selectors.ts';

const ATTRIBUTES = [
  'data-ke-language',
  'data-lang',
  'data-language',
  'data-enlighter-language',
  'data-code-block-lang',
];

/** Matches a class that names a language: `language-js`, `highlight-source-js`, `brush: js`, `src src-js`. */
const NAMED =
  /(?:^|\s)(?:lang(?:uage)?[-:]|(?:mw-)?highlight-(?:source-|text-|lang-)?|brush:\s*|src src-)([^\s;]+)/i;
/** Matches names that mean that the language is not known. */
const UNKNOWN = /^(?:default|none|undefined|fallback|auto|nohighlight|lines?|wrap(?:per)?|block|box)$/i;
/** Matches names of human languages: `lang-ko`. */
const SPOKEN = /^(?:ko|en|ja|zh)(?:[-_]\w+)?$/i;

/** Matches classes that highlighters use together with a class that is only the name of a language. */
const HIGHLIGHTER =
  /(?:^|\s)(?:highlight|hljs|sourceCode|syntaxhighlighter|codehilite|code-block|listingblock)(?=\s|$)/;
const LANGUAGES = new Set(
  [
    [
      'bash',
      'sh',
      'shell',
      'zsh',
      'powershell',
      'bat',
      'console',
      'dockerfile',
      'docker',
      'makefile',
      'cmake',
    ],
    ['c', 'cpp', 'c++', 'csharp', 'cs', 'c#', 'objc', 'objectivec', 'swift', 'go', 'golang', 'rust', 'asm'],
    ['java', 'kotlin', 'groovy', 'gradle', 'scala', 'clojure', 'dart', 'matlab', 'r', 'julia', 'verilog'],
    ['python', 'py', 'ruby', 'rb', 'php', 'perl', 'lua', 'haskell', 'elixir', 'erlang', 'lisp', 'ocaml'],
    ['javascript', 'js', 'jsx', 'typescript', 'ts', 'tsx', 'vue', 'svelte', 'html', 'xml', 'css', 'scss'],
    ['sass', 'less', 'json', 'yaml', 'yml', 'toml', 'ini', 'properties', 'nginx', 'markdown', 'md', 'latex'],
    ['sql', 'mysql', 'plsql', 'graphql', 'diff', 'http', 'vim', 'protobuf'],
  ].flat(),
);

/** Reports whether a word is the name of a language, as in labels above code. */
export const isLanguage = (word: string): boolean => LANGUAGES.has(word.toLowerCase());

/** How many elements around the code are examined. */
const FARTHEST = 6;
/** The maximum number of children of an element that describes the code in it. Articles have more. */
const MOST_CHILDREN = 20;

/** Returns the language of code; undefined if nothing names it. */
export function languageOf(element: Element): string | undefined {
  for (const inner of [element, ...findAll(element, 'code, table')]) {
    const found = statedBy(inner);
    if (found !== undefined) return found;
  }
  let outer = parentOf(element);
  for (let distance = 1; outer && distance <= FARTHEST; distance++, outer = parentOf(outer)) {
    if (distance > 1 && outer.childNodes.length > MOST_CHILDREN) return undefined;
    const found = statedBy(outer);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isName = (language = ''): boolean =>
  language !== '' && !UNKNOWN.test(language) && !SPOKEN.test(language);

function statedBy(element: Element): string | undefined {
  if (element.attrs.length === 0) return undefined;
  for (const name of ATTRIBUTES) {
    const language = attribute(element, name);
    if (isName(language)) return language;
  }
  const classes = attribute(element, 'class') ?? '';
  const language = NAMED.exec(classes)?.[1];
  if (isName(language)) return language;
  return HIGHLIGHTER.test(classes) || element.tagName === 'code' || element.tagName === 'pre'
    ? classes.split(/\s+/).find(isLanguage)
    : undefined;
}
