/** Writes a file of seeded estates, one on each line, of about 900 bytes; and a register of facilities around them. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { records, seeded } from '../records.ts';

const STREETS = 40;
const BLOCK = 2000;

/** `count` lines; the same for the same seed. */
export function writeEstates(path: string, count: number, seed: number): void {
  const file = openSync(path, 'w');
  for (let from = 0; from < count; from += BLOCK) {
    const block = records(Math.min(BLOCK, count - from), seed + from).map((project, i) => {
      const number = from + i;
      const { id: _, ...rest } = project;
      const place = { district: `第${(number % STREETS) % 6}区`, street: `第${number % STREETS}街道` };
      return JSON.stringify({
        id: `ZZ-2026-${String(number).padStart(7, '0')}`,
        name: `测试小区${number}号院`,
        ...place,
        ...rest,
      });
    });
    writeSync(file, `${block.join('\n')}\n`);
  }
  closeSync(file);
}

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
