/**
 * Builds the published program: the command and the library, each in few files, since every file costs start-up time;
 * only what a plain check does not use (YAML, the schema library, the other formats) is split off. And the types.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { noticesOf } from './notices.ts';
import { writeTypes } from './types.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Some libraries are CommonJS and ask for `require`, which a module does not have. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);";

rmSync(`${root}/dist`, { recursive: true, force: true });
const shared: BuildOptions = {
  absWorkingDir: root,
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
  minify: true,
  metafile: true,
  alias: {
    'node:child_process': './scripts/shims/child-process.cjs',
    'string-width': './scripts/shims/string-width.cjs',
    '@colors/colors/safe': './scripts/shims/no-colours.cjs',
  },
};
const builds = await Promise.all([
  build({ ...shared, entryPoints: { cli: 'src/cli/process.ts' }, outdir: 'dist/cli' }),
  build({ ...shared, entryPoints: { index: 'src/index.ts' }, outdir: 'dist/lib' }),
]);
const inputs = builds.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
writeFileSync(`${root}/dist/THIRD-PARTY-NOTICES.txt`, noticesOf(inputs, root));
process.exitCode = writeTypes(root);
