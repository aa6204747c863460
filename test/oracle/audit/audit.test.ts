/** Tables of an audit against an oracle by another hand: every estate is there once, with the statuses of its clauses. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Audit } from '../../../src/audit/audit.ts';
import { NO_MAPPING } from '../../../src/load/table/mapping.ts';
import { openTable } from '../../../src/load/table/table.ts';
import type { Policy, SubjectResult } from '../../../src/model/report.ts';
import { openPacks } from '../../../src/run/packs.ts';
import { writeBook } from '../../../src/workbook/hucre.ts';
import { EXPECTED } from './expected.ts';
import { asText, type MadeTable, madeTable } from './tables.ts';

const AS_OF = '2026-11-01';
const POLICY: Policy = { fail_on: [], undetermined: 'exit', allow_empty: false, waivers: [], config: null };
const packs = await openPacks([]);

async function judged(bytes: Uint8Array, city: string): Promise<SubjectResult[]> {
  const check = { city, asOf: AS_OF, today: AS_OF, register: null, draw: false } as const;
  const audit = new Audit({ packs, check, policy: POLICY, describes: true });
  const { batches } = await openTable(async function* () {
    yield bytes;
  }, NO_MAPPING);
  const results: SubjectResult[] = [];
  for await (const { subjects } of batches) {
    for (const subject of subjects) {
      const result = await audit.add('f', subject);
      if (result) results.push(result);
    }
  }
  return results;
}

/** By estate, the statuses of the rules that the oracle knows. */
const statusesOf = (results: readonly SubjectResult[], rules: readonly string[]) =>
  results.map((result) => {
    const findings = 'findings' in result ? result.findings : [];
    const own = findings.filter(({ rule }) => rules.includes(rule)).map(({ rule, status }) => [rule, status]);
    return [result.subject.id, Object.fromEntries(own)];
  });

const expectedOf = ({ estates }: MadeTable, city: string) =>
  estates.map((estate) => [
    estate.name,
    Object.fromEntries(Object.entries(EXPECTED[city] ?? {}).map(([rule, status]) => [rule, status(estate)])),
  ]);

const cities = Object.keys(EXPECTED);

it.each([
  ['a text file', false],
  ['a workbook', true],
])('%s of estates as people type them', async (_, isBook) => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.constantFrom(...cities), async (seed, city) => {
      const table = madeTable(seed, isBook);
      const bytes = isBook ? await writeBook([table.sheet]) : asText(table, seed);
      const expected = expectedOf(table, city);
      for (const status of JSON.stringify(expected).match(/"(?:pass|fail|undetermined)"/g) ?? []) seen.add(status);
      expect(statusesOf(await judged(bytes, city), Object.keys(EXPECTED[city] ?? {}))).toEqual(expected);
    }),
    { numRuns: 40 },
  );
  expect(seen.size).toBe(3);
});
