/**
 * The oracle: what each Zhengzhou rule must say of a project, found by enumerating all completions.
 *
 * It knows the contract and the sentences of the document, and nothing of the program.
 */
import type { HousingProject } from '../../src/model/subject.ts';
import { REVIEW_STAGES } from '../../src/model/vocabulary.ts';
import { type Completion, completions, type Flip, flips, type Outcome } from './completions.ts';
import { DAY_OF_ISSUE, type Item, itemsOf, RULES, type RuleId } from './rules.ts';

export { RULES, type RuleId } from './rules.ts';

export type Status = 'pass' | 'fail' | 'undetermined' | 'not_applicable' | 'not_yet_due';
/** `judgement`: undetermined, because the words leave it to a person. */
export type Expected = Status | 'judgement';

function statusOf(outcomes: ReadonlySet<Outcome>): Expected {
  const only = (...allowed: Outcome[]) => [...outcomes].every((o) => allowed.includes(o));
  if (only('not_binding')) return 'not_applicable';
  if (only('pass', 'not_binding')) return 'pass';
  if (only('fail')) return 'fail';
  if (only('judgement')) return 'judgement';
  return 'undetermined';
}

export function itemStatus(item: Item, s: HousingProject): Expected {
  const status = statusOf(new Set(completions(item.rule).map((c) => c.outcome)));
  const open = status === 'undetermined' || status === 'judgement';
  if (!open || !item.provableAt || !s.review_stage) return status;
  return REVIEW_STAGES.indexOf(s.review_stage) < REVIEW_STAGES.indexOf(item.provableAt) ? 'not_yet_due' : status;
}

export const FIRST_THAT_OCCURS: readonly Expected[] = ['fail', 'undetermined', 'judgement', 'not_yet_due', 'pass'];

/** The status of one rule. */
export function expectedOf(rule: RuleId, s: HousingProject, asOf: string): Expected {
  if (asOf < DAY_OF_ISSUE) return 'not_applicable';
  const found = itemsOf(rule, s).map((item) => itemStatus(item, s));
  return FIRST_THAT_OCCURS.find((status) => found.includes(status)) ?? 'not_applicable';
}

/** The status of each of the nine rules for a project, as of a day (`YYYY-MM-DD`). */
export function oracle(subject: HousingProject, asOf: string): Record<RuleId, Expected> {
  const entries = RULES.map((rule) => [rule, expectedOf(rule, subject, asOf)] as const);
  return Object.fromEntries(entries) as Record<RuleId, Expected>;
}

/** What an undetermined finding has to name as missing, and what else it may name. */
export interface Missing {
  readonly must: string[];
  readonly may: string[];
}

/**
 * The unknown fields that decide an undetermined finding: those for which two completions differ in that field alone
 * and come to different outcomes. Where a finding has several items, a field must be named if it can turn one item
 * from or to fail while none of the others fails, so that the finding turns with it; otherwise it may be named.
 */
export function missingOracle(subject: HousingProject, asOf: string, rule: RuleId): Missing {
  if (expectedOf(rule, subject, asOf) !== 'undetermined') return { must: [], may: [] };
  const optional = new Set(standIns(rule, subject));
  const [must, may] = [new Set<string>(), new Set<string>(optional)];
  const items = itemsOf(rule, subject);
  const open = items.filter((item) => ['undetermined', 'not_yet_due'].includes(itemStatus(item, subject)));
  const due = open.filter((item) => itemStatus(item, subject) === 'undetermined');
  for (const item of open) {
    const others = due.filter((other) => other !== item).map((other) => completions(other.rule));
    for (const flip of flips(item.rule, (pointer) => must.has(pointer) || optional.has(pointer))) {
      const decides = items.length === 1 || (due.includes(item) && turnsTheFinding(flip, others));
      if (decides && !isGiven(subject, flip.pointer)) must.add(flip.pointer);
      else may.add(flip.pointer);
    }
  }
  return { must: [...must].sort(), may: [...may].filter((pointer) => !must.has(pointer)).sort() };
}

/** Whether none of the other items need fail on that side of the flip on which this one does not. */
function turnsTheFinding({ pointer, before, after }: Flip, others: readonly Completion[][]): boolean {
  if ((before.outcome === 'fail') === (after.outcome === 'fail')) return false;
  const [failing, holding] = before.outcome === 'fail' ? [before, after] : [after, before];
  const chosen = new Map([...failing.answers, ...holding.answers].filter(([field]) => field !== pointer));
  const side = holding.answers.get(pointer);
  if (side !== undefined) chosen.set(pointer, side);
  return others.every((candidates) => {
    const fits = (c: Completion) => [...c.answers].every(([field, index]) => (chosen.get(field) ?? index) === index);
    const found = candidates.find((c) => c.outcome !== 'fail' && fits(c));
    for (const [field, index] of found?.answers ?? []) chosen.set(field, index);
    return found !== undefined;
  });
}

