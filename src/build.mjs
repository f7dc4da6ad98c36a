// Builds dist/: types by tsc, JavaScript by rolldown, which joins the modules that are always loaded together. Node’s
// loader takes about half a millisecond a module, and `nanro read` needs thirty-five.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

rmSync(path('../dist'), { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [path('../node_modules/typescript/bin/tsc'), '-p', path('.')],
  { stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);

/** Chunks of modules that are needed together, by the folders they are in; a folder does not stand for those in it. */
const FOLDERS = {
  build: ['article', 'formats'],
  blocks: ['formats/html'],
};

/** A module and all that it imports statically, which is loaded with it. */
function loadedWith(entry, graph) {
  const loaded = new Set();
  const visit = (id) => {
    if (loaded.has(id)) return;
    loaded.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  visit(entry);
  return loaded;
}

/** What every run loads, and what the public API does. */
let [program, api] = [];

/**
 * The chunk of a module: what every run loads is in two, since the public API shares one of them and uses nothing of Node;
 * what is loaded by import() is one of its own. Where this is undefined, rolldown decides.
 */
function chunkOf(id, graph) {
  program ??= loadedWith(path('main.ts'), graph);
  api ??= loadedWith(path('index.ts'), graph);
  if (program.has(id)) return api.has(id) ? 'lines' : 'main';
  if (api.has(id) || graph.getModuleInfo(id).dynamicImporters.length > 0) return undefined;
  const folder = relative(path('.'), dirname(id)).replaceAll('\\', '/');
  return Object.keys(FOLDERS).find((name) => FOLDERS[name].includes(folder));
}

const bundle = await rolldown({
  input: [path('main.ts'), path('index.ts')],
  platform: 'neutral',
  external: [/^[\w@]/], // packages, and Node’s own modules
  preserveEntrySignatures: 'allow-extension',
});
// One folder below dist/, as src/source is below src/: what is read from content/ is as far from both.
await bundle.write({
  dir: path('../dist/js'),
  format: 'esm',
  chunkFileNames: '[name].js',
  comments: { jsdoc: false }, // the types have them
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ debugName: 'chunks', name: (id, graph) => chunkOf(id, graph) ?? null }],
  },
});
await bundle.close();
