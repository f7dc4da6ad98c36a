// Checks the structure of src/: which folder may import which, no import cycles, unique file names, small
// files. docs/architecture.md explains the folders.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/**
 * What the files of a folder may import besides each other: folders, or single files.
 * Type-only imports count.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  unicode: ['errors.ts'],
  output: ['errors.ts'],
  /** The reader declares the texts that it needs. */
  messages: ['errors.ts', 'reader/texts.ts'],
  source: ['errors.ts', 'unicode'],
  storage: ['errors.ts', 'unicode', 'article/sanitize.ts'],
  lines: ['unicode'],
  article: ['errors.ts', 'unicode'],
  formats: ['errors.ts', 'unicode', 'article'],
  hanja: ['unicode'],
  layout: ['unicode', 'article', 'lines'],
  render: ['unicode', 'article', 'lines', 'layout'],
  wrap: ['unicode', 'lines', 'render/styled.ts', 'formats/markdown/block-starts.ts'],
  /** Only highlight.js knows grammars. What it finds is in the terms of the layout. */
  syntax: ['article', 'layout'],
  reader: ['errors.ts', 'unicode', 'article', 'lines', 'layout', 'render'],
  settings: ['errors.ts', 'render/palettes.ts', 'formats/json'],
};
/** These may import from every folder. */
const SEE_ALL = ['main.ts', 'convert-worker.ts', 'document-worker.ts', 'cli', 'commands', 'start'];
/** The files at the top of src/ besides main.ts. */
const MAY_IMPORT_AT_TOP: Readonly<Record<string, readonly string[]>> = {
  'errors.ts': [],
  'exit-codes.ts': ['errors.ts'],
  'index.ts': ['errors.ts', 'unicode', 'lines', 'article', 'formats'],
  'browser.ts': [],
  'articles.ts': ['errors.ts', 'unicode', 'lines', 'article', 'formats', 'layout', 'render'],
};

const MOST_LINES = 250;
/** Files that may be longer: generated data and the JSON Schema of an article. */
const LONG_FILES = [
  'unicode/data/unicode.ts',
  'hanja/data/hanja-characters.ts',
  'hanja/data/hanja-words.ts',
  'article/schema.ts',
];
/** File names that may occur several times: the same thing in parallel folders. */
const PARALLEL = [/^formats\/\w+\/(?:read|write)\.ts$/, /^messages\/(?:ko|en)\/[\w-]+\.ts$/];

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.includes('node_modules')); // of the generator of tables
const textOf = (file: string): string => readFileSync(join(src, file), 'utf8');

const IMPORT = /^(?:import|export)( type)?\s[^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm;

/** The modules that a file imports, as paths below src/ where they are nanro's own. */
function readImports(file: string): Import[] {
  return [...textOf(file).matchAll(IMPORT)].map(([, type, from, dynamic]) => {
    const name = (from ?? dynamic)!;
    const path = name.startsWith('.') ? normalize(join(dirname(file), name)).replaceAll('\\', '/') : name;
    return { from: path, typeOnly: type !== undefined };
  });
}
const importsOf = new Map(files.map((file) => [file, readImports(file)]));
const ownImportsOf = (file: string): string[] =>
  importsOf.get(file)!.flatMap(({ from }) => (files.includes(from) ? [from] : []));
const folderOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file);

const isAllowed = (allowed: readonly string[], file: string, imported: string): boolean =>
  (file.includes('/') && folderOf(imported) === folderOf(file)) ||
  allowed.some((name) => imported === name || imported.startsWith(`${name}/`));

test('every folder of src/ is in the table', () => {
  const known = [...Object.keys(MAY_IMPORT), ...Object.keys(MAY_IMPORT_AT_TOP), ...SEE_ALL];
  expect([...new Set(files.map(folderOf))].sort()).toEqual(known.sort());
});

test.each(Object.entries({ ...MAY_IMPORT, ...MAY_IMPORT_AT_TOP }))(
  '%s imports only %j',
  (folder, allowed) => {
    const strangers = files
      .filter((file) => folderOf(file) === folder)
      .flatMap((file) =>
        ownImportsOf(file)
          .filter((imported) => !isAllowed(allowed, file, imported))
          .map((imported) => `${file} imports ${imported}`),
      );
    expect(strangers).toEqual([]);
  },
);

test('there are no import cycles, even with type-only and dynamic imports', () => {
  const cycles: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const imported of ownImportsOf(file)) visit(imported, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('no two files share a name, except the same thing in parallel folders', () => {
  const names = files
    .filter((file) => !PARALLEL.some((pattern) => pattern.test(file)))
    .map((file) => basename(file));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test(`no file has more than ${MOST_LINES} lines, except generated data and the schema`, () => {
  const long = files.filter(
    (file) => !LONG_FILES.includes(file) && textOf(file).trimEnd().split('\n').length > MOST_LINES,
  );
  expect(long).toEqual([]);
});

const filesThatImport = (module: RegExp): string[] =>
  files.filter((file) => importsOf.get(file)!.some(({ from }) => module.test(from)));

test('only source/ and storage/ touch files and the network, besides the start of nanro', () => {
  const using = filesThatImport(/^node:(?:fs|http|https|net|tty)/);
  expect(using.filter((file) => !/^(?:source|storage|start)\//.test(file))).toEqual([]);
});

test('only one file starts programs, for the link opener, the pager, stty, pdftotext and looking words up', () => {
  expect(filesThatImport(/^node:child_process/)).toEqual(['output/programs.ts']);
  expect(
    files.filter((file) => importsOf.get(file)!.some(({ from }) => from === 'output/programs.ts')),
  ).toEqual([
    'output/captured.ts',
    'output/lent-terminal.ts',
    'output/opener.ts',
    'output/pager.ts',
    'output/pdf-text.ts',
  ]);
});

test('only one file changes how the terminal takes keys, and the full screen resets all modes that drawing sets', () => {
  expect(files.filter((file) => textOf(file).includes('setRawMode'))).toEqual([
    'output/probe.ts', // only looks whether it is there
    'output/taken-terminal.ts',
  ]);
  const modesIn = (file: string, state: 'h' | 'l'): string[] =>
    [...textOf(file).matchAll(/u001b\[\?(\d+)([hl])/g)].flatMap(([, mode, is]) =>
      is === state ? [mode!] : [],
    );
  const set = files.flatMap((file) => modesIn(file, 'h'));
  const reset = modesIn('output/fullscreen.ts', 'l');
  const shown = modesIn('output/fullscreen.ts', 'h');
  expect(set.length).toBeGreaterThan(4);
  expect(set.filter((mode) => !reset.includes(mode) && !shown.includes(mode))).toEqual([]);
});

test('the public API uses no modules of Node', () => {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { from, typeOnly } of importsOf.get(file)!) {
      if (typeOnly) continue;
      expect(from.startsWith('node:'), `${file} imports ${from}`).toBe(false);
      if (importsOf.has(from)) visit(from);
    }
  };
  visit('index.ts');
  expect(seen.size).toBeGreaterThan(10);
});

test('only main.ts and the file that calls it look at the process', () => {
  for (const file of files.filter((name) => !['main.ts', 'start/launch.ts'].includes(name))) {
    expect(textOf(file), file).not.toMatch(/\bprocess\.(?:env|argv|stdin|stdout|stderr|exit)/);
  }
});
