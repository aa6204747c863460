/** Finding and reading the case table of a city for somebody who named packs rather than tables. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackInput } from '../model/pack.ts';
import { type CaseTable, readTable, tablePath } from './cases.ts';
import { pathsOr } from './shipped.ts';

/**
 * The case table of a pack: in the folder of cases that is named, else beside the packs, which for a built-in one are
 * those that the program brings. Null where there is none. Throws UnusablePack for a file that is no case table.
 */
export function tableOf(
  { origin, pack }: Pick<PackInput, 'origin' | 'pack'>,
  paths: readonly string[],
  cases: string | null,
): CaseTable | null {
  const { slug } = pack.city;
  const places = pathsOr(origin === 'built-in' ? [] : paths);
  const near = () => places.map((place) => tableNear(place, slug)).find((path) => path !== null) ?? null;
  const path = cases === null ? near() : tablePath(cases, slug);
  return path === null ? null : readTable(path);
}

/** In `fixtures/` beside the folder of packs or in it. */
export function tableNear(packs: string, city: string): string | null {
  const folder = statSync(packs).isDirectory() ? packs : dirname(packs);
  const places = [join(folder, '..', 'fixtures'), join(folder, 'fixtures')];
  return places.map((place) => join(place, city, 'cases.yaml')).find((path) => existsSync(path)) ?? null;
}
