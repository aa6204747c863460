/** A table of a document that gives each area a number of its own, as a rule has it. */

/** The number beside the names of one area; the first is the one printed. */
export interface TableRow {
  readonly names: readonly string[];
  readonly number: number;
}
