/**
 * Whether a condition can hold at all, as far as its own words go.
 *
 * Facts are taken to be independent of one another, so what is found here to be impossible is so for certain; what is
 * found possible may still never happen. The condition is split into alternatives, each a list of single statements,
 * and one alternative without a contradiction is enough.
 */
import { satisfies } from '../../engine/compare.ts';
import * as Q from '../../model/rational.ts';
import type { CountTerm, LimitTerm, SomeTerm, Term, WordsTerm } from '../terms.ts';

type Statement = WordsTerm | LimitTerm | SomeTerm | CountTerm;

const isStatement = (term: Term): term is Statement => !['all', 'any', 'not'].includes(term.kind);

interface Signed {
  readonly statement: Statement;
  readonly holds: boolean;
}

/** Beyond this many alternatives nothing is claimed. */
const MOST = 4096;

/** Whether something could make all of it hold; true also where that is too long to tell. */
export function canHold(parts: readonly Term[]): boolean {
  const alternatives = product(parts.map((part) => split(part, true)));
  return alternatives === null || alternatives.some(isConsistent);
}

/** Whether something could make it break while all of `given` hold. */
export const canBreak = (part: Term, given: readonly Term[]): boolean =>
  canHold([...given, { kind: 'not', pointer: part.pointer, part }]);

type Alternatives = readonly (readonly Signed[])[];

/** Null where there are too many. */
function split(term: Term, holds: boolean): Alternatives | null {
  if (isStatement(term)) return [[{ statement: term, holds }]];
  if (term.kind === 'not') return split(term.part, !holds);
  const parts = term.parts.map((part) => split(part, holds));
  if ((term.kind === 'all') === holds) return product(parts);
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : known.flat();
}

function product(lists: readonly (Alternatives | null)[]): Alternatives | null {
  let all: Alternatives = [[]];
  for (const list of lists) {
    if (list === null || all.length * list.length > MOST) return null;
    all = all.flatMap((left) => list.map((right) => [...left, ...right]));
  }
  return all;
}

function isConsistent(signed: readonly Signed[]): boolean {
  const groups = new Map<string, Signed[]>();
  for (const one of signed) groups.set(keyOf(one.statement), [...(groups.get(keyOf(one.statement)) ?? []), one]);
  return [...groups.values()].every(agree);
}

/** The same for statements about the same thing. */
function keyOf(statement: Statement): string {
  if (statement.kind === 'words') return statement.fact.id;
  if (statement.kind === 'limit') return `${statement.fact.id} ${statement.basis?.id ?? ''} ${statement.part ?? ''}`;
  return `${statement.domain.id} ${statement.where === null ? '' : spelled(statement.where)}`;
}

/** A condition without its places, to know it again. */
const spelled = (term: Term): string =>
  JSON.stringify(term, (key, value: unknown) => {
    if (key === 'pointer') return undefined;
    if (key === 'fact' || key === 'basis' || key === 'domain') return (value as { id: string } | null)?.id;
    return typeof value === 'bigint' ? String(value) : value;
  });

function agree(signed: readonly Signed[]): boolean {
  const [first] = signed;
  if (first === undefined) return true;
  if (first.statement.kind === 'words') return wordsAgree(signed, wordsOf(signed, first.statement));
  if (first.statement.kind === 'limit') return limitsAgree(signed, first.statement);
  return countsAgree(signed, first.statement);
}

/** What a thing may be; a name may be any of those that are named, or another. */
function wordsOf(signed: readonly Signed[], { fact }: WordsTerm): readonly string[] {
  if (fact.naming === undefined) return fact.words;
  return [...signed.flatMap(({ statement }) => (statement.kind === 'words' ? statement.words : [])), ''];
}

/** An open list is no ground to break, so it holds whatever the word. */
function wordsAgree(signed: readonly Signed[], words: readonly string[]): boolean {
  return words.some((word) =>
    signed.every(({ statement, holds }) => {
      if (statement.kind !== 'words') return true;
      return (statement.openList || statement.words.includes(word)) === holds;
    }),
  );
}

const perUnit = ({ literal }: LimitTerm): Q.Rational =>
  literal.per === null ? literal.amount : Q.divide(literal.amount, literal.per.count);

/** No amount is negative, and a share is at most all. */
function limitsAgree(signed: readonly Signed[], { fact, basis }: LimitTerm): boolean {
  const limits = signed.flatMap(({ statement }) => (statement.kind === 'limit' ? [perUnit(statement)] : []));
  const isWhole = fact.whole === true && basis === null;
  const most = fact.kind === 'share' && basis === null ? Q.ONE : null;
  return candidates(limits, isWhole).some(
    (amount) =>
      (most === null || Q.compare(amount, most) <= 0) &&
      signed.every(({ statement, holds }) => {
        if (statement.kind !== 'limit') return true;
        return satisfies(statement.comparator, Q.compare(amount, perUnit(statement))) === holds;
      }),
  );
}

/** Of a set that nothing can belong to there are none. */
function countsAgree(signed: readonly Signed[], { where }: SomeTerm | CountTerm): boolean {
  const none = where !== null && !canHold([where]);
  const limitOf = (one: Statement): Q.Rational => Q.rational(one.kind === 'count' ? BigInt(one.count) : 1n);
  const numbers = none
    ? [Q.ZERO]
    : candidates(
        signed.map(({ statement }) => limitOf(statement)),
        true,
      );
  return numbers.some((number) =>
    signed.every(({ statement, holds }) => {
      const comparator = statement.kind === 'count' ? statement.comparator : '>=';
      return satisfies(comparator, Q.compare(number, limitOf(statement))) === holds;
    }),
  );
}

/** Amounts on every side of the limits: nought, each limit, and one between and beyond them, where there is one. */
function candidates(limits: readonly Q.Rational[], isWhole: boolean): Q.Rational[] {
  const edges = [Q.ZERO, ...limits].sort(Q.compare);
  const between = edges.map((edge, i) => {
    const next = edges[i + 1] ?? Q.add(edge, Q.rational(2n));
    return Q.divide(Q.add(edge, next), Q.rational(2n));
  });
  if (!isWhole) return [...edges, ...between];
  return edges.flatMap(({ n, d }) => [-1n, 0n, 1n].map((step) => Q.rational(n / d + step))).filter(({ n }) => n >= 0n);
}
