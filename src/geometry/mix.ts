/** An upper bound of the least of several plane functions on a triangle, from their values at its corners. */

export interface Mix {
  readonly bound: number;
  /** The index of the function whose largest value is the smallest. */
  readonly single: number;
  /** The index of the one that lowers its bound most, or the same. */
  readonly partner: number;
}

/**
 * The least of the functions is nowhere above any weighted mean of two, whose largest value is at a corner. The mean is
 * taken of the function with the smallest largest value and one other, with the weight that makes it lowest.
 * `rows`: for each function, its values at the three corners; at least one.
 */
export function mixOf(rows: readonly (readonly number[])[]): Mix {
  let single = 0;
  let bound = Number.POSITIVE_INFINITY;
  rows.forEach((row, i) => {
    const most = Math.max(...row);
    if (most < bound) [bound, single] = [most, i];
  });
  let partner = single;
  const base = rows[single] ?? [];
  rows.forEach((row, i) => {
    const mixed = lowestMean(base, row);
    if (mixed < bound) [bound, partner] = [mixed, i];
  });
  return { bound, single, partner };
}

/** The smallest over the weights of the largest over the corners: it lies where two corners have the same value. */
function lowestMean(row: readonly number[], other: readonly number[]): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < row.length; i++) {
    for (let j = i + 1; j < row.length; j++) {
      const [a, b] = [row[i] ?? 0, row[j] ?? 0];
      const [risesA, risesB] = [(other[i] ?? 0) - a, (other[j] ?? 0) - b];
      const weight = (b - a) / (risesA - risesB);
      if (!(weight > 0 && weight < 1)) continue;
      lowest = Math.min(lowest, largestMean(row, other, weight));
    }
  }
  return lowest;
}

function largestMean(row: readonly number[], other: readonly number[], weight: number): number {
  return row.reduce((most, value, i) => Math.max(most, value + weight * ((other[i] ?? 0) - value)), 0);
}
