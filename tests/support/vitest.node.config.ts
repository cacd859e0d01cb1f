import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Unit and contract tests: pure functions and Node libraries, no browser. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'node',
    include: ['tests/unit/**/*.test.ts', 'tests/contract/**/*.test.ts'],
    environment: 'node',
    // A test that compiles a course takes a second alone, and many times that on a busy machine.
    testTimeout: 60_000,
    passWithNoTests: false,
  },
});
