/** A percentage that a table sets against the numbers that stand beside it. */
import type { Rational } from '../../model/rational.ts';
import * as Q from '../../model/rational.ts';
import type { Bilingual } from '../../model/report.ts';
import type { Figure, NoNumber, NotRounded, RateDiffers, TableFinding } from '../../model/table-finding.ts';
import { amountOf, type Cell, nameOf, type Row } from './rows.ts';
import { total } from './sums.ts';

/** One row of those that a percentage is set for. */
interface Member {
  readonly row: Row;
  readonly cell: Cell;
  readonly percent: Figure;
  readonly base: Figure;
  readonly baseLabel: Bilingual;
}

/** How far off the rate is looked for, in powers of ten, the nearest first. */
const SHIFTS = [0, -1, 1, -2, 2, -3, 3] as const;

const HALF = Q.rational(1n, 2n);

const whole = (value: Rational): bigint => value.n / value.d;

/** Every way to round a number of at least 0. */
const ROUNDINGS: readonly ((value: Rational) => bigint)[] = [
  (value) => whole(Q.add(value, HALF)),
  (value) => whole(value) + (value.n % value.d === 0n ? 0n : 1n),
  whole,
];

/** `rows`: an area with those that it consists of, itself first, or one alone. Nothing is told of what was `seen`. */
export function ratesOf(rows: readonly Row[], seen: ReadonlySet<Cell>): TableFinding[] {
  const keys = new Set(
    rows.flatMap(({ cells }) => [...cells].filter(([, { percent }]) => percent).map(([key]) => key)),
  );
  return [...keys].flatMap((key) => {
    const members = rows.flatMap((row) => memberOf(row, key) ?? []).filter(({ cell }) => !seen.has(cell));
    // The same percentage for all; another one is looked at alone.
    const same = members.filter(({ percent }) => percent.value === members[0]?.percent.value);
    const others = members.filter((member) => !same.includes(member));
    return [same, ...others.map((member) => [member])].flatMap((group) => [...ratesIn(group), ...withoutNumber(group)]);
  });
}

function memberOf(row: Row, key: string): Member | null {
  const cell = row.cells.get(key);
  if (!cell?.percent || cell.base === null) return null;
  const base = row.cells.get(cell.base.key)?.figures.value;
  return base === undefined ? null : { row, cell, percent: cell.percent, base, baseLabel: cell.base.label };
}

/** What the percentage gives, `shift` powers of ten off. */
function byRate({ percent, base }: Member, shift: number): Rational {
  const power = Q.rational(10n ** BigInt(Math.abs(shift)));
  const rate = Q.divide(amountOf(percent), Q.rational(100n));
  return Q.multiply(shift < 0 ? Q.divide(rate, power) : Q.multiply(rate, power), amountOf(base));
}

interface Numbered extends Member {
  readonly assigned: Figure;
}

/** Nothing of nothing follows any rate. */
function numberedIn(group: readonly Member[]): Numbered[] {
  return group.flatMap((member) => {
    const { assigned } = member.cell.figures;
    if (assigned === undefined || (assigned.value === '0' && member.base.value === '0')) return [];
    return [{ ...member, assigned }];
  });
}

function ratesIn(group: readonly Member[]): (RateDiffers | NotRounded)[] {
  const numbers = numberedIn(group);
  const [first] = numbers;
  if (first === undefined) return [];
  const shift = shiftFollowed(numbers);
  const unrounded = shift === null ? [] : notRounded(numbers, shift, first.row);
  return shift === 0 ? unrounded : [rateDiffers(first, numbers, shift), ...unrounded];
}

/** The shift that most of the numbers follow, however they are rounded; null where most follow none. */
function shiftFollowed(numbers: readonly Numbered[]): number | null {
  const counts = SHIFTS.map((shift) => numbers.filter((number) => follows(number, shift)).length);
  const most = Math.max(...counts);
  return most * 2 > numbers.length ? (SHIFTS[counts.indexOf(most)] ?? null) : null;
}

