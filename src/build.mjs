// Builds dist/: types by tsc, JavaScript by rolldown, which joins the modules that are always loaded together. Node’s
// loader takes about half a millisecond a module, and `nanro read` needs thirty-five.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

rmSync(path('../dist'), { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [path('../node_modules/typescript/bin/tsc'), '-p', path('.')], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const bundle = await rolldown({ input: [path('main.ts'), path('index.ts')], platform: 'node', external: ['chalk', 'wrap-ansi'] });
// One folder below dist/, as src/source is below src/: what is read from content/ is as far from both.
await bundle.write({ dir: path('../dist/js'), format: 'esm', chunkFileNames: '[name].js' });
await bundle.close();
