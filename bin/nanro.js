#!/usr/bin/env node
import process from 'node:process';
import { main } from '../dist/main.js';

// Getters, since each stream costs a millisecond to open and most runs need only one.
process.exitCode = await main({
  argv: process.argv.slice(2),
  env: process.env,
  get stdin() { return process.stdin; },
  get stdout() { return process.stdout; },
  get stderr() { return process.stderr; },
});
