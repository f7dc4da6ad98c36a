// `node test/helpers/install.mjs test/bench` installs the packages of a folder's own package.json, unless
// they are installed. `npm ci` at the top therefore installs only what building and testing need.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/**
 * Whether every package of the lock file but optional ones is installed in its version, by npm's own list.
 */
function isInstalled() {
  const list = 'node_modules/.package-lock.json';
  if (!existsSync(join(folder, list))) return false;
  const { packages } = read(list);
  return Object.entries(read('package-lock.json').packages).every(
    ([name, { optional, version }]) => name === '' || optional || packages[name]?.version === version,
  );
}

if (!isInstalled()) {
  console.error(`Installing the packages of ${folder}/package.json …`);
  const { status } = spawnSync('npm', ['ci'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
