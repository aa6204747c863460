/** The written cases and the fixtures against the oracle: two independent hand calculations that have to agree. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseJsonc } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type HousingProject, housingProjectSchema } from '../../src/model/subject.ts';
import { type Expected, expectedOf, missingOracle, oracle, RULES, type RuleId, type Status } from './oracle.ts';
import { isOnPoints } from './points.ts';

const folder = new URL('../../fixtures/zhengzhou/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

interface Case {
  readonly rule: RuleId;
  readonly name: string;
  readonly given: Partial<HousingProject>;
  readonly expect: Status;
  readonly missing?: readonly string[];
  readonly judgement?: boolean;
}
const table = parseYaml(read('cases.yaml')) as { base: HousingProject; cases: Case[] };
const subjectOf = (c: Case): HousingProject => ({ ...table.base, ...c.given });

/** Every value of a document with the place where it stands. */
function leaves(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${at} ${JSON.stringify(value)}`];
  const below = Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${at}/${key}`));
  return below.length > 0 ? below : [`${at} empty`];
}

/** How many places hold something else, or something on one side only. */
function differences(a: unknown, b: unknown): string[] {
  const [left, right] = [leaves(a), leaves(b)];
  const only = [...left.filter((x) => !right.includes(x)), ...right.filter((x) => !left.includes(x))];
  return [...new Set(only.map((x) => x.slice(0, x.indexOf(' '))))];
}

describe('cases.yaml', () => {
  it('has cases for every rule', () => {
    expect(table.cases.length).toBeGreaterThanOrEqual(120);
    for (const rule of RULES) expect(table.cases.map((c) => c.rule)).toContain(rule);
  });

  it('names no case twice', () => {
    const names = table.cases.map((c) => `${c.rule} ${c.name}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  for (const c of table.cases.filter((one) => isOnPoints(subjectOf(one)))) {
    it(`${c.rule} ${c.name}`, () => {
      const subject = subjectOf(c);
      expect(housingProjectSchema.safeParse(subject).error).toBeUndefined();
      const asOf = String(subject.assessed_on);
      const status: Expected = c.judgement ? 'judgement' : c.expect;
      expect(expectedOf(c.rule, subject, asOf)).toBe(status);
      const { must, may } = missingOracle(subject, asOf, c.rule);
      for (const pointer of c.missing ?? []) expect([...must, ...may]).toContain(pointer);
      for (const pointer of c.missing ? must : []) expect(c.missing).toContain(pointer);
    });
  }

  it('follows every pass by a case that differs in one value and does not pass', () => {
    const lonely = table.cases.filter((c, i) => {
      const twin = table.cases[i + 1];
      // Of an area one value has many edges: the mutants of its rules ask for a twin wherever one is needed.
      if (c.expect !== 'pass' || c.given['kind'] !== undefined) return false;
      if (!twin || twin.rule !== c.rule || twin.expect === 'pass') return true;
      return differences(c.given, twin.given).length !== 1;
    });
    expect(lonely.map((c) => `${c.rule} ${c.name}`)).toEqual([]);
  });
});

/** What each fixture is to come to; rules that are not named pass or are not applicable. */
const FIXTURES: Record<string, { twin: string; differs: string; findings: Partial<Record<RuleId, Expected>> }> = {
  'pass-large-new-estate.json': {
    twin: 'fail-large-new-estate-8-m2-short.json',
    differs: '/facilities/2/floor_area_m2',
    findings: {},
  },
  'fail-large-new-estate-8-m2-short.json': {
    twin: 'pass-large-new-estate.json',
    differs: '/facilities/2/floor_area_m2',
    findings: { 'zhengzhou.new-30': 'fail' },
  },
  'pass-existing-estate-leased-rooms.json': {
    twin: 'fail-existing-estate-room-of-199.99-m2.json',
    differs: '/facilities/0/floor_area_m2',
    findings: {},
  },
  'fail-existing-estate-room-of-199.99-m2.json': {
    twin: 'pass-existing-estate-leased-rooms.json',
    differs: '/facilities/0/floor_area_m2',
    findings: { 'zhengzhou.existing-min-200': 'fail' },
  },
  'pass-village.json': {
    twin: 'fail-village-1000.001-m.json',
    differs: '/buildings/5/distance_to_facility_m',
    findings: {},
  },
  'fail-village-1000.001-m.json': {
    twin: 'pass-village.json',
    differs: '/buildings/5/distance_to_facility_m',
    findings: { 'zhengzhou.radius-village-1000': 'fail' },
  },
  'pass-design-review.json': {
    twin: 'fail-design-review-started-late.json',
    differs: '/facilities/0/started_on',
    findings: { 'zhengzhou.four-sync': 'not_yet_due' },
  },
  'fail-design-review-started-late.json': {
    twin: 'pass-design-review.json',
    differs: '/facilities/0/started_on',
    findings: { 'zhengzhou.four-sync': 'fail' },
  },
  'undetermined-missing-indicator-table.json': {
    twin: 'pass-with-indicator-table.json',
    differs: '/households',
    findings: { 'zhengzhou.new-30': 'undetermined' },
  },
  'pass-with-indicator-table.json': {
    twin: 'undetermined-missing-indicator-table.json',
    differs: '/households',
    findings: {},
  },
  'undetermined-two-sites.json': {
    twin: 'pass-two-rooms-one-site.json',
    differs: '/facilities/1/site',
    findings: { 'zhengzhou.new-concentrated': 'judgement' },
  },
  'pass-two-rooms-one-site.json': {
    twin: 'undetermined-two-sites.json',
    differs: '/facilities/1/site',
    findings: {},
  },
  'pass-two-rooms-only-together.json': {
    twin: 'fail-two-rooms-one-an-institution.json',
    differs: '/facilities/1/type',
    findings: {},
  },
  'fail-two-rooms-one-an-institution.json': {
    twin: 'pass-two-rooms-only-together.json',
    differs: '/facilities/1/type',
    findings: { 'zhengzhou.radius-urban-500': 'fail' },
  },
};

describe('fixtures', () => {
  it('are all listed here', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json') && isOnPoints(parseJsonc(read(name))));
    expect(files.sort()).toEqual(Object.keys(FIXTURES).sort());
  });

  for (const [file, { twin, differs, findings }] of Object.entries(FIXTURES)) {
    it(file, () => {
      const subject = parseJsonc(read(file)) as HousingProject;
      expect(housingProjectSchema.safeParse(subject).error).toBeUndefined();
      expect(differences(subject, parseJsonc(read(twin)))).toEqual([differs]);
      const found = oracle(subject, String(subject.assessed_on));
      const remarkable = Object.entries(found).filter(([, status]) => !['pass', 'not_applicable'].includes(status));
      expect(Object.fromEntries(remarkable)).toEqual(findings);
      expect(Object.values(found)).toContain('pass');
    });
  }
});
