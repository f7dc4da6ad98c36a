#!/usr/bin/env node
// Node loads this CommonJS file 4 ms sooner than an ES module (Node 20). src/start/launch.ts is its source.
try {
  require('../dist/js/start.cjs');
} catch (error) {
  // `npm ci` builds dist/, unless it runs no scripts.
  if (error.code !== 'MODULE_NOT_FOUND' || error.requireStack[0] !== __filename) throw error;
  const folder = require('node:path').dirname(__dirname);
  console.error(
    `nanro: The program is not built yet. Run \`npm ci\` and then \`npm run build\` in ${folder}.`,
  );
  process.exitCode = 70;
}
