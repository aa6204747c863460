/** Conditions about a set of things: `some: provided_facility, where: …`, `count: …, at_least: 1 site`. */
import type { Domain } from '../facts/fact.ts';
import { NO, type Possible, YES } from '../facts/possible.ts';
import { type Exact, exactly } from '../model/exact.ts';
import type { Comparison } from '../model/judged.ts';
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
import { compareWhole, type Order, UNDECIDED } from './compare.ts';
import {
  type Bound,
  BREAKS,
  type Environment,
  HOLDS,
  type Leaf,
  type Node,
  slotOf,
  type Tri,
  UNKNOWN,
} from './node.ts';
import { possibleRegions, satisfiesInRegion } from './regions.ts';
import { type Outcomes, Trial } from './trial.ts';

export interface Quantifier {
  readonly domain: Domain;
  readonly where: Node | null;
  /** Tells apart two quantifiers over one domain in one rule. */
  readonly key: string;
}

const OUT = 1;
const IN = 2;

/** What is known of the things that a quantifier ranges over. */
interface Found {
  /** One for each thing: the outcomes OUT and IN that are possible, and the fields that decide. */
  readonly things: readonly Outcomes[];
  /** Pointer of the list where it is not known. */
  readonly unknownList: string | null;
}

function parentOf(domain: Domain, env: Environment): Bound {
  return env.at(slotOf(domain.within));
}

/** Whether a thing fits: it is a member, and the condition holds of it. */
function fits({ domain, where }: Quantifier, value: object, pointer: string, env: Environment): Tri {
  const member = domain.member(env.scope, value);
  if (member === NO) return BREAKS;
  if (where === null) return member === YES ? HOLDS : UNKNOWN;
  env.bind(slotOf(domain.entity), { value, pointer });
  const holds = where.tri(env);
  return holds === HOLDS && member !== YES ? UNKNOWN : holds;
}

/** How many things are sure to fit, and how many may. */
function tally(quantifier: Quantifier, env: Environment): { sure: number; possible: number } {
  const { domain } = quantifier;
  const parent = parentOf(domain, env);
  const list = domain.list(env.scope, parent.value);
  return env.within(slotOf(domain.entity), () => {
    if (list === null) {
      const possible = fits(quantifier, domain.unknown, domain.listPointer(parent.pointer), env) !== BREAKS;
      return { sure: 0, possible: possible ? Number.POSITIVE_INFINITY : 0 };
    }
    let [sure, possible] = [0, 0];
    for (const value of list) {
      const fit = fits(quantifier, value, '', env);
      if (fit === HOLDS) sure++;
      if (fit !== BREAKS) possible++;
    }
    return { sure, possible };
  });
}

/** The cells of a membership: 1 in, 0 out. */
export function memberCells(member: Possible): readonly number[] {
  return member === YES ? [1] : member === NO ? [0] : [0, 1];
}

function exactMember(quantifier: Quantifier, value: object, pointer: string, env: Environment): Outcomes {
  const { domain, where } = quantifier;
  env.bind(slotOf(domain.entity), { value, pointer });
  const trial = new Trial();
  const index = trial.group('member', () => ({
    cells: memberCells(domain.member(env.scope, value)),
    fields: () => domain.memberFields(env.scope, value, pointer),
    disputed: false,
  }));
  const fits = where?.exact(env, trial);
  return trial.run((choice) => (choice[index] === 1 && (fits?.(choice) ?? true) ? IN : OUT));
}

function find(quantifier: Quantifier, env: Environment): Found {
  return env.within(slotOf(quantifier.domain.entity), () => findThings(quantifier, env));
}

function findThings(quantifier: Quantifier, env: Environment): Found {
  const { domain } = quantifier;
  const parent = parentOf(domain, env);
  const list = domain.list(env.scope, parent.value);
  if (list === null) {
    const pointer = domain.listPointer(parent.pointer);
    return { things: [exactMember(quantifier, domain.unknown, pointer, env)], unknownList: pointer };
  }
  const things = list.map((value, i) => exactMember(quantifier, value, domain.pointer(parent.pointer, value, i), env));
  return { things, unknownList: null };
}

/** The fields that could carry a thing in or out of the set; of a list that is not known, the list. */
const openFields = ({ things, unknownList }: Found): readonly string[] =>
  unknownList === null ? things.flatMap(({ fields }) => fields) : [unknownList];

