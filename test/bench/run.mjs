// `npm run bench` measures nanro on several versions of Node. It prints a column for each, and the aims beside
// the figures, and does not fail.
//
//   npm run bench -- start open     measures these parts; by default all of parts.mjs
//   --node 24,26                    on these versions; by default on all of node-versions.mjs
//   --rounds 9                      takes about so many rounds
//   --pages DIR                     has a folder of saved pages converted
//   --save                          keeps the figures and this build, and writes docs/performance.md; figures of other
//                                   parts stay if they are of this machine and these versions
//   --against                       measures the build that was kept, too, by turns with this one
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nodeOf, VERSIONS } from '../helpers/node-versions.mjs';
import { PARTS } from './parts.mjs';
import { performancePage } from './page.mjs';
import { aimOf, figure, isMissed, medianRows } from './rows.mjs';

const PASSES = 3;
const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const root = path('../..');
const saved = path('saved');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    node: { type: 'string', default: VERSIONS.join() },
    rounds: { type: 'string' },
    pages: { type: 'string' },
    save: { type: 'boolean', default: false },
    against: { type: 'boolean', default: false },
  },
});
const unknown = positionals.filter((name) => !(name in PARTS));
if (unknown.length > 0)
  throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
if (values.against && !existsSync(saved)) throw new Error('no build was kept: npm run bench -- --save');

const nodes = values.node.split(',').map((major) => ({ major, node: nodeOf(major) }));
const builds = values.against ? [saved, root] : [root];

/** Measures a part on each Node for each build. Returns the rows by Node and build. */
function measure(name) {
  const rounds = Math.max(1, Math.round(Number(values.rounds ?? PARTS[name].rounds) / PASSES));
  const runs = nodes.flatMap(({ node }) => builds.map((build) => ({ node, build, passes: [] })));
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { node, build, passes } of runs) {
      const args = [
        path('measure.mjs'),
        name,
        build,
        String(rounds),
        ...(values.pages ? [values.pages] : []),
      ];
      const printed = execFileSync(node, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
      passes.push(JSON.parse(printed));
    }
  }
  return runs.map(({ passes }) => medianRows(passes));
}

/** Prints the rows of a part, with a column for each Node, or two and their ratio if builds are compared. */
function print(title, columns) {
  const heads = nodes.flatMap(({ major }) =>
    values.against ? [`${major} kept`, 'now', '×'] : [`Node ${major}`],
  );
  console.log(`\n${title}\n${''.padEnd(62)}${heads.map((head) => head.padStart(10)).join('')}`);
  columns[0].forEach(({ name, unit }, index) => {
    const cells = nodes.flatMap((_, node) => {
      const rows = builds.map((__, build) => columns[node * builds.length + build][index]);
      const shown = rows.map((row) => `${isMissed(row) ? '!' : ''}${figure(row.value)}`);
      return values.against ? [...shown, figure(rows[1].value / rows[0].value)] : shown;
    });
    const aims = [...new Set(columns.map((rows) => aimOf(rows[index])).filter(Boolean))].join(', ');
    console.log(
      `${`${name} (${unit})`.padEnd(62)}${cells.map((cell) => cell.padStart(10)).join('')}   ${aims}`,
    );
  });
}

const [{ model }] = cpus();
const machine = `${model.trim()}, ${cpus().length} cores, ${process.platform} ${process.arch}`;
const versions = nodes.map(({ node }) => execFileSync(node, ['--version'], { encoding: 'utf8' }).trim());
console.log(`${machine}; Node ${versions.join(', ')}; ! misses its aim`);
const parts = positionals.length > 0 ? positionals : Object.keys(PARTS);
for (const name of parts) {
  const columns = measure(name);
  print(PARTS[name].title, columns);
  if (values.save) keepFigures({ name, title: PARTS[name].title, columns });
}
if (values.save) keepBuild();

/** Keeps the figures of a part, besides those of other parts that this machine has measured on the same versions. */
function keepFigures(part) {
  const file = path('figures.json');
  const last = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const isSame = last.machine === machine && String(last.versions) === String(versions);
  const others = isSame ? last.parts.filter(({ name }) => name !== part.name) : [];
  const order = Object.keys(PARTS);
  const kept = {
    date: new Date().toISOString().slice(0, 10),
    machine,
    versions,
    parts: [...others, part].toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
  };
  writeFileSync(file, `${JSON.stringify(kept, null, 1)}\n`);
  writeFileSync(join(root, 'docs/performance.md'), performancePage(kept));
}

function keepBuild() {
  rmSync(saved, { recursive: true, force: true });
  for (const name of ['bin', 'content', 'dist', 'src', 'package.json'])
    cpSync(join(root, name), join(saved, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(saved, 'node_modules'), 'dir');
}
