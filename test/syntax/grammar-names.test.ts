import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { grammarOf, grammarsFor, NAMES } from '../../src/syntax/grammar-names.ts';

const require = createRequire(import.meta.url);

test.each<[language: string, grammar: string | undefined]>([
  ['js', 'javascript'],
  ['Java', 'java'],
  ['C++', 'cpp'],
  ['c#', 'csharp'],
  ['rust,ignore,does_not_compile', 'rust'],
  ['js{1,3-5}', 'javascript'],
  ['python:main.py', 'python'],
  ['{.ruby .numberLines}', 'ruby'],
  ['vue-html', 'xml'],
  ['shell', 'bash'],
  ['console', 'shell'],
  ['toml', 'ini'],
  ['text', undefined],
  ['math', undefined],
  ['', undefined],
  ['../core', undefined],
  ['__proto__', undefined],
])('the grammar of %j is %j', (language, grammar) => {
  expect(grammarOf(language)).toBe(grammar);
});

test('every grammar exists, and only one name is there twice', () => {
  const names = NAMES.trim().split(/\s/);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual(['shell']);
  const code = '<script></script><style></style><%= %>';
  for (const line of NAMES.trim().split('\n'))
    for (const name of grammarsFor(line.split(' ')[0]!, code))
      expect(() => require.resolve(`highlight.js/lib/languages/${name}`), name).not.toThrow();
});

test.each<[grammar: string, code: string, needed: string[]]>([
  ['python', 'a = "<p>"', ['python']],
  ['javascript', 'a < b', ['javascript']],
  ['javascript', 'a = <b />', ['javascript', 'xml']],
  ['xml', '<p>불</p>', ['xml']],
  ['xml', '<p><script>a()</script>', ['javascript', 'xml']],
  ['erb', '<%= a %><style></style>', ['css', 'erb', 'ruby', 'xml']],
])('the grammars of %s for %s are %j', (grammar, code, needed) => {
  expect([...grammarsFor(grammar, code)].toSorted()).toEqual(needed);
});
