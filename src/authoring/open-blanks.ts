/** Everything that is still to be filled in, in packs and in all that goes with them. */

import { isMap } from '../engine/condition.ts';
import { blanksIn } from '../load/blanks.ts';
import { documentPath, InvalidPackFile, packPaths, readTree } from '../load/pack.ts';
import { toValue } from '../load/tree.ts';
import type { Problem } from '../model/problem.ts';
import { tableNear } from './case-tables.ts';

interface OpenBlank {
  readonly path: string;
  readonly problem: Problem;
}

/** File by file. What cannot be read has none: it is another mistake, which loading tells. */
export function openBlanks(paths: readonly string[]): OpenBlank[] {
  const files = paths.flatMap((path) => readable(() => packPaths(path).flatMap((pack) => filesWith(pack))));
  return [...new Set(files)].flatMap((path) =>
    readable(() => blanksIn(readTree(path)).map((problem) => ({ path, problem }))),
  );
}

/** A pack, its documents and its case table. */
function filesWith(packPath: string): string[] {
  return readable(() => {
    const pack = toValue(readTree(packPath).root);
    const { documents, city } = isMap(pack) ? pack : {};
    const ids = Array.isArray(documents) ? documents.filter((id) => typeof id === 'string') : [];
    const slug = isMap(city) ? city['slug'] : undefined;
    const table = typeof slug === 'string' ? tableNear(packPath, slug) : null;
    const beside = [...ids.map((id) => documentPath(id, packPath)), table];
    return [packPath, ...beside.filter((path) => path !== null)];
  });
}

function readable<Found>(read: () => Found[]): Found[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidPackFile) return [];
    throw error;
  }
}
