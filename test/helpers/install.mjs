// Installs the packages of a folder that has a package.json of its own, once: `node test/helpers/install.mjs test/bench`.
// So `npm ci` in a clone brings only what building and testing need.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** Whether every package of the lock file is installed in its version, optional ones aside. npm keeps the list of what it installed. */
function isInstalled() {
  const list = 'node_modules/.package-lock.json';
  if (!existsSync(join(folder, list))) return false;
  const { packages } = read(list);
  return Object.entries(read('package-lock.json').packages).every(
    ([name, { optional, version }]) => name === '' || optional || packages[name]?.version === version,
  );
}

if (!isInstalled()) {
  console.error(
    `Installing the packages of ${folder}/package.json, which are not there or not those of its lock file`,
  );
  const { status } = spawnSync('npm', ['ci'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
