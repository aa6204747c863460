/** Finding and reading the case table of a city for somebody who named packs rather than tables. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InvalidPackFile } from '../load/pack.ts';
import { UnusablePack } from '../run/unusable-pack.ts';
import { type CaseTable, readTable } from './cases.ts';

/** The case table that goes with packs at a path: in `fixtures/` beside their folder or in it. */
export function tableNear(packs: string, city: string): string | null {
  const folder = statSync(packs).isDirectory() ? packs : dirname(packs);
  const places = [join(folder, '..', 'fixtures'), join(folder, 'fixtures')];
  return places.map((place) => join(place, city, 'cases.yaml')).find((path) => existsSync(path)) ?? null;
}

/** Throws UnusablePack for a file that is no case table. */
export const openTable = (path: string): CaseTable => orUnusable(() => readTable(path));

/** What is wrong with a case table is told like what is wrong with a pack. */
export function orUnusable<Found>(read: () => Found): Found {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidPackFile) throw new UnusablePack(error.path, error.problems);
    throw error;
  }
}
