/** Many points of a plane in square cells, so that the nearest to a place is found without looking at all. */

/** More cells than points: points crowd in towns. */
const PER_CELL = 0.5;
const MOST_CELLS = 1 << 22;

export class PlaneGrid {
  readonly #west: number;
  readonly #south: number;
  readonly #size: number;
  readonly #columns: number;
  readonly #rows: number;
  /** Of each cell where its points begin in `#order`; one more at the end. */
  readonly #starts: Uint32Array;
  readonly #order: Uint32Array;
  /** `x, y` of the points in the order of the cells: what is looked at together lies together in memory. */
  readonly #sorted: Float64Array;

  /** `points`: `x, y` of each in metres, one after the other. Throws a RangeError where there is none. */
  constructor(points: Float64Array) {
    const count = points.length / 2;
    if (count === 0) throw new RangeError('no point to find');
    const { west, south, east, north } = boxOf(points);
    const [width, height] = [east - west, north - south];
    const cells = Math.min(MOST_CELLS, Math.max(1, count / PER_CELL));
    this.#size = Math.max(1, Math.sqrt((width * height) / cells), Math.max(width, height) / cells);
    this.#west = west;
    this.#south = south;
    this.#columns = Math.floor(width / this.#size) + 1;
    this.#rows = Math.floor(height / this.#size) + 1;
    this.#starts = new Uint32Array(this.#columns * this.#rows + 1);
    this.#order = new Uint32Array(count);
    this.#sorted = new Float64Array(points.length);
    this.#fill(points);
  }

  /** By counting how many stand in each cell. */
  #fill(points: Float64Array): void {
    const starts = this.#starts;
    const cellOf = (i: number): number =>
      this.#row(points[2 * i + 1] ?? 0) * this.#columns + this.#column(points[2 * i] ?? 0);
    for (let i = 0; i < this.#order.length; i++) starts[cellOf(i) + 1] = (starts[cellOf(i) + 1] ?? 0) + 1;
    for (let cell = 1; cell < starts.length; cell++) starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
    const next = starts.slice();
    for (let i = 0; i < this.#order.length; i++) {
      const cell = cellOf(i);
      const at = next[cell] ?? 0;
      next[cell] = at + 1;
      this.#order[at] = i;
      this.#sorted[2 * at] = points[2 * i] ?? 0;
      this.#sorted[2 * at + 1] = points[2 * i + 1] ?? 0;
    }
  }

  #column(x: number): number {
    return Math.min(this.#columns - 1, Math.max(0, Math.floor((x - this.#west) / this.#size)));
  }

  #row(y: number): number {
    return Math.min(this.#rows - 1, Math.max(0, Math.floor((y - this.#south) / this.#size)));
  }

  /** The index of the nearest point; of several at one distance any. */
  nearest(x: number, y: number): number {
    return this.#order[this.#search(x, y).at] ?? 0;
  }

  /** The distance of the nearest point. */
  distance(x: number, y: number): number {
    return Math.sqrt(this.#search(x, y).squared);
  }

  /**
   * Ring after ring of cells around the place's own, until nothing beyond can be nearer. What lies outside a ring of r
   * cells is more than r - 1 cells away, wherever in its cell the place is (or outside all cells, on the other side).
   */
  #search(x: number, y: number): Found {
    const found = { at: 0, squared: Number.POSITIVE_INFINITY };
    const [column, row] = [this.#column(x), this.#row(y)];
    const last = Math.max(this.#columns, this.#rows);
    for (let ring = 0; ring <= last; ring++) {
      const [south, north] = [row - ring, row + ring];
      for (let at = Math.max(0, south); at <= Math.min(this.#rows - 1, north); at++) {
        if (at === south || at === north) this.#look(at, column - ring, column + ring, x, y, found);
        else {
          this.#look(at, column - ring, column - ring, x, y, found);
          this.#look(at, column + ring, column + ring, x, y, found);
        }
      }
      if (found.squared <= (ring * this.#size) ** 2 * ROUNDED_DOWN) break;
    }
    return found;
  }

  /** Looks at the cells from one column to another of a row. */
  #look(row: number, west: number, east: number, x: number, y: number, found: Found): void {
    const [first, last] = [Math.max(0, west), Math.min(this.#columns - 1, east)];
    if (first > last) return;
    const end = this.#starts[row * this.#columns + last + 1] ?? 0;
    for (let at = this.#starts[row * this.#columns + first] ?? 0; at < end; at++) {
      const dx = (this.#sorted[2 * at] ?? 0) - x;
      const dy = (this.#sorted[2 * at + 1] ?? 0) - y;
      const squared = dx * dx + dy * dy;
      if (squared >= found.squared) continue;
      found.squared = squared;
      found.at = at;
    }
  }

  /** The indices, ascending, of a set of points that holds every one within so many metres of the place. */
  within(x: number, y: number, metres: number): number[] {
    const found: number[] = [];
    const [first, last] = [this.#column(x - metres), this.#column(x + metres)];
    for (let row = this.#row(y - metres); row <= this.#row(y + metres); row++) {
      const end = this.#starts[row * this.#columns + last + 1] ?? 0;
      for (let at = this.#starts[row * this.#columns + first] ?? 0; at < end; at++) found.push(this.#order[at] ?? 0);
    }
    return found.sort((a, b) => a - b);
  }
}

interface Found {
  at: number;
  squared: number;
}

/** More than doubles lose where cells and distances are worked out. */
const ROUNDED_DOWN = 1 - 1e-9;

function boxOf(points: Float64Array) {
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  return box;
}
