/** Mutation tests of the engine and the facts: `npm run mutation`, see docs/mutation.md. */
export default {
  mutate: ['src/engine/**/*.ts', 'src/facts/**/*.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  // Every test of the configuration is about the engine or the facts; asking the module graph for each mutant costs more.
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // The sandbox needs no compiler options, and TypeScript 7 has no interface by which they could be rewritten for it.
  ignorePatterns: ['/tsconfig*.json', '/docs', '/dist', '/bench', '/reports'],
  reporters: ['clear-text', 'json', 'html'],
  clearTextReporter: { logTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
