// Builds dist/: types by tsc, JavaScript by rolldown, which joins the modules that are always loaded together. Node’s
// loader takes about half a millisecond a module, and `nanro read` needs thirty-five.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { relative } from 'node:path';
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

/** Whether a module is one of those that a pattern names by their paths below src/. */
const below = (pattern) => (id) => pattern.test(relative(path('.'), id).replaceAll('\\', '/'));
/**
 * What every run loads, in two chunks: the lines, which the public API shares and which use nothing of Node, and the
 * rest. A third is what Markdown, pages and books are read with, a fourth the interactive reader. All else (other formats, colour, help, input from outside) stays a module of its own, loaded where it is needed.
 */
const groups = [
  {
    name: 'lines',
    test: below(
      /^(?:errors|unicode\/(?!initials)|lines\/(?!opportunities|justify)|article\/sanitize|formats\/json\/(?!write|read))/,
    ),
  },
  {
    name: 'main',
    test: below(
      /^(?:main|cli\/(?:program|run)|settings|commands\/(?!wrap|open|kept|search|config|complet|hints)|layout\/(?!galley|hits|clip)|lines\/justify|messages\/(?:messages|languages|\w+\/command)|output\/(?!probe|progress|fullscreen|opener|pager)|source\/bundled|storage\/(?:configuration|folders)|article\/(?:text|sections|links|search|split|labels)|unicode\/initials|render\/(?:plain|palettes))/,
    ),
  },
  {
    name: 'reader',
    test: below(
      /^(?:reader|commands\/open|layout\/(?:galley|hits|clip)|output\/fullscreen|render\/rows|source\/keyboard|messages\/reader\.ts)/,
    ),
  },
  { name: 'colour', test: below(/^render\/(?:ansi|colours|theme)/) },
  { name: 'blocks', test: below(/^formats\/html\/(?!parse|read|write)/) },
  {
    name: 'build',
    test: below(
      /^(?:article\/(?:flow|manuscript)|formats\/(?:build|dates|chrome|charset|detect|text|read-source))/,
    ),
  },
];

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
  codeSplitting: { includeDependenciesRecursively: false, groups },
});
await bundle.close();
