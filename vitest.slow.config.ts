import { defineConfig } from 'vitest/config';

/** Suites over real sockets and processes: minutes, not seconds. */
export default defineConfig({
  test: {
    include: ['test/**/*.slow.test.ts'],
    exclude: ['**/node_modules/**', 'test/deploy/**'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
