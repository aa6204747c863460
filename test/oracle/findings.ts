/**
 * The oracle for any city: the status of a finding, and exactly which unknown fields could change it, from the rules
 * that a city's book states for subjects that are wholly known. Nothing here knows the program.
 */
import type { HousingProject } from '../../src/model/subject.ts';
import { type Answers, type Ask, completions, type Flip, flips, type Outcome } from './completions.ts';
import { type Expected, FIRST_THAT_OCCURS, itemStatus, type Judged } from './oracle.ts';
import { day, type Item, span } from './rules.ts';

export interface Clause {
  readonly items: (s: HousingProject) => Item[];
  /** Last day of the year in which it falls due: what is not met by then is not yet due (contract, decided point 1). */
  readonly due?: string;
  /** Whether the area of a facility shared with other estates counts in part. */
  readonly shared?: true;
}

export interface Book<Id extends string = string> {
  /** The day of issue, before which no clause applies. */
  readonly issued: string;
  readonly clauses: Readonly<Record<Id, Clause>>;
}

function undue(clause: Clause, asOf: string): boolean {
  return clause.due !== undefined && span(asOf).last <= day(clause.due);
}

/** What a clause judges. On some days of a year or month that spans the day of issue it does not apply yet. */
function itemsIn(book: Book, clause: Clause, s: HousingProject, asOf: string): Item[] {
  const items = clause.items(s);
  if (span(asOf).first >= day(book.issued)) return items;
  const rule = (item: Item) => (ask: Ask) => (ask('/assessed_on', [true, false]) ? item.rule(ask) : 'not_binding');
  return items.map((item) => ({ ...item, rule: rule(item) }));
}

/** The status of one rule, as of a day (`YYYY-MM-DD`), or of some day of a month or year. */
export function expectedIn<Id extends string>(book: Book<Id>, id: Id, s: HousingProject, asOf: string): Expected {
  if (span(asOf).last < day(book.issued)) return 'not_applicable';
  const clause = book.clauses[id];
  const found = itemsIn(book, clause, s, asOf).map((item) => {
    const status = itemStatus(item, s);
    return undue(clause, asOf) && status !== 'pass' && status !== 'not_applicable' ? 'not_yet_due' : status;
  });
  return FIRST_THAT_OCCURS.find((status) => found.includes(status)) ?? 'not_applicable';
}

const RANK: Record<Outcome, number> = { fail: 3, open: 2, judgement: 2, pass: 1, not_binding: 0 };

/** Whether each of the items can come to less than `rank` while the fields chosen so far stay as they are. */
function allStayBelow([item, ...rest]: readonly Item[], rank: number, chosen: Answers): boolean {
  if (!item) return true;
  return completions(item.rule, chosen).some(
    (c) => RANK[c.outcome] < rank && allStayBelow(rest, rank, new Map([...chosen, ...c.answers])),
  );
}

/** Whether the finding turns with the item: on the better side of the flip no other item need be as bad. */
function turnsTheFinding({ pointer, before, after }: Flip, others: readonly Item[]): boolean {
  const [worse, better] = RANK[before.outcome] > RANK[after.outcome] ? [before, after] : [after, before];
  const side = better.answers.get(pointer);
  const chosen = new Map([...worse.answers, ...better.answers]);
  if (side !== undefined) chosen.set(pointer, side);
  return allStayBelow(others, RANK[worse.outcome], chosen);
}

/** The fields of which some completion of an item turns on that field alone, in a flip that is looked for. */
function turning(items: readonly Item[], isLookedFor: (flip: Flip, item: Item) => boolean): Set<string> {
  const found = new Set<string>();
  for (const item of items) {
    for (const flip of flips(item.rule, (pointer) => found.has(pointer))) {
      const turns = RANK[flip.before.outcome] !== RANK[flip.after.outcome];
      if (turns && !found.has(flip.pointer) && isLookedFor(flip, item)) found.add(flip.pointer);
    }
  }
  return found;
}

const isGrave = ({ before, after }: Flip) => Math.max(RANK[before.outcome], RANK[after.outcome]) > RANK.pass;

/** The unknown fields of one undetermined finding, looked for only as far as they are asked about. */
class Fields {
  private readonly items: readonly Item[];
  private readonly s: HousingProject;

  constructor(items: readonly Item[], s: HousingProject) {
    this.items = items;
    this.s = s;
  }

  private turningTheFinding(items: readonly Item[], isLookedFor: (flip: Flip) => boolean): Set<string> {
    const others = new Map(items.map((item) => [item, this.items.filter((other) => other !== item)]));
    const turns = (flip: Flip, item: Item) => isLookedFor(flip) && turnsTheFinding(flip, others.get(item) ?? []);
    return this.named(turning(items, turns));
  }

  /** While `phases` is not known as a whole, it is that field which is missing and not a date in it. */
  private named(pointers: ReadonlySet<string>): Set<string> {
    const isWhole = (pointer: string) => pointer.startsWith('/phases/') && !this.s.phases;
    return new Set([...pointers].map((pointer) => (isWhole(pointer) ? '/phases' : pointer)));
  }

  /**
   * Every field that could change the status: two completions of the whole subject differ in that field alone and come
   * to different findings. A date given as a year or month is among them where the day would decide.
   */
  decisive(): Set<string> {
    return this.turningTheFinding(this.items, () => true);
  }

