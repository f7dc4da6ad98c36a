// Chunks of dist/ as scripts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { expect, test } from 'vitest';
import { scriptOf } from '../../src/start/chunk-script.ts';

const dist = fileURLToPath(new URL('../../dist/js', import.meta.url));

test.each([
  ['const a=1;export{a};', [], 'const a=1;return{a:a}'],
  ['const a=1,b=2;export{a as x,b as default};\n', [], 'const a=1,b=2;return{x:a,default:b}'],
  ['import{a}from"./lines.js";a();export{};', ['./lines.js'], 'const{a:a}=$imports[0];a();return{}'],
  [
    'import{a as $,b}from"./lines.js";import*as c from"node:fs";import d from"parse5";d(c);export{$};',
    ['./lines.js', 'node:fs', 'parse5'],
    'const{a:$,b:b}=$imports[0];const c=$imports[1];const d=$imports[2].default;d(c);return{$:$}',
  ],
  [
    'import a,{b as c}from"x";const d=()=>import(`./y.js`),e=import.meta.url;export{d,e};',
    ['x'],
    'const{b:c}=$imports[0];const a=$imports[0].default;const d=()=>$import(`./y.js`),e=$url;return{d:d,e:e}',
  ],
])('%j as a script', (chunk, imports, body) => {
  expect(scriptOf(chunk)).toEqual({ imports, code: `(($imports,$import,$url)=>{"use strict";${body}})` });
});

interface Node {
  readonly type: string;
}

/** Returns the nodes of a syntax tree, with all below them. */
function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(nodesOf);
  return 'type' in value ? [value as Node, ...below] : below;
}

/** Only threads load it, as a module. */
const MODULE = 'document-worker.js';

test.each(readdirSync(dist).filter((name) => name.endsWith('.js') && name !== MODULE))(
  'all of dist/js/%s that is changed for a script is code, not text in a string',
  (name) => {
    const chunk = readFileSync(`${dist}/${name}`, 'utf8');
    const { body } = parseAst(chunk);
    const imports = body.findIndex(({ type }) => type !== 'ImportDeclaration');
    const rest = body.slice(imports);
    expect(rest.slice(0, -1).filter(({ type }) => /^(?:Im|Ex)port/.test(type))).toEqual([]);
    expect(rest.at(-1)?.type).toBe('ExportNamedDeclaration');

    const types = nodesOf(body).map(({ type }) => type);
    const count = (wanted: string): number => types.filter((type) => type === wanted).length;
    expect(chunk.split('import(')).toHaveLength(count('ImportExpression') + 1);
    expect(chunk.split('import.meta.url')).toHaveLength(count('MetaProperty') + 1);

    const { imports: names, code } = scriptOf(chunk);
    expect(names).toHaveLength(imports);
    expect(names.filter((file) => file.startsWith('./') && !existsSync(`${dist}/${file}`))).toEqual([]);
    expect(() => new Function(code)).not.toThrow();
  },
);

test('no chunks import each other: a script takes the values of another when it is run', () => {
  const importsOf = (name: string): string[] =>
    scriptOf(readFileSync(`${dist}/${name}`, 'utf8')).imports.filter((file) => file.startsWith('./'));
  const cycles: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (name: string, path: readonly string[]): void => {
    if (state.get(name) === 'open') cycles.push([...path, name].join(' → '));
    if (state.has(name)) return;
    state.set(name, 'open');
    for (const file of importsOf(name)) visit(file, [...path, name]);
    state.set(name, 'done');
  };
  for (const name of readdirSync(dist).filter((file) => file.endsWith('.js'))) visit(`./${name}`, []);
  expect(cycles).toEqual([]);
});
