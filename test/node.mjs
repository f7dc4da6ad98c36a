// `npm run test:node -- 20 24` runs the tests on other versions of Node.
import { execFileSync, spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeOf } from './helpers/node-versions.mjs';

const majors = process.argv.slice(2);
if (majors.length === 0 || majors.some((major) => !/^\d+$/.test(major))) {
  console.error('Name the major versions of Node to run the tests on: npm run test:node -- 20 24');
  process.exit(2);
}

const root = fileURLToPath(new URL('..', import.meta.url));

execFileSync(process.execPath, ['src/build.mjs'], { cwd: root, stdio: 'inherit' });
for (const major of majors) {
  const node = nodeOf(major);
  console.log(`Node ${major}: ${node}`);
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
