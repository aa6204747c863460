/**
 * Builds the published program: two entries (the command and the library) that share their chunks, so that a check
 * loads only what it uses, and the type declarations.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { noticesOf } from './notices.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Some libraries are CommonJS and ask for `require`, which a module does not have. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);";

rmSync(`${root}/dist`, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/process.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  // Where a library has both, its module form: a UMD wrapper hides its imports from the bundler.
  mainFields: ['module', 'main'],
  target: 'node20.19',
  chunkNames: 'chunks/[name]-[hash]',
  banner: { js: REQUIRE },
  legalComments: 'none',
  metafile: true,
});
writeFileSync(`${root}/dist/THIRD-PARTY-NOTICES.txt`, noticesOf(Object.keys(metafile.inputs), root));
const types = spawnSync(
  process.execPath,
  [`${root}/node_modules/typescript/bin/tsc`, '-p', `${root}/tsconfig.types.json`],
  { stdio: 'inherit' },
);
process.exitCode = types.status ?? 1;
