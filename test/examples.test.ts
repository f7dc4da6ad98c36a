// Runs every `@example` in src, and checks the values that it claims. CONTRIBUTING.md
// explains how to write one.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as articles from '../src/articles.ts';
import * as lines from '../src/index.ts';

interface Example {
  readonly file: string;
  /** The name of what the docstring describes. */
  readonly name: string;
  readonly code: string;
}

const src = fileURLToPath(new URL('../src', import.meta.url));
const DOCSTRING = /^[ ]*\/\*\*((?:(?!\*\/)[^])*)\*\/\s*(?:export )?(?:async )?(?:\w+ )?(\w+)/gm;

/** Returns the examples in the docstrings of a TypeScript file. */
function examplesIn(file: string, source: string): Example[] {
  return [...source.matchAll(DOCSTRING)].flatMap(([, docstring, name]) =>
    docstring!
      .replace(/^[ ]*\*(?: |$)/gm, '')
      .split(/^@/m)
      .filter((tag) => /^example\s/.test(tag))
      .map((tag) => ({ file, name: name!, code: tag.replace(/^example[ ]*\n?/, '').trimEnd() })),
  );
}

const VALUE = /(?:^|\s)\/\/ => (.*)$/;
const MORE = /^\/\/ {2,}(.*)$/;
const IMPORT = /^import (\{.*\}) from '(.*)';$/;
const DECLARATION = /^(?:const|let) (\w+)/;

/** Returns the statements of an example, each with the value that a comment claims it has. */
function statementsOf(code: string): { text: string; value?: string }[] {
  const statements: { text: string; value?: string }[] = [];
  for (const line of code.split('\n')) {
    const [claim, value] = VALUE.exec(line) ?? [];
    const text = line.slice(0, line.length - (claim?.length ?? 0));
    const last = statements.at(-1);
    const more = MORE.exec(line)?.[1];
    if (more !== undefined && last?.value !== undefined) last.value += `\n${more}`;
    else if (last && (text === '' || /^[\s\])}]/.test(text))) last.text += `\n${text}`;
    else statements.push({ text });
    if (value !== undefined) statements.at(-1)!.value = value;
  }
  return statements;
}

/** Returns the body of a function that runs an example and gives each value with its claim to `$check`. */
function bodyOf(code: string): string {
  const lines = statementsOf(code).map(({ text, value }) => {
    const [, names, from] = IMPORT.exec(text) ?? [];
    if (from !== undefined) return `const ${names!.replace(/ as /g, ': ')} = await $load('${from}');`;
    if (value === undefined) return text;
    const declared = DECLARATION.exec(text)?.[1];
    const found = declared ?? `(${text.trim().replace(/;$/, '')})`;
    return `${declared === undefined ? '' : text}\n$check(${found}, (${value}));`;
  });
  return `{\n${lines.join('\n')}\n}`; // a block, so that an import may shadow an export
}

type Run = (
  load: (path: string) => Promise<unknown>,
  check: (found: unknown, claimed: unknown) => void,
  ...exported: readonly unknown[]
) => Promise<void>;
const AsyncFunction = (async () => {}).constructor as new (...parameters: string[]) => Run;

/** Runs an example; the exports of its file are in scope, and `nanro` is the public API. */
async function run({ file, code }: Example): Promise<number> {
  const path = join(src, file);
  const exported = (await import(path)) as Record<string, unknown>;
  const load = (from: string): Promise<unknown> =>
    import(
      from === 'nanro' ? join(src, 'index.ts') : from.startsWith('.') ? join(dirname(path), from) : from
    );
  const body = bodyOf(code);
  const names = Object.keys(exported);
  let checked = 0;
  const check = (found: unknown, claimed: unknown): void => {
    expect(found).toEqual(claimed);
    checked++;
  };
  await new AsyncFunction('$load', '$check', ...names, body)(
    load,
    check,
    ...names.map((name) => exported[name]),
  );
  return checked;
}

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('node_modules')) // those of unicode/tables/
  .sort()
  .map((name) => ({ file: name.replaceAll('\\', '/'), source: readFileSync(join(src, name), 'utf8') }));
const examples = sources.flatMap(({ file, source }) => examplesIn(file, source));

describe('the examples in docstrings', () => {
  test.each(examples)('$file: $name', async (example) => {
    expect(await run(example), 'an example claims at least one value').toBeGreaterThan(0);
  });

  test('no `@example` is overlooked', () => {
    const tags = sources.flatMap(({ source }) => source.match(/^\s*(?:\/\*)?\*+ @example\b/gm) ?? []);
    expect(examples).toHaveLength(tags.length);
  });

  test.each(
    Object.entries({ ...lines, ...articles }).filter(
      ([, value]) => typeof value === 'function' && !/^class\b/.test(String(value)),
    ),
  )('%s of the public API has one', (name) => {
    expect(examples.map((example) => example.name)).toContain(name);
  });
});

test.each(['index.ts', 'articles.ts'])('everything that %s exports has a docstring', (entry) => {
  const index = sources.find(({ file }) => file === entry)!.source;
  const lists = [...index.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list]) =>
    list!.split(','),
  );
  const declared = [...index.matchAll(/^export (?:interface|type|function|const) (\w+)/gm)].map(
    ([, name]) => name!,
  );
  const names = [...lists.map((item) => item.trim().replace(/^type /, '')).filter(Boolean), ...declared];
  expect(names).toContain('Article');
  const documented = names.filter((name) =>
    sources.some(({ source }) =>
      new RegExp(`\\*/\\nexport (?:interface|type|function|const|class) ${name}\\b`).test(source),
    ),
  );
  expect(documented).toEqual(names);
});

describe('the test of examples', () => {
  const example = (code: string): Example => ({ file: 'unicode/hangul.ts', name: 'isSyllable', code });

  test('runs what an example says, with the exports of its file and with imports', async () => {
    const code = `
import { isBlank } from './blanks.ts';
const unit = '난'.charCodeAt(0);
[isSyllable(unit), isBlank(unit)] // => [true, false]
const letters = lettersOf(
  unit,
); // => 'ㄴㅏㄴ'
[...letters].map((letter) => ({ letter }))
// => [{ letter: 'ㄴ' }, { letter: 'ㅏ' },
//     { letter: 'ㄴ' }]`;
    expect(await run(example(code.trim()))).toBe(3);
  });

  test.each([
    ['a wrong value', 'finalOf(0xac00) // => 1'],
    ['a name that does not exist', 'finalsOf(0xac00) // => 1'],
    ['a syntax error', 'finalOf(0xac00 // => 0'],
  ])('fails on %s', async (_, code) => {
    await expect(run(example(code))).rejects.toThrow();
  });

  test('counts no value where an example claims none', async () => {
    expect(await run(example('finalOf(0xac00)'))).toBe(0);
  });
});
