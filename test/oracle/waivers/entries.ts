/** Arbitrary files of waivers and decisions about results that are at hand, most of them close to an edge. */
import fc from 'fast-check';
import type { Decision, File, Finding, Result, Unit, Waiver } from './oracle.ts';

const PAPER = { reason: 'no room on the plot', approval: 'paper 12' };

/** A thing that an entry can be about, with what is short of it. */
interface Target {
  readonly subject: string;
  readonly rule: string;
  readonly item: string | null;
  readonly shortfall: Unit['shortfall'];
  /** What an entry could do something about. */
  readonly state: 'fails' | 'asks' | 'other';
}

/** Entries around `day`, with ids of their own in the whole file. */
export function arbitraryFile(results: readonly Result[], day: string): fc.Arbitrary<File> {
  const all = results.flatMap(targetsOf);
  const [fails, asks] = [mostly('fails', all), mostly('asks', all)];
  const waivers = fc.array(
    fc
      .oneof(fails, fails, asks)
      .chain((one) => fc.record({ place: strays(one), days: waiverDays(day), limit: limits(one) })),
    { minLength: 8, maxLength: 40 },
  );
  const decisions = fc.array(
    fc.record({
      place: fc.oneof(asks, asks, fails).chain(strays),
      outcome: fc.constantFrom('pass' as const, 'pass' as const, 'fail' as const),
      on: fc.constantFrom('2000-01-01', before(day), day, day, after(day)),
    }),
    { minLength: 4, maxLength: 20 },
  );
  return fc.record({ waivers, decisions }).map((drawn) => ({
    waivers: drawn.waivers.map(
      ({ place, days, limit }, i): Waiver => ({
        ...{ id: `W-${i}`, ...place, ...days, ...PAPER, approved_by: 'the bureau' },
        ...(limit !== null && { max_shortfall: limit }),
      }),
    ),
    decisions: drawn.decisions.map(
      ({ place, outcome, on }, i): Decision => ({
        ...{ id: `D-${i}`, ...place, ...PAPER, decided_by: 'the meeting', outcome, on },
      }),
    ),
  }));
}

function mostly(state: Target['state'], all: readonly Target[]): fc.Arbitrary<Target> {
  const those = all.filter((one) => one.state === state);
  return fc.oneof(...(those.length === 0 ? [all] : [those, those, those, all]).map((list) => fc.constantFrom(...list)));
}

function targetsOf({ subject, findings }: Result): Target[] {
  const id = subject.id ?? 'nobody';
  const of = ({ rule }: Finding, unit: Unit, item: string | null): Target => {
    const { status, shortfall, judgement } = unit;
    const isAsked = status === 'undetermined' && judgement !== null;
    return { subject: id, rule, item, shortfall, state: status === 'fail' ? 'fails' : isAsked ? 'asks' : 'other' };
  };
  return findings.flatMap((finding) => [
    of(finding, finding, null),
    ...finding.items.map((item) => of(finding, item, item.id)),
  ]);
}

/** Mostly the thing itself; else all of the finding, an item or a subject that does not exist. */
function strays({ subject, rule, item }: Target) {
  const own = { subject, rule, item };
  return fc.constantFrom(
    ...[own, own, own, { ...own, item: null }, { subject, rule }],
    ...[
      { ...own, item: 'F99' },
      { ...own, subject: `${subject}x` },
      { ...own, subject: subject.toLowerCase() },
    ],
  );
}

function waiverDays(day: string) {
  const far = { granted: '2000-01-01', expires: '2199-12-31' };
  return fc.constantFrom(
    ...[far, far, { ...far, expires: day }, { ...far, granted: day }, { granted: day, expires: day }],
    ...[
      { ...far, expires: before(day) },
      { ...far, granted: after(day) },
    ],
  );
}

/** None, or what is short, a hair more, and a hair less. */
function limits({ shortfall }: Target): fc.Arbitrary<string | null> {
  const ends = [shortfall?.value, shortfall?.max, (shortfall as { min?: string } | null)?.min];
  const decimal = ends.filter((end): end is string => typeof end === 'string' && !end.includes('/'));
  if (decimal.length === 0) return fc.constant(null);
  const unit = shortfall?.unit ?? '';
  const near = decimal.flatMap((end) => [end, `${end}${end.includes('.') ? '' : '.'}000001`, hairBelow(end)]);
  return fc.constantFrom(null, ...near.map((amount) => `${amount} ${unit}`));
}

/** One less in the sixth place after the last. */
function hairBelow(amount: string): string {
  const [whole = '', decimals = ''] = amount.split('.');
  const digits = BigInt(`${whole}${decimals}000000`);
  const less = (digits === 0n ? 0n : digits - 1n).toString().padStart(decimals.length + 7, '0');
  return `${less.slice(0, -decimals.length - 6)}.${less.slice(-decimals.length - 6)}`;
}

const moved = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
const before = (day: string): string => moved(day, -1);
const after = (day: string): string => moved(day, 1);
