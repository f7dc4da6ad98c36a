#!/usr/bin/env node
import { fstatSync } from 'node:fs';
import { main } from '../dist/js/main.js';

/**
 * Reports whether standard input is a pipe or a file. It is not if it is closed, the null device, or the
 * socket that some programs give to those they start even if they write nothing to it.
 */
function hasInput() {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile();
  } catch {
    return false;
  }
}

// The streams are getters of the global process: importing node:process opens all three, which takes 5 ms
// (Node 20), and most runs need only one.
process.exitCode = await main({
  argv: process.argv.slice(2),
  env: process.env,
  hasInput,
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return process.stdout;
  },
  get stderr() {
    return process.stderr;
  },
  platform: process.platform,
  signals: {
    on: (name, listener) => process.on(name, listener),
    off: (name, listener) => process.off(name, listener),
    raise: (name, to) => {
      try {
        return process.kill(to === 'job' ? 0 : process.pid, name);
      } catch {
        return false; // Windows has only a few signals
      }
    },
  },
});
