/**
 * Builds the published program: the command and the library, and the types. Every file that a run loads costs start-up
 * time, so what a bundle always loads is one file; only what a plain check does not use (YAML, the schema library, the
 * other formats) is split off. The command is CommonJS, which Node starts faster.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { extname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ChunkingContext, rolldown } from 'rolldown';
import { noticesOf } from './notices.ts';
import { writeTypes } from './types.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

interface Bundle {
  readonly entry: string;
  /** The file that starts it, under `dist`. */
  readonly output: string;
  readonly format: 'cjs' | 'esm';
}

/** Parts of libraries that the program has no use for, or does itself. */
const SHIMS = {
  'node:child_process': path('scripts/shims/child-process.cjs'),
  'string-width': path('scripts/shims/string-width.cjs'),
  '@colors/colors/safe': path('scripts/shims/no-colours.cjs'),
};

/** What the entry imports and what that imports, as long as nothing has to ask for it: all that every run loads. */
function startOf(entry: string, context: ChunkingContext): ReadonlySet<string> {
  const start = new Set([entry]);
  for (const id of start) {
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) start.add(imported);
  }
  return start;
}

/** The files that went into the bundle, relative to the root. */
async function bundled({ entry, output, format }: Bundle): Promise<string[]> {
  const extension = extname(output);
  const [folder = '', name = ''] = output.slice(0, -extension.length).split('/');
  const build = await rolldown({
    cwd: root,
    input: { [name]: entry },
    platform: 'node',
    transform: { target: 'node20.19' },
    // Where a library has both, its module form: a UMD wrapper hides its imports from the bundler.
    resolve: { alias: SHIMS, mainFields: ['module', 'main'] },
  });
  let start: ReadonlySet<string> | undefined;
  const isStart = (id: string, context: ChunkingContext): boolean => {
    start ??= startOf(path(entry), context);
    return start.has(id);
  };
  const { output: chunks } = await build.write({
    dir: `dist/${folder}`,
    format,
    minify: true,
    entryFileNames: `[name]${extension}`,
    chunkFileNames: `chunks/[name]-[hash]${extension}`,
    codeSplitting: { groups: [{ debugName: 'start', name: (id, context) => (isStart(id, context) ? 'start' : null) }] },
  });
  await build.close();
  return chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds.map((id) => relative(root, id)) : []));
}

rmSync(`${root}/dist`, { recursive: true, force: true });
const inputs = await Promise.all([
  bundled({ entry: 'src/cli/process.ts', output: 'cli/cli.cjs', format: 'cjs' }),
  bundled({ entry: 'src/index.ts', output: 'lib/index.js', format: 'esm' }),
]);
writeFileSync(`${root}/dist/THIRD-PARTY-NOTICES.txt`, noticesOf(inputs.flat(), root));
process.exitCode = writeTypes(root);
