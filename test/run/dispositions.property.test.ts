/** What holds of waivers and decisions whatever the findings and the entries are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judged, JudgedFinding, JudgedItem } from '../../src/model/judged.ts';
import { BINDING_FORCES, FORCES, STATUSES } from '../../src/model/status.ts';
import type { DecisionEntry, WaiverEntry } from '../../src/model/waivers.ts';
import { disposed, type Effects, notesOn, standingOn } from '../../src/run/dispositions.ts';
import { decision, item, judgedOf, plain, several, waiver } from './judged.ts';

const RULES = ['town.a', 'town.b', 'town.c'];
const ITEMS = ['F1', 'F2', 'F3'];
const DAY = '2026-11-01';

const unit = fc.oneof(
  fc.record({ status: fc.constantFrom(...STATUSES) }),
  fc.record({ status: fc.constantFrom('undetermined' as const, 'not_yet_due' as const), judged: fc.constant(true) }),
  fc.constant({ status: 'undetermined' as const, missing: ['/households'] }),
  fc.constant({ status: 'undetermined' as const, judged: true, missing: ['/assessed_on'] }),
  fc.record({
    status: fc.constant('fail' as const),
    shortfall: fc.constantFrom({ value: '5', unit: 'site' }, { min: '0', max: null, unit: 'site' }),
  }),
);
const findingOf = (rule: string): fc.Arbitrary<JudgedFinding> =>
  fc.tuple(fc.constantFrom(...FORCES), unit, fc.array(unit, { maxLength: 3 })).map(([force, whole, units]) =>
    units.length === 0
      ? plain(whole, { rule, force })
      : several(
          units.map((one, i) => item(ITEMS[i] ?? '', one)),
          { rule, force },
        ),
  );
const judged: fc.Arbitrary<Judged> = fc.tuple(...RULES.map(findingOf)).map((findings) => judgedOf(...findings));

const about = {
  subject: fc.constantFrom('S', 'S', 'S', 'T'),
  rule: fc.constantFrom(...RULES, 'city.other'),
  item: fc.constantFrom(null, null, ...ITEMS, 'F9'),
};
const waivers: fc.Arbitrary<WaiverEntry[]> = fc
  .array(
    fc.record({
      ...about,
      granted: fc.constantFrom('2026-01-01', DAY, '2026-11-02'),
      expires: fc.constantFrom(DAY, '2026-12-31', '2026-10-31'),
      limit: fc.constantFrom(undefined, undefined, '1 site', '4.9 site', '5 site', '1 m'),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ limit, ...own }, i) =>
      waiver({ id: `W${i}`, ...own, ...(limit === undefined ? {} : { max_shortfall: limit }) }),
    ),
  );
const decisions: fc.Arbitrary<DecisionEntry[]> = fc
  .array(
    fc.record({
      ...about,
      outcome: fc.constantFrom('pass' as const, 'fail' as const),
      on: fc.constantFrom(DAY, '2026-11-02'),
    }),
    {
      maxLength: 8,
    },
  )
  .map((all) => all.map((own, i) => decision({ id: `D${i}`, ...own })));

interface Entries {
  readonly waivers: readonly WaiverEntry[];
  readonly decisions: readonly DecisionEntry[];
}

function apply(before: Judged, entries: Entries) {
  const standing = standingOn(entries, DAY);
  const effects: Effects = new Map();
  const after = disposed(before, 'S', standing, effects);
  return { after, notes: notesOn(entries, standing, effects) };
}

const unitsOf = ({ findings }: Judged): (JudgedFinding | JudgedItem)[] =>
  findings.flatMap((finding) => [finding, ...finding.items]);
const statuses = (all: Judged): string[] => unitsOf(all).map(({ status }) => status);
/** What the engine left to a person: only this may a decision change. */
const isLeft = ({ status, judgement, missing }: JudgedFinding | JudgedItem): boolean =>
  status === 'undetermined' && judgement !== null && missing.length === 0;