function follows(number: Numbered, shift: number): boolean {
  const exact = byRate(number, shift);
  return ROUNDINGS.some((rounded) => Q.compare(Q.rational(rounded(exact)), amountOf(number.assigned)) === 0);
}

function ofRate({ row: { id, name }, cell, percent, base, baseLabel }: Member) {
  return { id, name, label: cell.label, percent: percent.value, base: baseLabel, baseValue: base.value };
}

function rateDiffers(first: Numbered, numbers: readonly Numbered[], shift: number | null): RateDiffers {
  const { at, pointer } = first.percent;
  return {
    code: 'rate_differs',
    ...ofRate(first),
    ...{ at, pointer },
    byRate: Q.toText(byRate(first, 0)),
    assigned: first.assigned.value,
    follows: shift === null ? null : shifted(first.percent, shift),
    figures: [first.percent, ...numbers.flatMap(({ assigned, base }) => [assigned, base])],
  };
}

function shifted(percent: Figure, shift: number): string {
  const power = Q.rational(10n ** BigInt(Math.abs(shift)));
  return Q.toText(shift < 0 ? Q.divide(amountOf(percent), power) : Q.multiply(amountOf(percent), power));
}

/** Those that are not what the rate gives, rounded as it fits the most of them. */
function notRounded(numbers: readonly Numbered[], shift: number, head: Row): NotRounded[] {
  const wrongUnder = ROUNDINGS.map((rounded) =>
    numbers.filter((number) => String(rounded(byRate(number, shift))) !== number.assigned.value),
  );
  const fewest = Math.min(...wrongUnder.map(({ length }) => length));
  const at = wrongUnder.findIndex(({ length }) => length === fewest);
  const [rounded] = ROUNDINGS.slice(at);
  if (rounded === undefined) return [];
  const round = (number: Numbered) => String(rounded(byRate(number, shift)));
  const sum = totalOf(numbers, head, round);
  return (wrongUnder[at] ?? []).map((number) => ({
    code: 'not_rounded',
    ...ofRate(number),
    ...{ at: number.assigned.at, pointer: number.assigned.pointer },
    percent: shifted(number.percent, shift),
    byRate: Q.toText(byRate(number, shift)),
    rounded: round(number),
    assigned: number.assigned.value,
    total: sum === null ? null : sum.told,
    figures: [number.assigned, number.base, ...(sum === null || sum.of === number.assigned ? [] : [sum.of])],
  }));
}

/** What the rounded numbers of all the parts add up to, where that is not the number of the whole. */
function totalOf(numbers: readonly Numbered[], head: Row, round: (number: Numbered) => string) {
  const [own, ...parts] = numbers;
  if (own === undefined || own.row !== head || head.parts.length === 0) return null;
  if (!head.parts.every((id) => parts.some(({ row }) => row.id === id))) return null;
  const rounded = total(parts.map((part) => ({ ...part.assigned, value: round(part) })));
  if (rounded === own.assigned.value) return null;
  return { of: own.assigned, told: { name: nameOf(head), rounded, assigned: own.assigned.value } };
}

/** Told once for all, of the area that the others are parts of. */
function withoutNumber(group: readonly Member[]): NoNumber[] {
  const open = group.flatMap(noNumber);
  return open[0]?.id === group[0]?.row.id ? open.slice(0, 1) : open;
}

function noNumber(member: Member): NoNumber[] {
  const { value, assigned, remaining } = member.cell.figures;
  if (value === undefined || assigned !== undefined || remaining !== undefined) return [];
  if (Q.compare(amountOf(value), byRate(member, 0)) >= 0) return [];
  const { at, pointer } = value;
  const share = Q.divide(Q.multiply(amountOf(value), Q.rational(10_000n)), amountOf(member.base));
  const hundredths = Q.rational(whole(Q.add(share, HALF)), 100n);
  const figures = [value, member.base, member.percent];
  return [
    { code: 'no_number', ...ofRate(member), at, pointer, value: value.value, share: Q.toText(hundredths), figures },
  ];
}
