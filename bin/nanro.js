#!/usr/bin/env node
import { main } from '../dist/js/main.js';

// The global process, and getters: importing node:process opens all three streams, which takes 5 ms (Node 20), and most
// runs need only one.
process.exitCode = await main({
  argv: process.argv.slice(2),
  env: process.env,
  get stdin() { return process.stdin; },
  get stdout() { return process.stdout; },
  get stderr() { return process.stderr; },
});
