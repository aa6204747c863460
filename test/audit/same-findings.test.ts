/** Single, audit, any order, any split, any form of input: the same findings. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { records } from '../../bench/records.ts';
import { Audit } from '../../src/audit/audit.ts';
import { readLines } from '../../src/load/ndjson.ts';
import { readSubjects } from '../../src/load/subjects.ts';
import type { Policy, SubjectResult } from '../../src/model/report.ts';
import type { Subject } from '../../src/model/subjects.ts';
import { checkDocument } from '../../src/run/check.ts';
import { openPacks } from '../../src/run/packs.ts';
import type { Register } from '../../src/run/register.ts';

const packs = await openPacks([]);
const check = { city: null, asOf: '2026-11-01', today: '2026-11-01', register: null, draw: false } as const;
const policy: Policy = {
  fail_on: ['mandatory', 'principle', 'target'],
  undetermined: 'exit',
  allow_empty: false,
  waivers: [],
  config: null,
};

const auditOf = (describes: boolean, register: Register | null): Audit =>
  new Audit({ packs, check: { ...check, register }, policy, describes });

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Through lines that come in pieces of so many bytes. */
async function audited(
  subjectsInOrder: readonly Subject[],
  size: number,
  describes: boolean,
  register: Register | null = null,
) {
  const audit = auditOf(describes, register);
  const results: (SubjectResult | null)[] = [];
  const text = subjectsInOrder.map((subject) => JSON.stringify(subject)).join('\n');
  for await (const { subjects } of readLines(pieces(Buffer.from(text), size), 1_000_000)) {
    for (const subject of subjects) results.push(await audit.add('f', subject));
  }
  return { audit, results, summary: audit.summary('0') };
}

const PLACE: readonly string[] = ['line', 'column', 'file'];

/** Places differ with the form of the input; what was found does not. */
const withoutPlaces = (results: readonly (SubjectResult | null)[]): unknown =>
  JSON.parse(JSON.stringify(results, (key, value) => (PLACE.includes(key) ? undefined : value)));

const checked = async (file: string, bytes: Uint8Array, register: Register | null = null): Promise<SubjectResult[]> =>
  checkDocument(file, await readSubjects(file, bytes), packs, { ...check, register }, new Map());

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^\w+[/\\](pass|fail|undetermined).*json$/.test(file),
);

describe('a fixture', () => {
  it('is there', () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it.each(files)('%s: the check, the audit of the file, and the audit of it as a line', async (file) => {
    const bytes = readFileSync(join(FIXTURES, file));
    const single = await checked(file, bytes);
    const audit = auditOf(true, null);
    const { subjects } = await readSubjects(file, bytes);
    const results: (SubjectResult | null)[] = [];
    for (const subject of subjects) results.push(await audit.add(file, subject));
    expect(results).toEqual(single);
    const projects = subjects.flatMap((subject) => (subject.ok ? [subject.project ?? subject.other] : []));
    const line = await audited(projects, 700, true);
    expect(withoutPlaces(line.results)).toEqual(withoutPlaces(single.filter(({ verdict }) => verdict !== 'invalid')));
    const quick = await audited(projects, 700, false);
    expect({ ...quick.summary, worst: null }).toEqual({ ...line.summary, worst: null });
  });
});

describe('generated subjects', () => {
  const projects = records(10_000, 99).map((project, i) => ({
    ...project,
    name: `小区 ${i}`,
    district: `区 ${i % 3}`,
    street: `街道 ${i % 11}`,
  }));

  /** What a summary says whatever the order; the worst and the groups are sorted, and ties stand as they came. */
  const counts = (summary: Awaited<ReturnType<typeof audited>>['summary']) => {
    const { verdicts, shortfall, rules, districts, streets, data, worst } = summary;
    return { verdicts, shortfall, rules, districts, streets, data, worst: worst.shown.map((each) => each.shortfall) };
  };

  it('10,000 of them come to the same in any order and any split', async () => {
    const straight = await audited(projects, 256 * 1024, false);
    const shuffled = [...projects.keys()].map(
      (i) => projects[(i * 7919) % projects.length] ?? projects[0] ?? { id: '' },
    );
    expect(new Set(shuffled.map(({ id }) => id)).size).toBe(10_000);
    const other = await audited(shuffled, 4099, false);
    expect(counts(other.summary)).toEqual(counts(straight.summary));
    expect(straight.summary.subjects).toBe(10_000);
    expect(straight.summary.shortfall.subjects).toBeGreaterThan(1000);
  });

  it('500 of them: every finding as in a check of one, and the quick way counts what the long way describes', async () => {
    const some = projects.slice(0, 500);
    const described = await audited(some, 4099, true);
    const single: SubjectResult[] = [];
    for (const project of some) {
      single.push(...(await checked('f', Buffer.from(JSON.stringify(project)))));
    }
    expect(described.results).toEqual(single.map((one, i) => atLine(one, i + 1)));
    expect((await audited(some, 999, false)).summary).toEqual(described.summary);
  });

  /** About one in each 250 m, over the land on which the estates lie and beyond it. */
  const stations = (crs: string, accuracy: number | null, shift: number): Register => ({
    ...{ file: 'r.geojson', digest: 'sha256:0', crs, accuracy: accuracy ?? 0 },
    places: Array.from({ length: 1600 }, (_, i) => ({
      name: `站 ${i}`,
      place: {
        type: 'Point',
        coordinates: [465_000 + shift + (i % 40) * 251.3 + (i % 7), 3_845_000 + Math.floor(i / 40) * 249.7 + (i % 11)],
      },
    })),
  });

  it.each([
    ['in the system of the estates', stations('EPSG:4547', 1, 0)],
    ['as exact as they are', stations('EPSG:4547', null, 0)],
    ['with the number of the zone', stations('EPSG:4526', 1, 38_000_000)],
  ])('100 of them with a register %s: as in a check of one', async (_, register) => {
    const some = projects.slice(500, 600);
    const described = await audited(some, 4099, true, register);
    const single: SubjectResult[] = [];
    for (const project of some) {
      single.push(...(await checked('f', Buffer.from(JSON.stringify(project)), register)));
    }
    expect(described.results).toEqual(single.map((one, i) => atLine(one, i + 1)));
    expect((await audited(some, 999, false, register)).summary).toEqual(described.summary);
    // What serves from the register changes verdicts.
    expect(described.summary.verdicts).not.toEqual((await audited(some, 999, false)).summary.verdicts);
  });

  /** The same result, of a subject that stands on another line. */
  const atLine = (result: SubjectResult, line: number): unknown =>
    JSON.parse(JSON.stringify(result, (key, value: unknown) => (key === 'line' ? line : value)));
});