/** At least one thing of the domain fits. */
export function someLeaf(quantifier: Quantifier): Leaf {
  const leaf: Leaf = {
    fact: null,
    get leaves() {
      return [leaf];
    },
    key: `some ${quantifier.key}`,
    tri(env) {
      const { sure, possible } = tally(quantifier, env);
      return sure > 0 ? HOLDS : possible > 0 ? UNKNOWN : BREAKS;
    },
    exact(env, trial) {
      const { pointer } = parentOf(quantifier.domain, env);
      const index = trial.group(`some ${quantifier.key} ${pointer}`, () => {
        const found = find(quantifier, env);
        const certain = found.unknownList === null && found.things.some(({ set }) => set === IN);
        const possible = found.things.some(({ set }) => (set & IN) !== 0);
        return { cells: certain ? [1] : possible ? [0, 1] : [0], fields: () => openFields(found), disputed: false };
      });
      return (choice) => choice[index] === 1;
    },
    describe: (env) => describeSet(quantifier, env),
    cause: (env) => causeOf(quantifier, env),
  };
  return leaf;
}

function causeOf(quantifier: Quantifier, env: Environment): Comparison | null {
  const { domain, where } = quantifier;
  const amount = where?.leaves.find(({ fact }) => fact?.type === 'number') ?? null;
  const parent = parentOf(domain, env);
  const list = domain.list(env.scope, parent.value) ?? [];
  const [first] = list;
  if (amount === null || first === undefined) return null;
  return env.within(slotOf(domain.entity), () => {
    const fitting = (value: object, i: number) =>
      fits(quantifier, value, domain.pointer(parent.pointer, value, i), env);
    const at = Math.max(
      0,
      list.findIndex((value, i) => fitting(value, i) !== BREAKS),
    );
    const value = list[at] ?? first;
    env.bind(slotOf(domain.entity), { value, pointer: domain.pointer(parent.pointer, value, at) });
    return amount.describe(env);
  });
}

export interface CountTest extends Quantifier {
  readonly comparator: Order;
  readonly limit: Rational;
}

function countSpan(found: Found): { lo: Exact; hi: Exact | null } {
  const whole = (count: number) => exactly(Q.fromDecimal(count));
  if (found.unknownList !== null) {
    const possible = found.things.some(({ set }) => (set & IN) !== 0);
    return { lo: whole(0), hi: possible ? null : whole(0) };
  }
  const certain = found.things.filter(({ set }) => set === IN).length;
  return { lo: whole(certain), hi: whole(found.things.filter(({ set }) => (set & IN) !== 0).length) };
}

/** A count is never too large for a double. */
const exactCount = (value: ReturnType<typeof compareWhole>): Tri => (value === UNDECIDED ? UNKNOWN : value);

/** So many things of the domain fit. */
export function countLeaf(test: CountTest): Leaf {
  const limit = exactly(test.limit);
  const number = Q.toNumber(test.limit);
  const leaf: Leaf = {
    fact: null,
    get leaves() {
      return [leaf];
    },
    key: `count ${test.key}`,
    tri(env) {
      const { sure, possible } = tally(test, env);
      return exactCount(compareWhole(test.comparator, sure, possible, number));
    },
    exact(env, trial) {
      const { pointer } = parentOf(test.domain, env);
      const index = trial.group(`count ${test.key} ${pointer}`, () => {
        const found = find(test, env);
        const amount = { ...countSpan(found), fields: () => [] };
        return {
          cells: possibleRegions(amount, [{ lo: limit, hi: limit }], true),
          fields: () => openFields(found),
          disputed: false,
        };
      });
      return (choice) => satisfiesInRegion(test.comparator, choice[index] ?? 0, 0);
    },
    describe: (env) => describeSet(test, env),
  };
  return leaf;
}

function describeSet(quantifier: Quantifier & Partial<CountTest>, env: Environment): Comparison {
  const { lo, hi } = countSpan(find(quantifier, env));
  const text = (value: Exact) => Q.toText(value.rational);
  const known = hi !== null && text(lo) === text(hi);
  return {
    fact: quantifier.domain.id,
    label: quantifier.domain.label,
    measured: known
      ? { value: text(lo), unit: 'item' }
      : { min: text(lo), max: hi === null ? null : text(hi), unit: 'item' },
    required: {
      comparator: quantifier.comparator ?? '>=',
      value: Q.toText(quantifier.limit ?? Q.ONE),
      unit: 'item',
    },
    shortfall: null,
  };
}
