import { defineConfig } from 'vitest/config';

/** The tests that mutants of the engine and the facts are judged by: `npm run mutation`. */
export default defineConfig({
  test: {
    include: ['test/mutation/*.mutation.ts', 'test/facts/*.test.ts', 'test/engine/*.test.ts'],
    // These compile whole packs before the first test, so that every mutant of the compiler would run everything, or
    // bring the loader with them, which a worker of each mutant would have to read.
    exclude: ['exactness', 'hard-rules', 'pack-mistakes'].map((name) => `test/engine/${name}.test.ts`),
    globalSetup: ['test/mutation/setup.ts'],
    testTimeout: 60_000,
  },
});
