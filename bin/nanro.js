#!/usr/bin/env node
import { fstatSync } from 'node:fs';
import { main } from '../dist/js/main.js';

// The global process, and getters: importing node:process opens all three streams, which takes 5 ms (Node 20), and most
// runs need only one.
/**
 * A pipe of a shell or a file; the null device, a closed input, and the socket that a program gives to those that it
 * starts, whether it means to write or not, are none of these.
 */
function hasInput() {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile();
  } catch {
    return false;
  }
}

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
    // Windows has no jobs to stop.
    raise: (name, to) =>
      process.platform === 'win32' && name === 'SIGTSTP'
        ? undefined
        : process.kill(to === 'job' ? 0 : process.pid, name),
  },
});
