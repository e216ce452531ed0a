import { defineConfig } from 'vitest/config';

/** A real `cdk deploy` into an emulator of AWS on this machine. */
export default defineConfig({
  test: {
    include: ['test/deploy/**/*.test.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    fileParallelism: false,
  },
});