/** A date given as a year or month, a stage that dates contradict or a count of 0: given, and still not known. */
function isGiven(subject: HousingProject, pointer: string): boolean {
  if (pointer === '/stage' || pointer === '/households' || pointer === '/plan/population') return false;
  const value = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], subject);
  return value !== undefined && value !== null;
}

/** Fields that stand in for others: a finding may name them where they are not given, and need not. */
function standIns(rule: RuleId, s: HousingProject): string[] {
  const each = <T>(name: string, list: readonly T[] | null | undefined, keys: readonly string[]) =>
    (list ?? []).flatMap((_, i) => keys.map((key) => `/${name}/${i}/${key}`));
  const stage = ['/planning_conditions_on', '/completed_on'];
  const found: string[] = [];
  if (rule.startsWith('zhengzhou.radius')) {
    found.push('/buildings', '/site_boundary', '/crs', '/position_accuracy_m');
    found.push(...each('buildings', s.buildings, ['location', 'footprint', 'distance_to_facility_m']));
    found.push(...each('facilities', s.facilities, ['location', 'footprint', 'service_radius_m']));
  } else if (rule === 'zhengzhou.four-sync') {
    const steps = ['planning', 'construction', 'acceptance', 'delivery'].map((step) => `synchronised/${step}`);
    const dates = ['planned_on', 'started_on', 'accepted_on', 'delivered_on'] as const;
    found.push(...stage, '/phases', ...each('facilities', s.facilities, ['synchronised', ...steps]));
    // Whatever facilities there are, their steps are held against the dates of the housing.
    if (s.facilities == null) found.push(...each('phases', s.phases, dates));
    // A year or a month leaves the day open, whether or not there is a date to hold it against yet.
    (s.facilities ?? []).forEach((f, i) => {
      found.push(...dates.filter((d) => f[d] != null && String(f[d]).length < 10).map((d) => `/facilities/${i}/${d}`));
    });
  } else if (rule !== 'zhengzhou.land-per-capita') {
    const areaUnknown = s.facilities?.map((f) => ({ ...f, known: f.floor_area_m2 ?? f.allocated_area_m2 ?? null }));
    const shared = each('facilities', areaUnknown, ['allocated_area_m2']).filter(
      (_, i) => areaUnknown?.[i]?.known === null,
    );
    found.push(...stage, ...(rule === 'zhengzhou.new-30' || rule === 'zhengzhou.existing-20' ? shared : []));
  }
  return found.filter((pointer) => !isGiven(s, pointer) || pointer === '/buildings' || /_on$/.test(pointer));
}

/** What the program says of one rule. */
export interface Judged {
  readonly status: string;
  readonly judgement: boolean;
  readonly missing: readonly string[];
}
export type Judge = (subject: HousingProject, asOf: string) => Partial<Record<RuleId, Judged>>;

/** Every disagreement between a program and the oracle about one project, one sentence each. */
export function checkAgainstOracle(
  judge: Judge,
  subject: HousingProject,
  asOf: string,
  rules: readonly RuleId[] = RULES,
): string[] {
  const judged = judge(subject, asOf);
  return rules.flatMap((rule) => {
    const found = judged[rule];
    const complaints = found ? compare(rule, expectedOf(rule, subject, asOf), found, subject, asOf) : ['no finding'];
    return complaints.map((complaint) => `${rule}: ${complaint}`);
  });
}

function compare(rule: RuleId, expected: Expected, found: Judged, subject: HousingProject, asOf: string): string[] {
  const status = expected === 'judgement' ? 'undetermined' : expected;
  if (found.status !== status) return [`${found.status}, expected ${expected}`];
  const complaints: string[] = [];
  if (expected === 'judgement' && !found.judgement) complaints.push('undetermined without judgement, expected one');
  if (found.judgement && !mayLeaveToPerson(rule, subject, expected)) complaints.push('judgement, expected none');
  if (expected === 'not_yet_due') return complaints;
  const { must, may } = missingOracle(subject, asOf, rule);
  for (const pointer of must) if (!found.missing.includes(pointer)) complaints.push(`missing does not name ${pointer}`);
  for (const pointer of found.missing)
    if (!must.includes(pointer) && !may.includes(pointer)) complaints.push(`missing names ${pointer}`);
  if (expected === 'undetermined' && found.missing.length === 0 && !found.judgement)
    complaints.push('undetermined, and nothing says why');
  return complaints;
}

/** Whether at least one completion is left to a person. */
function mayLeaveToPerson(rule: RuleId, subject: HousingProject, expected: Expected): boolean {
  if (expected !== 'undetermined' && expected !== 'judgement') return false;
  return itemsOf(rule, subject).some((item) => completions(item.rule).some((c) => c.outcome === 'judgement'));
}
