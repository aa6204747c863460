/** The program as it is used: a project as an object, or documents with a register beside them. */
import { check, type Finding, type JudgedResult, loadPack } from '../../../src/index.ts';
import { readRegister } from '../../../src/load/register.ts';
import { readSubjects } from '../../../src/load/subjects.ts';
import { checkDocument } from '../../../src/run/check.ts';
import { openPacks } from '../../../src/run/packs.ts';
import { registerOf } from '../../../src/run/register.ts';
import type { Register } from './expected.ts';

export const AS_OF = '2026-11-01';

/** The rules of Zhengzhou about the radius: the settlement that they bind and their limit in metres. */
export const RADIUS_RULES = [
  ['zhengzhou.radius-urban-500', 'urban_community', 500],
  ['zhengzhou.radius-village-1000', 'administrative_village', 1000],
] as const;

export const STATION_RULE = 'luoyang.station-if-radius-500';

const zhengzhou = await loadPack('zhengzhou');
const luoyang = await loadPack('luoyang');
const packs = await openPacks([]);

export const findingsFor = (project: object, city: 'zhengzhou' | 'luoyang' = 'zhengzhou'): readonly Finding[] =>
  check(project, city === 'luoyang' ? luoyang : zhengzhou, { asOf: AS_OF }).findings;

export function findingOf(findings: readonly Finding[], rule: string): Finding {
  const found = findings.find((finding) => finding.rule === rule);
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The only result of a document. */
export async function resultOf(file: string, text: string, list: Register | null = null): Promise<JudgedResult> {
  const document = await readSubjects(file, bytes(text));
  const register = list && registerOf(await readRegister('register.geojson', bytes(written(list))));
  const options = { city: 'zhengzhou', asOf: AS_OF, today: AS_OF, register, draw: false };
  const [result] = await checkDocument(file, document, packs, options, new Map());
  if (!result || !('pack' in result)) throw new Error(`not judged: ${JSON.stringify(result)}`);
  return result as JudgedResult;
}

/** A register as a file. */
function written({ crs, accuracy, facilities }: Register): string {
  const features = facilities.map(({ type, location, footprint }) => ({
    type: 'Feature',
    properties: { type },
    geometry: location == null ? footprint : { type: 'Point', coordinates: location },
  }));
  return JSON.stringify({ type: 'FeatureCollection', crs, position_accuracy_m: accuracy, features });
}
