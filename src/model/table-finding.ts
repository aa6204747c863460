/** What the numbers of areas say against each other, where a table gives several of them. It decides nothing. */
import type { Bilingual } from './report.ts';

/** Which number of a statistic: what is there, what was set as a task, what is still to be done. */
export type Facet = 'value' | 'assigned' | 'remaining';

/** Where something stands in a file; null where that is not known. */
export interface CellPlace {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** One number of the table. */
export interface Figure {
  /** Of the area. */
  readonly id: string;
  readonly name: string | null;
  readonly pointer: string;
  /** An exact decimal. */
  readonly value: string;
  readonly at: CellPlace;
}

interface Told {
  /** The area that it is told of. */
  readonly id: string;
  readonly name: string | null;
  readonly at: CellPlace;
  readonly pointer: string;
  /** What the number is about. */
  readonly label: Bilingual;
  /** The numbers that it rests on. */
  readonly figures: readonly Figure[];
}

/** The row of an area is not what the rows of the areas within it add up to. */
export interface SumDiffers extends Told {
  readonly code: 'sum_differs';
  readonly facet: Facet;
  readonly given: string;
  readonly sum: string;
  readonly parts: number;
}

/** What is still to be done is not the task less what is done. */
export interface RemainingDiffers extends Told {
  readonly code: 'remaining_differs';
  readonly given: string;
  readonly assigned: string;
  readonly value: string;
  /** The task less what is done, at least 0. */
  readonly expected: string;
  /** What the areas within it still have to do together; null where that is not known. */
  readonly sumOfParts: string | null;
  /** Areas within it that have more than their task. */
  readonly surplus: readonly { readonly name: string; readonly amount: string }[];
}

export interface MoreThanAssigned extends Told {
  readonly code: 'more_than_assigned';
  readonly value: string;
  readonly assigned: string;
}

interface OfRate extends Told {
  /** In %. */
  readonly percent: string;
  /** What the rate is of. */
  readonly base: Bilingual;
  readonly baseValue: string;
}

/** The numbers set as tasks do not follow the rate that stands beside them. */
export interface RateDiffers extends OfRate {
  readonly code: 'rate_differs';
  /** What the rate gives, exactly. */
  readonly byRate: string;
  readonly assigned: string;
  /** The rate, powers of ten off, that most of the numbers follow; null where there is none. */
  readonly follows: string | null;
}

/** A number is not what the rate gives when it is rounded as most others are. */
export interface NotRounded extends OfRate {
  readonly code: 'not_rounded';
  readonly byRate: string;
  readonly rounded: string;
  readonly assigned: string;
  /** What the rounded numbers of all the parts add up to, and the whole they belong to; null where they agree. */
  readonly total: { readonly name: string; readonly rounded: string; readonly assigned: string } | null;
}

/** A share is set, is not reached, and no number says what is to be done. */
export interface NoNumber extends OfRate {
  readonly code: 'no_number';
  readonly value: string;
  /** What is there, in % of the base, to two decimals. */
  readonly share: string;
}

export type TableFinding = SumDiffers | RemainingDiffers | MoreThanAssigned | RateDiffers | NotRounded | NoNumber;
