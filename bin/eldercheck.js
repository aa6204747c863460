#!/usr/bin/env node
try {
  require('../dist/cli/cli.cjs');
} catch (error) {
  // A clone whose `npm ci` ran without scripts.
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  console.error('eldercheck 尚未构建，请运行 npm run build。 eldercheck is not built yet: run npm run build.');
  process.exitCode = 70;
}
