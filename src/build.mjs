// Builds dist/: types with tsc, JavaScript with rolldown. rolldown joins modules that are loaded together,
// because Node takes about half a millisecond to load a module, and `nanro read` needs more than forty.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { esmExternalRequirePlugin } from 'rolldown/plugins';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Reports whether dist/ is newer than everything it is built from. Folders count, because deleting a file
 * changes its folder.
 */
function isCurrent() {
  const built = statSync(path('../dist/js/main.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(path('.'), { recursive: true }).map((name) => join(path('.'), name));
  return [path('.'), ...sources, path('../package-lock.json')].every(
    (file) => statSync(file).mtimeMs < built,
  );
}
if (process.argv.includes('--if-changed') && isCurrent()) process.exit();

rmSync(path('../dist'), { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [path('../node_modules/typescript/bin/tsc'), '-p', path('.')],
  { stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);
keepTypesOf(['index', 'articles'].map((name) => path(`../dist/types/${name}.d.ts`)));

/**
 * Removes the declarations that the entries do not import, directly or indirectly. tsc writes one for each
 * module.
 */
function keepTypesOf(entries) {
  const kept = new Set();
  const visit = (file) => {
    if (kept.has(file)) return;
    kept.add(file);
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g))
      visit(join(dirname(file), `${name}.d.ts`));
  };
  entries.forEach(visit);
  const folder = dirname(entries[0]);
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, name);
    if (statSync(file).isFile() && !kept.has(file)) rmSync(file);
  }
}

/**
 * The chunks. A module belongs to the first chunk that lists it or its folder in `folders`. If the chunk has
 * an `entry`, the module must also be loaded with that entry. Folders inside a folder do not count.
 */
const CHUNKS = [
  { name: 'lines', folders: ['unicode'] },
  { name: 'article', folders: ['formats/markdown/block-starts.ts'] },
  {
    name: 'writing', // for the writers, and for a few readers
    folders: [
      'formats/html/write-tags.ts',
      'formats/markdown/write-front-matter.ts',
      'formats/markdown/write-inlines.ts',
    ],
  },
  {
    name: 'fields',
    folders: ['article', 'formats', 'formats/html', 'formats/markdown'],
    entry: 'articles.ts',
  },
  { name: 'zip', folders: ['formats/zip.ts'] }, // with a package that most formats do not need
  { name: 'xml', folders: ['formats/xml.ts', 'formats/xml-file.ts'] }, // as above
  { name: 'growing', folders: ['formats/growing-text.ts'] }, // it imports chunks that import `build`
  { name: 'build', folders: ['article', 'formats', 'formats/terminal/signs.ts'] },
  {
    name: 'build',
    folders: ['formats/code', 'formats/csv', 'formats/json', 'formats/subtitles'],
    entry: 'formats/read-source.ts',
  },
  {
    name: 'text',
    folders: ['formats/text', 'formats/text/forms', 'formats/text/copied'],
    entry: 'formats/text/read.ts',
  },
  { name: 'markdown', folders: ['formats/markdown'], entry: 'formats/markdown/read.ts' },
  { name: 'tags', folders: ['formats/markdown'], entry: 'formats/markdown/dialects.ts' },
  { name: 'blocks', folders: ['formats/html'], entry: 'formats/markdown/read.ts' },
  { name: 'page', folders: ['formats/html'], entry: 'formats/html/read.ts' },
  {
    name: 'shared', // by `open` and other commands
    folders: [
      'storage',
      'commands/folder-files.ts',
      'commands/library-entries.ts',
      'commands/start-words.ts',
      'output/signals.ts',
    ],
    entry: 'commands/open-command.ts',
  },
];

/** Returns modules with everything they import, directly or indirectly, according to `importsOf`. */
function closure(ids, importsOf) {
  const found = new Set();
  const visit = (id) => {
    if (found.has(id)) return;
    found.add(id);
    importsOf(id).forEach(visit);
  };
  ids.forEach(visit);
  return found;
}

