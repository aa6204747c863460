/** A pack with a mistake does not load, and the mistake is shown where it stands. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openPacks } from '../../src/run/packs.ts';
import { UnusablePack } from '../../src/run/unusable-pack.ts';
import { wordProblem } from '../../src/wording/problems.ts';

const folder = mkdtempSync(join(tmpdir(), 'eldercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../packs/${name}`, import.meta.url)), 'utf8');
const source = read('hard-rules.yaml');
writeFileSync(join(folder, 'hard-rules-document.yaml'), read('hard-rules-document.yaml'));

/** The problems of the pack with one text put in place of another, each as `code found`, on the line of `at`. */
async function problemsWith(before: string, after: string) {
  expect(source, 'the text to replace stands in the pack once').toContain(before);
  const path = join(folder, 'pack.yaml');
  writeFileSync(path, source.replace(before, after));
  try {
    await openPacks([path]);
    return [];
  } catch (error) {
    if (!(error instanceof UnusablePack)) throw error;
    return error.problems;
  }
}

const lineOf = (text: string) => source.slice(0, source.indexOf(text)).split('\n').length;

type Mistake = readonly [name: string, before: string, after: string, code: string, found: string];

const MISTAKES: readonly Mistake[] = [
  ['a fact that does not exist', 'site_floor_area: {', 'site_flor_area: {', 'unknown_fact', 'site_flor_area'],
  ['floor area asked for as land', 'at_least: 300 m2 of floor', 'at_least: 300 m2 of land', 'wrong_kind', 'land'],
  ['square metres without their kind', 'at_least: 300 m2 of floor', 'at_least: 300 m2', 'bad_quantity', '"300 m2"'],
  ['metres for square metres', 'at_least: 300 m2 of floor', 'at_least: 300 m', 'wrong_unit', 'm'],
  ['persons for households', 'more_than: 3000 households', 'more_than: 3000 persons', 'wrong_unit', 'person'],
  ['a number without a unit', 'more_than: 3000 households', 'more_than: 3000', 'bad_quantity', '3000'],
  [
    'a rate of something that has none',
    'at_least: 300 m2 of floor',
    'at_least: 300 m2 of floor per 100 households',
    'wrong_basis',
    'per household',
  ],
  [
    'a word that the fact does not know',
    'facility_type: home_care_station',
    'facility_type: home_station',
    'unknown_word',
    'home_station',
  ],
  ['a comparator that does not exist', 'more_than: 500 m ', 'over: 500 m ', 'unknown_key', 'over'],
  ['a set that does not exist', 'each: counted_site', 'each: counted_sites', 'unknown_set', 'counted_sites'],
  [
    'a fact about facilities asked of the project',
    'when: { settlement: urban_community }',
    'when: { beds: { at_least: 1 bed } }',
    'fact_out_of_place',
    'beds',
  ],
  ['an empty condition', 'when: { settlement: urban_community }', 'when: {}', 'not_a_condition', '{}'],
  ['a reading that nobody explains', 'readings: [A04]', 'readings: [A99]', 'unknown_reading', 'A99'],
  [
    'a clause that the register does not have',
    'id: hard.two-stations',
    'id: hard.three-stations',
    'unknown_clause',
    'hard.three-stations',
  ],
  ['two rules with one id', 'id: hard.two-stations', 'id: hard.no-transfer', 'duplicate_rule', 'hard.no-transfer'],
  ['a count that is no number', 'at_least: 2 }', 'at_least: two }', 'bad_quantity', '"two"'],
  [
    'a document that is not there',
    'documents: [hard-rules-document]',
    'documents: [other]',
    'unknown_document',
    'other',
  ],
  ['a force that does not exist', 'level: encouraged', 'level: suggested', 'pack_structure', 'suggested'],
  ['a key that does not exist', 'otherwise: {', 'otherwhise: {', 'unknown_key', 'otherwhise'],
  ['a date that is no day', 'due: 2022-12-31', 'due: 2022', 'pack_structure', '2022'],
];

describe('mistakes in a pack', () => {
  it.each(MISTAKES)('%s', async (_, before, after, code, found) => {
    const problems = await problemsWith(before, after);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.found).toBe(found);
    expect(problems[0]?.line).toBe(lineOf(before));
    expect(problems[0]?.column).toBeGreaterThan(0);
    for (const problem of problems) {
      const { zh, en } = wordProblem(problem);
      expect(zh).toContain(found);
      expect(en).toContain(found);
      expect(zh).not.toBe(en);
    }
  });

  it('a rule that requires nothing', async () => {
    const problems = await problemsWith('    require: { count:', '    unless: { count:');
    expect(problems.map((problem) => problem.code)).toEqual(['require_or_steps']);
  });

  it('shows every mistake in one run', async () => {
    const path = join(folder, 'pack.yaml');
    writeFileSync(path, source.replaceAll('m2 of floor', 'm2 of land').replaceAll('[A05]', '[B05]'));
    await expect(openPacks([path])).rejects.toSatisfy(
      (error) => error instanceof UnusablePack && error.problems.length === 2 + source.split('[A05]').length - 1,
    );
  });

  it('the pack as it stands has none', async () => {
    expect(await problemsWith('id: hard-rules\n', 'id: hard-rules\n')).toEqual([]);
  });
});
