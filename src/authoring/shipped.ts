/** The rule packs that the program brings, as files: for whoever checks or copies them. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The paths that were named; without any, the shortest way from here to the packs that the program brings. */
export function pathsOr(paths: readonly string[]): readonly string[] {
  if (paths.length > 0) return paths;
  const shipped = shippedRules();
  const fromHere = relative(resolve('.'), shipped);
  return [fromHere === '' || fromHere.startsWith('..') ? shipped : fromHere];
}

/** Whether the folder that the command is run in has rules that are not those of the program. */
export const standsBesideOtherRules = (): boolean => existsSync('rules') && resolve('rules') !== shippedRules();

/** The `rules` folder of the package, above wherever this code was bundled to. Throws where somebody took it away. */
export function shippedRules(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const rules = join(folder, 'rules');
    if (existsSync(join(folder, 'package.json')) && existsSync(join(rules, 'readings.yaml'))) return rules;
    const above = dirname(folder);
    if (above === folder) throw new Error('the package has no folder of rules');
    folder = above;
  }
}
