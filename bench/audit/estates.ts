/** Writes a file of seeded estates, one on each line, of about 900 bytes; and a register of facilities around them. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Facility, HousingProject } from '../../src/model/subject.ts';
import { records, seeded } from '../records.ts';

const STREETS = 40;
const BLOCK = 2000;
/** Of so many estates one has just the floor area that is asked of it, as is often built. */
const EXACT_EACH = 50;

/** `count` lines; the same for the same seed, and the first lines of more. */
export function writeEstates(path: string, count: number, seed: number): void {
  const file = openSync(path, 'w');
  for (let from = 0; from < count; from += BLOCK) {
    const block = records(Math.min(BLOCK, count - from), seed + from).map((project, i) =>
      JSON.stringify(estate(project, from + i)),
    );
    writeSync(file, `${block.join('\n')}\n`);
  }
  closeSync(file);
}

/** `number`: of the line, from 0. */
export const hasJustEnough = (number: number): boolean => number % EXACT_EACH === 0;

function estate(project: HousingProject, number: number): HousingProject {
  const { id: _, ...rest } = brief(project);
  if (hasJustEnough(number)) buildJustEnough(rest);
  return {
    id: `ZZ-2026-${String(number).padStart(7, '0')}`,
    name: `测试小区${number}号院`,
    district: `第${(number % STREETS) % 6}区`,
    street: `第${number % STREETS}街道`,
    ...rest,
  };
}

/** Without what makes a line longer and decides nothing new: ids inside the estate, its third building and facility. */
function brief(project: HousingProject): HousingProject {
  const withoutId = <Part extends { id?: unknown }>({ id: _, ...rest }: Part) => rest;
  return {
    ...project,
    buildings: project.buildings?.slice(0, 2).map(withoutId) ?? null,
    facilities: project.facilities?.slice(0, 2).map(withoutId) ?? null,
  };
}

/** Areas in hundredths of a square metre, shared out among what counts: 30 or 20 m² per 100 households exactly. */
function buildJustEnough({ households, stage, facilities }: Omit<HousingProject, 'id'>): void {
  if (households == null) return;
  const counted = facilities?.filter(isCounted) ?? [];
  let left = Number(households) * (stage === 'existing' ? 20 : 30);
  counted.forEach((facility, i) => {
    const share = i + 1 < counted.length ? Math.floor(left * 0.37) : left;
    facility.floor_area_m2 = share / 100;
    left -= share;
  });
}

const isCounted = ({ type, provision }: Facility): boolean => provision === 'provided' && type !== 'institution';

/** Stations spread over the land on which the estates lie, 9.5 km wide, and around it. */
export function writeRegister(path: string, count: number, seed: number): void {
  const random = seeded(seed);
  const file = openSync(path, 'w');
  writeSync(file, '{"type":"FeatureCollection","crs":"EPSG:4547","position_accuracy_m":1,"features":[\n');
  for (let i = 0; i < count; i++) {
    const at = [466000 + Math.floor(random() * 1e6) / 10 - 45_000, 3846000 + Math.floor(random() * 1e6) / 10 - 45_000];
    const feature = {
      type: 'Feature',
      properties: { type: 'home_care_station', name: `站${i}` },
      geometry: { type: 'Point', coordinates: at },
    };
    writeSync(file, `${JSON.stringify(feature)}${i + 1 < count ? ',' : ''}\n`);
  }
  writeSync(file, ']}\n');
  closeSync(file);
}
