import { defineConfig } from 'vitest/config';

/** `npm test` runs everything quick; the slower suites are named `*.slow.test.ts` and run by `npm run test:slow`, `npm run test:deploy`. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/**/*.slow.test.ts', 'test/deploy/**'],
    testTimeout: 20_000,
  },
});
