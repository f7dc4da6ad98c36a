// `node measure.mjs PART ROOT ROUNDS [PAGES]` measures one part with the Node that runs it, for the build in a
// folder, and prints the rows as JSON.
import { join } from 'node:path';
import { PARTS } from './parts.mjs';

const [part, root, rounds, pages] = process.argv.slice(2);
const rows = await PARTS[part].measure({
  root,
  nanro: join(root, 'bin/nanro.js'),
  library: join(root, 'dist/js/index.js'),
  rounds: Number(rounds),
  pages,
});
console.log(JSON.stringify(rows));
