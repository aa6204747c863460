/** What the benchmark of the audit measures: its lines, and the rules written by hand that the engine is held against. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeEstates } from '../../bench/audit/estates.ts';
import { byHand } from '../../bench/by-hand.ts';
import { statusJudge } from '../../src/engine/judge.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { openPacks } from '../../src/run/packs.ts';

const AS_OF = '2026-11-01';
const NEW_30 = 1;

const folder = mkdtempSync(join(tmpdir(), 'eldercheck-estates-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(count: number, seed: number): string[] {
  const path = join(folder, 'estates.ndjson');
  writeEstates(path, count, seed);
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}

const pack = await (await openPacks([])).forCity('zhengzhou');
if (pack === null) throw new Error('the pack is missing');
const judge = statusJudge(pack);

describe('the lines that are measured', () => {
  const lines = written(2100, 7);

  it('have about 900 bytes', () => {
    const bytes = Buffer.byteLength(lines.join('\n'));
    expect(Math.round(bytes / lines.length / 50) * 50).toBe(900);
  });

  it('are the first of more, and others for another seed', () => {
    expect(written(100, 7)).toEqual(lines.slice(0, 100));
    expect(written(100, 8)).not.toEqual(lines.slice(0, 100));
  });

  it('are judged by hand as by the rules', () => {
    const projects = lines.map((line) => JSON.parse(line) as HousingProject);
    expect(projects.map((project) => byHand(project, AS_OF))).toEqual(projects.map((project) => judge(project, AS_OF)));
  });
});

describe('by hand, a facility that may count brings the area', () => {
  // 30 m² × 1122 households ÷ 100 = 336.6 m²; 212.06 m² surely count.
  it.each([
    ['to just what is asked', 124.54, 'undetermined'],
    ['to 0.01 m² less', 124.53, 'fail'],
  ])('%s', (_, area, status) => {
    const project: HousingProject = {
      ...{ id: 'A', stage: 'new', settlement: 'urban_community', households: 1122 },
      facilities: [
        { type: null, provision: 'provided', floor_area_m2: area },
        { type: 'community_centre', provision: 'provided', floor_area_m2: 212.06 },
      ],
    };
    expect(byHand(project, AS_OF)[NEW_30]).toBe(status);
    expect(judge(project, AS_OF)[NEW_30]).toBe(status);
  });
});
