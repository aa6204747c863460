/**
 * What a fact is: something about the world that can be measured, or not known, because these fields are missing.
 *
 * A fact knows no limit, no city and no verdict. It says what may still be true: a set of words, or an interval of
 * numbers; and which unknown fields would narrow that.
 */
import type { Exact } from '../model/exact.ts';
import type { Rational } from '../model/rational.ts';
import type { Bilingual, Farthest, Quantity, Requirement } from '../model/report.ts';
import type { Decimal, HousingProject } from '../model/subject.ts';
import type { Subject } from '../model/subjects.ts';
import type { Kind } from '../model/units.ts';
import type { QuickInterval } from './amount.ts';
import type { Possible } from './possible.ts';
import type { Survey } from './survey.ts';

/** What a subject is judged by, beside its own data. Dates are `YYYY-MM-DD`; `assessedOn` may be a year or a month. */
export interface Scope {
  readonly subject: Subject;
  /** The subject where it is a project; else one of which nothing is known. */
  readonly project: HousingProject;
  /** The day of issue of the document whose rules are applied. */
  readonly issued: string;
  readonly assessedOn: string;
  /** Where everything stands; null where the drawing says it, and nothing had to be worked out ahead of judging. */
  readonly survey: Survey | null;
}

/** The kinds of thing that facts are about. */
export const ENTITY_KINDS = [
  'project',
  'facility',
  'site',
  'community',
  'centre',
  'plan',
  'area',
  'care_facility',
  'flat',
  'parcel',
  'named_project',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** When something was counted. */
export interface Observed {
  /** `YYYY-MM-DD`, or a year or month. */
  readonly on: string;
  /** Where that stands. */
  readonly pointer: string;
}

interface FactBase {
  readonly id: string;
  /** The day of what it says, where it has one; null where it holds on the date applied for. */
  observed?(scope: Scope, value: object): Observed | null;
  /** What it is a fact about. */
  readonly of: EntityKind;
  readonly label: Bilingual;
}

/**
 * One of a closed list of words. `possible` is a bit set over `words`.
 * `value` is the entity (for `project` the project itself), `pointer` its place in the document.
 */
export interface WordFact extends FactBase {
  readonly type: 'word';
  readonly words: readonly string[];
  possible(scope: Scope, value: object): number;
  /** Pointers of the unknown fields that would narrow the possible words. */
  fields(scope: Scope, value: object, pointer: string): readonly string[];
  /** What to show beside the words, where there is more to show: the dates that were compared. */
  shown?(scope: Scope, value: object): { measured: Quantity | null; required: Requirement | null };
  /** The same fact about the names that a rule writes; a pack names the names. `words` is empty then. */
  naming?(): NamedFact;
}

/** A fact about names, for one rule: a name is the same word wherever the rule writes it. */
export interface NamedFact extends WordFact {
  /** The set of these names, which become words of the fact. */
  accept(names: readonly string[]): number;
}

/** On which side of the limits of a rule an amount lies: the same number for all that the rule treats alike; null = ∞. */
export type Side = (amount: Exact | null) => number;

/** An interval of exact numbers; `hi` is null where there is no upper bound. */
export interface Amount {
  readonly lo: Exact;
  readonly hi: Exact | null;
  /** The known amounts that were added up, as typed, with where they come from; for the arithmetic in the report. */
  readonly terms?: readonly { readonly name: string; readonly amount: string }[];
  /** The kinds of area that were given; they decide nothing. */
  readonly areaKinds?: readonly string[];
  /** The unknown fields that can move the amount to another side of the limits; null: of limits that may be any. */
  fields(side: Side | null): readonly string[];
  /** Two ways to measure that the text leaves open give different amounts: a person decides, no paper does. The fact has its `dispute`. */
  readonly disputed?: boolean;
  /** There is nothing to measure to: the amount is beyond every limit. */
  readonly beyond?: boolean;
  /** A distance between positions: how far it may be off because they are, in metres. */
  readonly slack?: Rational;
  /** A distance from dwellings of which some may stand anywhere in the site. */
  readonly anywhereInSite?: boolean;
  /** A largest distance: how far each building is, for the report. */
  dwellings?(): readonly DwellingDistance[];
}

/** How far a building is from the facility nearest to it; `hi` is null where there is no upper bound. */
export interface DwellingDistance {
  readonly name: string;
  readonly pointer: string;
  readonly households: Decimal | null;
  readonly lo: Exact;
  readonly hi: Exact | null;
  /** Null where it is not known which one that is. */
  readonly facility: Farthest['facility'];
}

export interface NumberFact extends FactBase {
  readonly type: 'number';
  readonly unit: string;
  readonly kind: Kind;
  /** True where only whole numbers occur. */
  readonly whole?: boolean;
  /** The facts, about the same thing, that this one may be given `per` unit of: unit symbol → fact id. */
  readonly basis?: Readonly<Record<string, string>>;
  /** Where in the document it is measured; relative to the entity. */
  readonly place: string;
  /** What a person is told to decide where an amount of it is `disputed`. */
  readonly dispute?: Bilingual;
  /** Of numbers of a period: the fact about the days from the first to the last, both included. */
  during?(first: string, last: string): NumberFact;
  exact(scope: Scope, value: object, pointer: string): Amount;
  /**
   * The same interval in doubles, each bound within 5e-8 of the exact one (relative), for decisions far from
   * any limit; `out.leaveToExact()` leaves it to `exact`.
   */
  quick(scope: Scope, value: object, out: QuickInterval): void;
}

/** A reusable interval of doubles; `hi` is Infinity where there is no upper bound. */
export interface Interval {
  lo: number;
  hi: number;
}

export type Fact = WordFact | NumberFact;

/** A set of things that a rule can speak of: each, some or a number of them. */
export interface Domain<Value extends object = object> {
  readonly id: string;
  readonly label: Bilingual;
  /** What its members are. */
  readonly entity: EntityKind;
  /** What they are members of. */
  readonly within: 'project' | 'community' | 'area' | 'plan' | 'care_facility';
  /** Every thing that is or may be a member; null where the list itself is not known. */
  list(scope: Scope, parent: object): readonly Value[] | null;
  /** Stands for a thing of a list that is not known: everything about it is open. */
  readonly unknown: Value;
  member(scope: Scope, value: Value): Possible;
  /** Pointers of the unknown fields that leave the membership open. */
  memberFields(scope: Scope, value: Value, pointer: string): readonly string[];
  /** Pointer of the whole list, and of one thing in it. */
  listPointer(parentPointer: string): string;
  pointer(parentPointer: string, value: Value, index: number): string;
  /** How the thing is called in the report. */
  name(value: Value, index: number): string;
}
