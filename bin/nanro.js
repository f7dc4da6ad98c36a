#!/usr/bin/env node
import { fstatSync } from 'node:fs';
import { main } from '../dist/js/main.js';

// The global process, and getters: importing node:process opens all three streams, which takes 5 ms (Node 20), and most
// runs need only one.
/** A pipe, a file or a socket; the null device and a closed input are none of these. */
function hasInput() {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile() || input.isSocket();
  } catch {
    return false;
  }
}

process.exitCode = await main({
  argv: process.argv.slice(2),
  env: process.env,
  hasInput,
  get stdin() { return process.stdin; },
  get stdout() { return process.stdout; },
  get stderr() { return process.stderr; },
});
