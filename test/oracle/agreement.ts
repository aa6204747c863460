/** A pack against the oracle of its city: statuses of every subject, missing fields of as many as time allows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledPack } from '../../src/engine/compile.ts';
import { judge, statusJudge } from '../../src/engine/judge.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { type Book, compareWith, expectedIn, type KnownDifference } from './findings.ts';
import type { Judged } from './oracle.ts';

export interface City<Id extends string> {
  readonly pack: CompiledPack;
  readonly book: Book<Id>;
  readonly exhaustive: Readonly<Record<Id, () => Iterable<HousingProject>>>;
  readonly arbitrary: fc.Arbitrary<HousingProject>;
  readonly days: readonly string[];
  /** Differences on `missing` that are known, by rule. One that no longer shows has to be taken off the list. */
  readonly known: Readonly<Partial<Record<Id, readonly KnownDifference[]>>>;
}

/** Looking for the fields that could change a status takes far longer than the status: so many of each rule at most. */
const MOST_COMPARED = 400;

function only(pack: CompiledPack, id: string): CompiledPack {
  const own = ({ source }: { readonly source: { readonly id: string } }) => source.id === id;
  const housing = pack.rulesOf.housing_project.filter(own);
  return { ...pack, rules: pack.rules.filter(own), rulesOf: { ...pack.rulesOf, housing_project: housing } };
}

function findings(pack: CompiledPack, subject: HousingProject, asOf: string): [string, Judged][] {
  return judge(pack, subject, asOf).findings.map(({ rule, status, judgement, missing }) => [
    rule,
    { status, judgement: judgement !== null, missing },
  ]);
}

interface Compared {
  readonly complaints: readonly string[];
  readonly known: ReadonlySet<KnownDifference>;
  readonly seen: ReadonlySet<string>;
}

interface Expecting {
  readonly subject: HousingProject;
  readonly asOf: string;
}

/** An even part of what is open, at most so many as there is time for. */
function someOf(open: readonly Expecting[]): Expecting[] {
  const step = Math.max(1, open.length / MOST_COMPARED);
  return open.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/** The status of every subject of a small domain, and the missing fields of a part of those that are open. */
function compareAll<Id extends string>({ pack, book, exhaustive }: City<Id>, id: Id): Compared {
  const rule = only(pack, id);
  const statuses = statusJudge(rule);
  const [seen, known] = [new Set<string>(), new Set<KnownDifference>()];
  const [open, all]: [Expecting[], string[]] = [[], []];
  for (const subject of exhaustive[id]()) {
    const asOf = String(subject.assessed_on ?? '2026-11-01');
    const expected = expectedIn(book, id, subject, asOf).replace('judgement', 'undetermined');
    seen.add(expected);
    if (expected === 'undetermined') open.push({ subject, asOf });
    const [status] = statuses(subject, asOf);
    if (status !== expected) all.push(`${status}, expected ${expected} for ${JSON.stringify(subject)}`);
  }
  for (const { subject, asOf } of someOf(open)) {
    for (const [, finding] of findings(rule, subject, asOf)) {
      const compared = compareWith(book, id, subject, asOf, finding);
      all.push(...compared.complaints.map((complaint) => `${complaint} for ${JSON.stringify(subject)}`));
      for (const difference of compared.known) known.add(difference);
    }
  }
  return { complaints: all, known, seen };
}

/** Declares the tests of one city. */
export function agreesWithItsOracle<Id extends string>(city: City<Id>): void {
  const { pack, book, arbitrary, days } = city;
  const ids = Object.keys(book.clauses) as Id[];

  it('has a clause in the book for every rule of the pack, and a rule for every clause', () => {
    expect(pack.rulesOf.housing_project.map(({ source }) => source.id).sort()).toEqual([...ids].sort());
  });

  describe('every subject of the small domains', () => {
    it.each(ids)('%s', (id) => {
      const { complaints, known, seen } = compareAll(city, id);
      expect(complaints.slice(0, 5)).toEqual([]);
      expect([...known].sort()).toEqual([...(city.known[id] ?? [])].sort());
      // A domain in which nothing passes, or nothing is beside the rule, would show little.
      expect([...seen]).toEqual(expect.arrayContaining(['pass', 'not_applicable']));
    });
  });

  it('agrees on random subjects, and both ways of judging on the status', () => {
    const statuses = statusJudge(pack);
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...days), (subject, asOf) => {
        const judged = findings(pack, subject, asOf);
        const complaints = judged.flatMap(([id, finding]) => {
          const compared = compareWith(book, id as Id, subject, asOf, finding);
          const unlisted = compared.known.filter((difference) => !city.known[id as Id]?.includes(difference));
          return [...compared.complaints, ...unlisted].map((complaint) => `${id}: ${complaint}`);
        });
        expect(complaints).toEqual([]);
        expect(judged.map(([, { status }]) => status)).toEqual(statuses(subject, asOf));
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });
}
