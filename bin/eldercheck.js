#!/usr/bin/env node
try {
  await import('../dist/cli/cli.js');
} catch (error) {
  // A clone whose `npm ci` ran without scripts.
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('eldercheck 尚未构建，请运行 npm run build。 eldercheck is not built yet: run npm run build.');
  process.exitCode = 70;
}
