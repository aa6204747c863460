import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file to be generated, its path relative to the folder that it goes to. */
export interface Output {
  readonly path: string;
  readonly text: string;
}

/** The folder of the project. */
export const ROOT = new URL('../../', import.meta.url);

/** Writes the files below `folder` of the project, leaving those alone that already say the same. */
export function writeChanged(folder: string, outputs: readonly Output[]): void {
  for (const { path, text } of outputs) {
    const target = join(fileURLToPath(ROOT), folder, path);
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