describe('waivers', () => {
  it('change no status, and never make an undetermined subject compliant', () => {
    fc.assert(
      fc.property(judged, waivers, (before, entries) => {
        const { after } = apply(before, { waivers: entries, decisions: [] });
        expect(statuses(after)).toEqual(statuses(before));
        if (before.verdict !== 'non_compliant') expect(after.verdict).toBe(before.verdict);
      }),
      { numRuns: 500 },
    );
  });

  it('never make a subject compliant of which something that binds is open, in an item either', () => {
    fc.assert(
      fc.property(judged, waivers, (before, entries) => {
        const { after } = apply(before, { waivers: entries, decisions: [] });
        const binding = after.findings.filter(({ force }) => BINDING_FORCES.includes(force));
        const isOpen = binding.some((finding) =>
          [finding, ...finding.items].some((one) => one.status === 'undetermined'),
        );
        if (isOpen) expect(['non_compliant', 'undetermined']).toContain(after.verdict);
      }),
      { numRuns: 500 },
    );
  });

  it('stand with every failure that is waived, and with nothing else', () => {
    fc.assert(
      fc.property(judged, waivers, decisions, (before, w, d) => {
        const { after } = apply(before, { waivers: w, decisions: d });
        for (const finding of after.findings) {
          const own = finding.items.length === 0 ? [finding] : finding.items;
          for (const one of own) {
            expect(one.waiver !== undefined).toBe(one.disposition === 'waived');
            if (one.disposition === 'waived') expect(one.status).toBe('fail');
          }
          const failing = own.filter((one) => one.status === 'fail');
          const isWaived = failing.length > 0 && failing.every((one) => one.disposition === 'waived');
          expect(finding.disposition).toBe(isWaived ? 'waived' : 'active');
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('decisions', () => {
  it('change nothing but what the words leave to a person', () => {
    fc.assert(
      fc.property(judged, decisions, (before, entries) => {
        const { after } = apply(before, { waivers: [], decisions: entries });
        for (const [i, finding] of before.findings.entries()) {
          const now = after.findings[i];
          const mayChange = isLeft(finding) || finding.items.some(isLeft);
          if (!mayChange) expect(now).toEqual(finding);
          for (const [k, one] of finding.items.entries()) if (!isLeft(one)) expect(now?.items[k]).toEqual(one);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('entries', () => {
  const key = ({ subject, rule, item: id }: WaiverEntry | DecisionEntry): string => JSON.stringify([subject, rule, id]);

  it('give the same in any order, as long as no two are about one thing', () => {
    const distinct = (all: fc.Arbitrary<WaiverEntry[]>) =>
      all.map((entries) => entries.filter((one, i) => entries.findIndex((other) => key(other) === key(one)) === i));
    const once = decisions.map((all) =>
      all.filter((one, i) => all.findIndex((other) => key(other) === key(one)) === i),
    );
    fc.assert(
      fc.property(judged, distinct(waivers), once, (before, w, d) => {
        const forwards = apply(before, { waivers: w, decisions: d });
        const backwards = apply(before, { waivers: w.toReversed(), decisions: d.toReversed() });
        expect(backwards.after).toEqual(forwards.after);
        const sorted = ({ notes }: typeof forwards) => notes.map(({ entry, code }) => `${entry} ${code}`).sort();
        expect(sorted(backwards)).toEqual(sorted(forwards));
      }),
      { numRuns: 500 },
    );
  });

  it('each do what they say or are told, and none of another subject does anything', () => {
    fc.assert(
      fc.property(judged, waivers, decisions, (before, w, d) => {
        const { after, notes } = apply(before, { waivers: w, decisions: d });
        const used = unitsOf(after).flatMap((one) => [one.waiver?.id ?? [], one.decision?.id ?? []].flat());
        const told = notes.map(({ entry }) => entry);
        for (const { id } of [...w, ...d]) expect(used.includes(id) || told.includes(id)).toBe(true);
        const others = {
          waivers: w.filter(({ subject }) => subject !== 'S'),
          decisions: d.filter(({ subject }) => subject !== 'S'),
        };
        expect(apply(before, others).after).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  it('leave all as it is once they are gone', () => {
    fc.assert(
      fc.property(judged, (before) => {
        expect(apply(before, { waivers: [], decisions: [] }).after).toBe(before);
      }),
    );
  });
});