/** The modules that each entry imports statically. They are always loaded together. */
const loads = new Map();
const isLoadedWith = (entry, id, graph) => {
  if (!loads.has(entry))
    loads.set(
      entry,
      closure([path(entry)], (one) => graph.getModuleInfo(one)?.importedIds ?? []),
    );
  return loads.get(entry).has(id);
};

/** All modules that the public API may load, directly or indirectly. */
let library;
function isInLibrary(id, graph) {
  library ??= closure([path('index.ts'), path('articles.ts')], (one) => {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(one) ?? {};
    return [...importedIds, ...dynamicallyImportedIds];
  });
  return library.has(id);
}

/**
 * Returns the chunk of a module; null lets rolldown decide. What every run loads is in three chunks: `main`
 * is for the program alone, `article` is shared with `nanro/article`, and `lines` with `nanro`, too. Neither
 * export may load `main`, which uses Node's own modules. A module that is loaded by import() is a chunk of
 * its own.
 */
function chunkOf(id, graph) {
  const { isEntry, dynamicImporters } = graph.getModuleInfo(id);
  const isPublic = isLoadedWith('index.ts', id, graph);
  if (isLoadedWith('main.ts', id, graph))
    return isPublic ? 'lines' : isInLibrary(id, graph) ? 'article' : 'main';
  if (isEntry || dynamicImporters.length > 0) return null;
  const file = relative(path('.'), id).replaceAll('\\', '/');
  if (isPublic) return file.startsWith('lines/') ? 'lines' : 'fields';
  const places = [file, dirname(file)];
  const chunk = CHUNKS.find(
    ({ folders, entry }) =>
      places.some((place) => folders.includes(place)) &&
      (entry === undefined || isLoadedWith(entry, id, graph)),
  );
  return chunk?.name ?? null;
}

/** The packages that every run loads. They are part of the chunks, so LICENSE has their licences. */
const BUNDLED = ['chalk', 'commander'];

const isCommander = (id) => /[\\/]node_modules[\\/]commander[\\/]/.test(id);

/**
 * Keeps two of Node's modules out of commander. Loading `node:child_process` takes 3 ms, and commander needs
 * it only for commands that are programs of their own. Importing `node:process` opens all standard streams,
 * which takes 5 ms.
 */
const leanCommander = {
  name: 'lean-commander',
  transform: (code, id) =>
    isCommander(id)
      ? code
          .replace("require('node:child_process')", '{}')
          .replace("const process = require('node:process');", '')
      : null,
};

const bundle = await rolldown({
  plugins: [leanCommander, esmExternalRequirePlugin({ external: [/^node:/] })],
  input: [
    path('main.ts'),
    path('index.ts'),
    path('articles.ts'),
    path('browser.ts'),
    path('convert-worker.ts'),
    path('document-worker.ts'),
  ],
  platform: 'neutral',
  // Packages and Node's own modules are not bundled. The plugin above turns commander's `require` of Node's
  // modules into imports.
  external: (id, importer = '') => /^[\w@]/.test(id) && !BUNDLED.includes(id) && !isCommander(importer),
  preserveEntrySignatures: 'allow-extension',
});
// dist/js is as deep as src/source, whose modules find content/ by a relative path.
const { output } = await bundle.write({
  dir: path('../dist/js'),
  format: 'esm',
  chunkFileNames: '[name].js',
  comments: { jsdoc: false }, // editors show the ones in dist/types
  minify: true,
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ debugName: 'chunks', name: chunkOf }],
  },
});
await bundle.close();

// bin/nanro.js runs this file, which loads the chunks as scripts. They are kept under the name of the build: a
// hash of the chunks and of this file, which says in which form they are kept.
const UNNAMED = 'the-name-of-the-build';
const start = await rolldown({
  input: path('start/launch.ts'),
  external: ['./main.js'],
  platform: 'node',
  transform: { define: { BUILD: JSON.stringify(UNNAMED) } },
});
const {
  output: [{ code: script }],
} = await start.generate({ format: 'cjs', minify: true });
await start.close();
const build = createHash('sha256');
for (const { code } of [...output, { code: script }]) build.update(code);
writeFileSync(path('../dist/js/start.cjs'), script.replace(UNNAMED, build.digest('hex').slice(0, 12)));
