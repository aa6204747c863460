/** The table of parameters across cities: which rules stand in each row, and what `rules matrix` prints. */
import { z } from 'zod';
import { object } from './field.ts';
import type { Bilingual, Comparator } from './report.ts';

const text = z.string().min(1);

const cell = object({
  rule: text,
  /** Of a rule that asks for several things: those of this row; without it all. */
  facts: z.array(text).optional(),
});

const parameter = object({ id: text, label: object({ zh: text, en: text }), rules: z.array(cell) });

export const parametersSchema = object({ parameters: z.array(parameter) });

export type Parameter = z.infer<typeof parameter>;

/** A number of a rule, as its pack writes it. */
export interface MatrixAmount {
  readonly comparator: Exclude<Comparator, 'in'>;
  /** `30`, `55%`, `2/3`. */
  readonly value: string;
  readonly unit: string;
  /** A rate: so much per so many of a unit. */
  readonly per: { readonly value: string; readonly unit: string } | null;
  /** A share: of what. */
  readonly of: Bilingual | null;
  /** The area whose number it is, of a table with a number for each; null for any other. */
  readonly area: string | null;
}

/** What one rule says of a parameter. */
export interface MatrixEntry {
  readonly rule: string;
  readonly title: Bilingual;
  readonly at: string;
  readonly amounts: readonly MatrixAmount[];
  /** Words of the clause that stand for all of something: 全覆盖. */
  readonly all: readonly string[];
  /** The last day to meet it, `open` for a target without a year; null for a duty. */
  readonly due: string | null;
}

export interface Matrix {
  readonly cities: readonly { readonly slug: string; readonly name: Bilingual }[];
  readonly rows: readonly {
    readonly parameter: string;
    readonly label: Bilingual;
    /** By the slug of the city; nothing for one that is silent. */
    readonly cells: Readonly<Record<string, readonly MatrixEntry[]>>;
  }[];
}
