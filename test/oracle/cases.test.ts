/** The written cases and fixtures of Puyang, Xuchang and Sanmenxia against their oracles: hand calculations by others. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseJsonc } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type HousingProject, housingProjectSchema } from '../../src/model/subject.ts';
import { type Book, compareWith, expectedIn } from './findings.ts';
import type { Status } from './oracle.ts';
import { isProject } from './points.ts';
import { PUYANG } from './puyang/rules.ts';
import { SANMENXIA } from './sanmenxia/rules.ts';
import { XUCHANG } from './xuchang/rules.ts';

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly given: Partial<HousingProject>;
  readonly expect: Status;
  readonly missing?: readonly string[];
  readonly judgement?: boolean;
}

const folderOf = (city: string) => new URL(`../../fixtures/${city}/`, import.meta.url);

const CITIES: readonly (readonly [string, Book])[] = [
  ['puyang', PUYANG],
  ['xuchang', XUCHANG],
  ['sanmenxia', SANMENXIA],
];

describe.each(CITIES)('%s', (city, book) => {
  const read = (name: string) => readFileSync(new URL(name, folderOf(city)), 'utf8');
  const table = parseYaml(read('cases.yaml')) as { base: HousingProject; cases: Case[] };

  it.each(Object.keys(book.clauses))('cases of %s', (rule) => {
    const cases = table.cases.filter((c) => c.rule === rule && isProject(c.given.kind));
    const disagreements = cases.flatMap((c) => {
      const subject = { ...table.base, ...c.given };
      const asOf = String(subject.assessed_on);
      const expected = c.judgement ? 'judgement' : c.expect;
      const status = expectedIn(book, rule, subject, asOf);
      if (status !== expected) return [`${c.name}: ${expected}, the oracle says ${status}`];
      if (!c.missing) return [];
      const found = { status: c.expect, judgement: c.judgement ?? false, missing: c.missing };
      return compareWith(book, rule, subject, asOf, found).complaints.map((complaint) => `${c.name}: ${complaint}`);
    });
    expect(disagreements).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(20);
  });

  const submissions = readdirSync(folderOf(city))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, parseJsonc(read(name)) as HousingProject] as const);

  it.each(submissions.filter(([, { kind }]) => isProject(kind)))('%s', (file, subject) => {
    expect(housingProjectSchema.safeParse(subject).error).toBeUndefined();
    const asOf = String(subject.assessed_on);
    const found = Object.keys(book.clauses).map((rule) => expectedIn(book, rule, subject, asOf));
    const worst = ['fail', 'judgement', 'undetermined', 'pass'].find((status) => found.some((s) => s === status));
    expect(file.split('-')[0]).toBe(worst?.replace('judgement', 'undetermined'));
  });
});