  /** Those with which the finding turns to or from fail or a person. */
  grave(): Set<string> {
    return this.turningTheFinding(this.items, isGrave);
  }

  /** Those that turn an item, whether or not the finding turns with it. */
  ofItems(): Set<string> {
    return this.named(turning(this.items, () => true));
  }
}

const STEP_OF: Readonly<Record<string, string>> = {
  planned_on: 'planning',
  started_on: 'construction',
  accepted_on: 'acceptance',
  delivered_on: 'delivery',
};

/** Fields that may be named beside a decisive one, because the contract lets them stand in for it. */
function standIns(clause: Clause, pointer: string, s: HousingProject): string[] {
  const [, list, index, field = ''] = pointer.split('/');
  if (pointer === '/stage') return ['/planning_conditions_on', '/completed_on'];
  if (field === 'floor_area_m2') return clause.shared ? [`/facilities/${index}/allocated_area_m2`] : [];
  const step = STEP_OF[field];
  if (list !== 'phases' && !step) return [];
  const steps = step ? [step] : Object.values(STEP_OF);
  const bound = list === 'phases' ? [...(s.facilities ?? []).keys()] : [index];
  return bound.flatMap((i) => steps.map((name) => `/facilities/${i}/synchronised/${name}`));
}

/** Whether the field can turn the finding, and not only one of its items. */
export const turns = (items: readonly Item[], s: HousingProject, pointer: string): boolean =>
  new Fields(items, s).decisive().has(pointer);

/** Ways in which the program is known to name other fields than those that could change the status. */
export const KNOWN = {
  PASS_OR_NOT_BOUND: 'leaves out what decides between pass and not applicable only',
  TOO_MANY: 'names what turns an item and not the finding',
} as const;
export type KnownDifference = (typeof KNOWN)[keyof typeof KNOWN];

function leftOut(pointers: readonly string[], fields: Fields): Complaints {
  if (pointers.length === 0) return { complaints: [], known: [] };
  const grave = fields.grave();
  const known: KnownDifference[] = [];
  if (pointers.some((p) => !grave.has(p))) known.push(KNOWN.PASS_OR_NOT_BOUND);
  const complaints = pointers.filter((p) => grave.has(p)).map((p) => `missing does not name ${p}`);
  return { complaints, known };
}

/** The dates from which a stage that nobody declared would follow, where they are not known and the stage decides. */
function datesOfStage(s: HousingProject, decisive: readonly string[]): string[] {
  if (s.stage || !decisive.includes('/stage')) return [];
  return (['planning_conditions_on', 'completed_on'] as const).filter((date) => !s[date]).map((date) => `/${date}`);
}

/** Disagreements on `missing` of an undetermined finding. */
function compareMissing(
  clause: Clause,
  items: readonly Item[],
  s: HousingProject,
  missing: readonly string[],
): Complaints {
  const fields = new Fields(items, s);
  const decisive = [...fields.decisive()];
  const beside = (pointer: string) => [pointer, ...standIns(clause, pointer, s)];
  const may = new Set(decisive.flatMap(beside));
  const left = leftOut(
    decisive.filter((pointer) => !missing.includes(pointer)),
    fields,
  );
  for (const date of datesOfStage(s, decisive))
    if (!missing.includes(date)) left.complaints.push(`missing does not name ${date}`);
  const more = missing.filter((pointer) => !may.has(pointer));
  if (more.length === 0) return left;
  const ofItems = new Set([...fields.ofItems()].flatMap(beside));
  const complaints = more.filter((pointer) => !ofItems.has(pointer)).map((pointer) => `missing names ${pointer}`);
  const known: KnownDifference[] = complaints.length < more.length ? [KNOWN.TOO_MANY] : [];
  return { complaints: [...left.complaints, ...complaints], known: [...left.known, ...known] };
}

export interface Complaints {
  /** One sentence each. */
  readonly complaints: string[];
  readonly known: KnownDifference[];
}

const complaint = (text: string): Complaints => ({ complaints: [text], known: [] });

/** Every disagreement between a finding of the program and the oracle, the known ones apart. */
export function compareWith<Id extends string>(
  book: Book<Id>,
  id: Id,
  s: HousingProject,
  asOf: string,
  found: Judged,
): Complaints {
  const expected = expectedIn(book, id, s, asOf);
  const status = expected === 'judgement' ? 'undetermined' : expected;
  if (found.status !== status) return complaint(`${found.status}, expected ${expected}`);
  if (expected === 'judgement' && !found.judgement) return complaint('undetermined without judgement, expected one');
  const clause = book.clauses[id];
  const items = itemsIn(book, clause, s, asOf);
  if (found.judgement && !mayLeaveToPerson(items, status)) return complaint('judgement, expected none');
  if (expected !== 'undetermined') return { complaints: [], known: [] };
  if (found.missing.length === 0 && !found.judgement) return complaint('undetermined, and nothing says why');
  return compareMissing(clause, items, s, found.missing);
}

/** Whether at least one completion is left to a person. */
function mayLeaveToPerson(items: readonly Item[], status: string): boolean {
  if (status !== 'undetermined') return false;
  return items.some((item) => completions(item.rule).some((c) => c.outcome === 'judgement'));
}
