/**
 * The oracle: what each Luoyang rule must say of a project, found by enumerating all completions.
 *
 * It knows the contract and the sentences of the document, and nothing of the program.
 */
import type { HousingProject } from '../../../src/model/subject.ts';
import { type Completion, completions, type Flip, flips, type Outcome } from '../completions.ts';
import { type Expected, FIRST_THAT_OCCURS, isGiven, itemStatus } from '../oracle.ts';
import { DAY_OF_ISSUE, itemsOf, type RuleId, TARGET_DAY, TARGETS } from './rules.ts';

/** The status of one rule. */
export function expectedOf(rule: RuleId, s: HousingProject, asOf: string): Expected {
  if (asOf < DAY_OF_ISSUE) return 'not_applicable';
  const found = itemsOf(rule, s).map((item) => itemStatus(item, s));
  const status = FIRST_THAT_OCCURS.find((one) => found.includes(one)) ?? 'not_applicable';
  const missed = status === 'fail' || status === 'undetermined';
  return missed && TARGETS.includes(rule) && asOf <= TARGET_DAY ? 'not_yet_due' : status;
}

/** What decides first among items, once all is known. */
const RANK: Record<Outcome, number> = { fail: 3, judgement: 2, open: 2, pass: 1, not_binding: 0 };

/** What an undetermined finding has to name as missing, and what else it may name. */
export interface Missing {
  /** What turns the finding from or to fail, or what is left to a person. */
  readonly must: string[];
  /** What turns it from pass to not applicable and nothing else: the contract asks for these too. */
  readonly quiet: string[];
  readonly may: string[];
}

/**
 * The unknown fields that decide an undetermined finding: those for which two completions of the whole finding, with
 * all its items, differ in that field alone and come to different statuses. `may` are fields of an item that the
 * other items hide, and fields that stand in for others.
 */
export function missingOracle(s: HousingProject, asOf: string, rule: RuleId): Missing {
  if (expectedOf(rule, s, asOf) !== 'undetermined') return { must: [], quiet: [], may: [] };
  const [must, quiet, may] = [new Set<string>(), new Set<string>(), new Set(standInsOf(rule, s))];
  const items = itemsOf(rule, s);
  for (const item of items) {
    const others = items.filter((other) => other !== item).map((other) => completions(other.rule));
    for (const flip of flips(item.rule, (pointer) => must.has(pointer))) {
      const loud = Math.max(RANK[flip.before.outcome], RANK[flip.after.outcome]) > RANK.pass;
      if (isGiven(s, flip.pointer) || !turnsTheFinding(flip, others)) may.add(flip.pointer);
      else (loud ? must : quiet).add(flip.pointer);
    }
  }
  return { must: [...must], quiet: [...quiet].filter((pointer) => !must.has(pointer)), may: [...may] };
}

/** Whether all the other items can rank below the higher side of the flip on its lower side, so that it shows. */
function turnsTheFinding({ pointer, before, after }: Flip, others: readonly Completion[][]): boolean {
  const [low, high] = RANK[before.outcome] < RANK[after.outcome] ? [before, after] : [after, before];
  const chosen = new Map([...high.answers, ...low.answers].filter(([field]) => field !== pointer));
  const side = low.answers.get(pointer);
  if (side !== undefined) chosen.set(pointer, side);
  return others.every((candidates) => {
    const fits = (c: Completion) => [...c.answers].every(([field, index]) => (chosen.get(field) ?? index) === index);
    const found = candidates.find((c) => RANK[c.outcome] < RANK[high.outcome] && fits(c));
    for (const [field, index] of found?.answers ?? []) chosen.set(field, index);
    return found !== undefined;
  });
}

const DATES = ['planned_on', 'started_on', 'accepted_on', 'delivered_on'] as const;

