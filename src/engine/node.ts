/** A compiled condition: what it says of a subject, quickly in three values, and exactly over all completions. */
import { QuickInterval } from '../facts/amount.ts';
import { onOrBefore } from '../facts/dates.ts';
import { type Amount, ENTITY_KINDS, type EntityKind, type Fact, type NumberFact, type Scope } from '../facts/fact.ts';
import type { Possible } from '../facts/possible.ts';
import type { Survey } from '../facts/survey.ts';
import type { Comparison } from '../model/judged.ts';
import type { HousingProject } from '../model/subject.ts';
import { isProject, type Subject } from '../model/subjects.ts';
import type { MissOf } from './misses.ts';
import type { Test, Trial } from './trial.ts';

/** Three values: a condition that is not known to hold or to break is UNKNOWN. */
export const BREAKS = 0;
export const HOLDS = 1;
export const UNKNOWN = 2;
export type Tri = typeof BREAKS | typeof HOLDS | typeof UNKNOWN;

/** A thing that is judged, and its place in the document. */
export interface Bound {
  readonly value: object;
  readonly pointer: string;
}

const SLOTS: Readonly<Record<EntityKind, number>> = {
  project: 0,
  facility: 1,
  site: 2,
  community: 3,
  centre: 4,
  plan: 5,
  area: 6,
  care_facility: 7,
  flat: 8,
  parcel: 9,
  named_project: 10,
};

/** Where in an environment the things of a kind are bound; looked up once, when a rule is compiled. */
export const slotOf = (kind: EntityKind): number => SLOTS[kind];

/** Stands for the project where the subject is something else. */
const NO_PROJECT: HousingProject = { id: '-' };

export function scopeOf(subject: Subject, rest: Pick<Scope, 'issued' | 'assessedOn' | 'survey'>): Scope {
  return { subject, project: isProject(subject) ? subject : NO_PROJECT, ...rest };
}

/**
 * What the names in a condition refer to. One environment is used again for each rule, item and subject, since making
 * one costs as much as judging a rule.
 */
export class Environment {
  scope: Scope;
  /** Whether the document had been issued on the date applied for; before that it binds nobody. */
  inForce: Possible;
  private readonly bound: (Bound | undefined)[] = ENTITY_KINDS.map(() => undefined);
  /** The slot of the subject itself. */
  private readonly root: number;
  /** Exact amounts of the subject, since one is asked for by the verdict, by its description and by every reading. */
  private amounts: WeakMap<object, Map<string, Amount>> | null = null;
  /** Registers of the quick path. */
  readonly interval = new QuickInterval();
  readonly basis = new QuickInterval();

  constructor(scope: Scope, root: EntityKind = 'project') {
    this.scope = scope;
    this.root = slotOf(root);
    this.inForce = onOrBefore(scope.issued, scope.assessedOn);
    this.bound[this.root] = { value: scope.subject, pointer: '' };
  }

  /** Turns to another subject, to be judged by the same document. */
  turnTo(subject: Subject, assessedOn: string, survey: Survey | null = null): void {
    const { issued } = this.scope;
    if (assessedOn !== this.scope.assessedOn) this.inForce = onOrBefore(issued, assessedOn);
    this.scope = scopeOf(subject, { issued, assessedOn, survey });
    this.bound[this.root] = { value: subject, pointer: '' };
    this.amounts = null;
  }

  exactAmount(fact: NumberFact, { value, pointer }: Bound): Amount {
    this.amounts ??= new WeakMap();
    const ofValue = this.amounts.get(value) ?? new Map<string, Amount>();
    this.amounts.set(value, ofValue);
    const key = `${fact.id} ${pointer}`;
    const amount = ofValue.get(key) ?? fact.exact(this.scope, value, pointer);
    ofValue.set(key, amount);
    return amount;
  }

  bind(slot: number, bound: Bound): void {
    this.bound[slot] = bound;
  }

  /** Does `work`, in which the name may be bound anew, and leaves what it meant before. */
  within<T>(slot: number, work: () => T): T {
    const outer = this.bound[slot];
    const result = work();
    this.bound[slot] = outer;
    return result;
  }

  /** Throws for a name that the compiler should have refused. */
  at(slot: number): Bound {
    const bound = this.bound[slot];
    if (bound === undefined) throw new Error(`nothing is bound in slot ${slot}`);
    return bound;
  }
}

export interface Node {
  /**
   * The three values over all completions. Exact for one comparison; for several together it is Kleene's logic: never
   * wrong, but UNKNOWN too often where one fact stands in two of them.
   */
  tri(env: Environment): Tri;
  /** Adds what is not known to the trial and returns the test of one completion. */
  exact(env: Environment, trial: Trial): Test;
  /** The comparisons it is made of, in the order written. */
  readonly leaves: readonly Leaf[];
}

export interface Leaf extends Node {
  /** The same for two comparisons whose outcomes depend on one another: those of one fact. */
  readonly key: string;
  readonly fact: Fact | null;
  /** Of a rate or a share: the fact that it is given of. */
  readonly basis?: Fact | null;
  describe(env: Environment): Comparison;
  /** Of an amount: by how much it misses a minimum that it fails. */
  readonly miss?: MissOf;
  /** Of a condition about a set: the amount by which its first thing that fits, or else its first thing, is judged. */
  cause?(env: Environment): Comparison | null;
}

export function all(parts: readonly Node[]): Node {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return {
    leaves: parts.flatMap((part) => part.leaves),
    tri(env) {
      let result: Tri = HOLDS;
      for (const part of parts) {
        const value = part.tri(env);
        if (value === BREAKS) return BREAKS;
        if (value === UNKNOWN) result = UNKNOWN;
      }
      return result;
    },
    exact(env, trial) {
      const tests = parts.map((part) => part.exact(env, trial));
      return (choice) => tests.every((test) => test(choice));
    },
  };
}

export function not(part: Node): Node {
  return {
    leaves: part.leaves,
    tri(env) {
      const value = part.tri(env);
      return value === UNKNOWN ? UNKNOWN : value === HOLDS ? BREAKS : HOLDS;
    },
    exact(env, trial) {
      const test = part.exact(env, trial);
      return (choice) => !test(choice);
    },
  };
}

/** At least one of the parts; by De Morgan, so that there is one place that knows three values. */
export function any(parts: readonly Node[]): Node {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return not(all(parts.map(not)));
}
