import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A process and its modules serve many files: starting anew for each takes 0.3 s of CPU time a file.
    isolate: false,
    // vitest leaves one processor idle, which on two would be half of them.
    maxWorkers: '100%',
    // No test waits for time to pass; this ends one that hangs, on a busy machine too.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
