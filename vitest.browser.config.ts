import { defineConfig } from 'vitest/config';

/** `npm run test:browser`: what only a browser or a word processor can tell. It needs Chromium and LibreOffice, so `npm test` leaves it out. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    env: { TZ: 'America/New_York', LANG: 'de_DE.UTF-8', LC_ALL: '', NO_COLOR: '' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The office program and the browser each keep a processor busy.
    maxWorkers: 2,
  },
});