/** Fields that stand in for others: a finding may name them where they are not given, and need not. */
function standInsOf(rule: RuleId, s: HousingProject): string[] {
  const each = <T>(name: string, list: readonly T[] | null | undefined, keys: readonly string[]) =>
    (list ?? []).flatMap((_, i) => keys.map((key) => `/${name}/${i}/${key}`));
  const stage = ['/planning_conditions_on', '/completed_on'];
  const found = (): string[] => {
    switch (rule) {
      case 'luoyang.new-30':
      case 'luoyang.new-30-target':
      case 'luoyang.existing-20':
      case 'luoyang.existing-20-target':
        return [...stage, ...each('facilities', s.facilities, ['allocated_area_m2'])];
      case 'luoyang.four-sync': {
        const declared = ['planning', 'construction', 'acceptance', 'delivery'].map((step) => `synchronised/${step}`);
        // A year or a month leaves the day open, whether or not there is a date to hold it against yet.
        const vague = each('facilities', s.facilities, DATES).filter((pointer) => isVague(s, pointer));
        // Whatever facilities there are, their steps are held against the dates of the housing.
        if (!s.facilities) vague.push('/phases', ...each('phases', s.phases, DATES));
        return [...stage, ...vague, ...each('facilities', s.facilities, ['synchronised', ...declared])];
      }
      case 'luoyang.handover':
        return [...stage, ...each('facilities', s.facilities, ['handover'])];
      case 'luoyang.first-batch':
      case 'luoyang.before-50pct':
        return [
          ...stage,
          ...each('phases', s.phases, ['households']),
          ...[
            ...each('phases', s.phases, ['completed_on']),
            ...each('facilities', s.facilities, ['completed_on']),
          ].filter((pointer) => isVague(s, pointer)),
        ];
      case 'luoyang.existing-means':
        return stage;
      case 'luoyang.station-if-radius-500':
        return ['/site_boundary', '/crs', ...each('buildings', s.buildings, ['footprint']), ...placesOf(s)];
      default:
        return [];
    }
  };
  return found().filter((pointer) => !isGiven(s, pointer) || isVague(s, pointer));
}

/** With an accuracy each distance is off by itself, so a place matters where with one error for all it would not. */
function placesOf(s: HousingProject): string[] {
  if (!s.position_accuracy_m) return [];
  const listed = (s.communities ?? []).map(({ centres }) => centres ?? []);
  return listed.flatMap((centres, i) => centres.map((_, j) => `/communities/${i}/centres/${j}/location`));
}

/** A date of which only the year or the month is given. */
function isVague(s: HousingProject, pointer: string): boolean {
  return pointer.endsWith('_on') && isGiven(s, pointer) && valueAt(s, pointer).length < 'YYYY-MM-DD'.length;
}

function valueAt(s: HousingProject, pointer: string): string {
  const keys = pointer.split('/').slice(1);
  return String(keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], s));
}

/** What the program says of one rule. */
interface Judged {
  readonly status: string;
  readonly judgement: unknown;
  readonly missing: readonly string[];
}

/** What is wrong with the missing fields of a finding whose status is right; nothing if the status is not. */
export function missingComplaints(rule: RuleId, s: HousingProject, asOf: string, found: Judged | undefined): string[] {
  if (!found) return ['no finding'];
  const expected = expectedOf(rule, s, asOf);
  if (found.status !== expected.replace('judgement', 'undetermined') || expected === 'not_yet_due') return [];
  const { must, quiet, may } = missingOracle(s, asOf, rule);
  const lacks = (pointer: string) => !found.missing.includes(pointer);
  const complaints = must.filter(lacks).map((pointer) => `missing does not name ${pointer}`);
  for (const pointer of quiet.filter(lacks))
    complaints.push(`missing does not name ${pointer}, pass or not applicable`);
  const named = new Set([...must, ...quiet, ...may]);
  for (const pointer of found.missing) if (!named.has(pointer)) complaints.push(`missing names ${pointer}`);
  const silent = found.missing.length === 0 && found.judgement === null;
  if (found.status === 'undetermined' && silent) complaints.push('undetermined, and nothing says why');
  if (expected === 'judgement' && found.judgement === null) complaints.push('no judgement');
  if (expected !== 'judgement' && found.judgement !== null && !leftToPerson(rule, s)) complaints.push('judgement');
  return complaints;
}

/** Whether at least one completion is left to a person. */
function leftToPerson(rule: RuleId, s: HousingProject): boolean {
  return itemsOf(rule, s).some((item) => completions(item.rule).some(({ outcome }) => outcome === 'judgement'));
}
