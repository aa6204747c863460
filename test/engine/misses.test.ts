/** What an audit adds up of amounts that fail: the same as the description of the finding says, or nothing. */
import { describe, expect, it } from 'vitest';
import { records } from '../../bench/records.ts';
import { addAreas, textOf } from '../../src/audit/area-sum.ts';
import { floorRules, missingIn } from '../../src/audit/shortfall.ts';
import { failingAmounts, ManyJudge } from '../../src/engine/judge.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { openPacks } from '../../src/run/packs.ts';

const packs = await (await openPacks([])).all();

/** The sum of what each rule about floor area misses: in doubles (null where they do not tell), and described. */
function missesOf(project: HousingProject) {
  return packs.flatMap((pack) => {
    const judge = new ManyJudge(pack);
    const statuses = judge.statuses(project, '2026-11-01', null);
    return floorRules(pack).flatMap((isFloor, i) => {
      const rule = pack.rulesOf.housing_project[i];
      if (!isFloor || rule === undefined || statuses[i] !== 'fail') return [];
      const described = missingIn(failingAmounts(rule, project, '2026-11-01', null));
      return [{ rule: rule.source.id, quick: sumOf(judge.misses(i)), described: sumOf(described) }];
    });
  });
}

type Missing = ReturnType<typeof missingIn>;

const sumOf = (missing: Missing | null) =>
  missing && {
    sum: textOf(missing.map(({ atLeast }) => atLeast).reduce(addAreas, 0)),
    isExact: missing.every(({ isExact }) => isExact),
  };

const estate = (area: number | string | null, households: number | string | null = 1000): HousingProject => ({
  id: 'E',
  stage: 'new',
  settlement: 'urban_community',
  households,
  facilities: [{ id: 'F', type: 'home_care_station', provision: 'provided', floor_area_m2: area }],
});

const quota = (project: HousingProject) => missesOf(project).find(({ rule }) => rule === 'zhengzhou.new-30');

describe('what is missing of a quota of 30 m² per 100 households', () => {
  it.each<[string, HousingProject, { sum: string; isExact: boolean } | null]>([
    ['whole metres', estate(250), { sum: '50', isExact: true }],
    ['two decimals', estate(250.1), { sum: '49.9', isExact: true }],
    ['six decimals', estate(299.999999), { sum: '0.000001', isExact: true }],
    ['as text', estate('299.999999'), { sum: '0.000001', isExact: true }],
    ['seven decimals: not told', estate(299.9999999), null],
    ['more digits than a double holds: not told', estate('299.99999900000000001'), null],
    ['households as text', estate(250, '1000'), { sum: '50', isExact: true }],
    ['households that are not known are at least one', estate(0, null), { sum: '0.3', isExact: false }],
    ['nothing provided', { ...estate(0), facilities: [] }, { sum: '300', isExact: true }],
    ['a million metres and more: not told', estate(1_000_000.5, 4_000_000), null],
  ])('%s', (_, project, expected) => {
    expect(quota(project)?.quick).toEqual(expected);
    const { described } = quota(project) ?? {};
    if (expected !== null) expect(described).toEqual(expected);
    else expect(described).toMatchObject({ isExact: true });
  });
});

describe('generated estates', () => {
  it('miss as much in doubles as the description says', () => {
    const found = records(3000, 5).flatMap((project) => missesOf(project));
    expect(found.length).toBeGreaterThan(3000);
    const told = found.filter(({ quick }) => quick !== null);
    expect(told.length).toBeGreaterThan(0.95 * found.length);
    for (const { quick, described } of told) expect(quick).toEqual(described);
  });
});
