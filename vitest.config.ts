import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    // Nothing may depend on the zone or the locale of the machine.
    env: { TZ: 'America/New_York', LANG: 'de_DE.UTF-8', LC_ALL: '', NO_COLOR: '' },
    // The slowest test runs every command of a README; a busy machine takes its time.
    testTimeout: 240_000,
    // Every core: left alone, a machine with two would use one.
    maxWorkers: '100%',
  },
});
