/** Many points of the earth, in cells of degrees, so that those around a place are found without looking at all. */

/** `[longitude, latitude]` in degrees of WGS 84. */
type LonLat = readonly [number, number];

/** More cells than points: points crowd in towns. */
const PER_CELL = 0.25;
const MOST_CELLS = 1 << 22;

/** Metres: a degree of latitude is nowhere shorter (110 574 m at the equator). */
const DEGREE_OF_LATITUDE = 110_500;

/**
 * Metres, and below the radius of any section of the ellipsoid (6 335 km at the least) by 2 %, so that what is left out
 * for a sphere that is no sphere, and a sine for its angle, is covered.
 */
const SHORTEST_RADIUS = 0.98 * 6_335_000;

/** Degrees of longitude up to which the bound holds. */
const WIDEST = 2;

export class PointIndex {
  readonly #west: number;
  readonly #south: number;
  readonly #size: number;
  readonly #columns: number;
  readonly #rows: number;
  /** Of each cell where its points begin in `#order`; one more at the end. */
  readonly #starts: Uint32Array;
  readonly #order: Uint32Array;

  /** Throws a RangeError where there is no point. */
  constructor(points: readonly LonLat[]) {
    if (points.length === 0) throw new RangeError('no point to find');
    const box = boxOf(points);
    const [width, height] = [box.east - box.west, box.north - box.south];
    const cells = Math.min(MOST_CELLS, Math.max(1, points.length / PER_CELL));
    this.#size = Math.max(1e-9, Math.sqrt((width * height) / cells), Math.max(width, height) / cells);
    this.#west = box.west;
    this.#south = box.south;
    this.#columns = Math.floor(width / this.#size) + 1;
    this.#rows = Math.floor(height / this.#size) + 1;
    this.#starts = new Uint32Array(this.#columns * this.#rows + 1);
    this.#order = new Uint32Array(points.length);
    this.#fill(points);
  }

  /** By counting how many stand in each cell. */
  #fill(points: readonly LonLat[]): void {
    const cells = points.map(([longitude, latitude]) => this.#row(latitude) * this.#columns + this.#column(longitude));
    for (const cell of cells) this.#starts[cell + 1] = (this.#starts[cell + 1] ?? 0) + 1;
    for (let i = 1; i < this.#starts.length; i++) this.#starts[i] = (this.#starts[i] ?? 0) + (this.#starts[i - 1] ?? 0);
    const next = this.#starts.slice();
    cells.forEach((cell, index) => {
      const at = next[cell] ?? 0;
      this.#order[at] = index;
      next[cell] = at + 1;
    });
  }

  #column(longitude: number): number {
    return Math.min(this.#columns - 1, Math.max(0, Math.floor((longitude - this.#west) / this.#size)));
  }

  #row(latitude: number): number {
    return Math.min(this.#rows - 1, Math.max(0, Math.floor((latitude - this.#south) / this.#size)));
  }

  /** The index of some point near the place: one of the nearest cell that has any. */
  near([longitude, latitude]: LonLat): number {
    const [column, row] = [this.#column(longitude), this.#row(latitude)];
    for (let ring = 0; ; ring++) {
      const [found] = this.#inCells(column - ring, column + ring, row - ring, row + ring);
      if (found !== undefined) return found;
    }
  }

  /**
   * The indices, ascending, of a set of points that holds every one within so many metres of the place. Null where that
   * is so far that looking at all is as good.
   */
  within([longitude, latitude]: LonLat, metres: number): number[] | null {
    const high = metres / DEGREE_OF_LATITUDE;
    const farthest = Math.abs(latitude) + high;
    if (farthest >= 80) return null;
    // The shortest way from the place to a meridian (a right-angled triangle on the sphere).
    const wide = (metres / (SHORTEST_RADIUS * Math.cos((farthest * Math.PI) / 180)) / Math.PI) * 180;
    if (wide > WIDEST) return null;
    const columns = [this.#column(longitude - wide), this.#column(longitude + wide)] as const;
    return this.#inCells(...columns, this.#row(latitude - high), this.#row(latitude + high)).sort((a, b) => a - b);
  }

  #inCells(west: number, east: number, south: number, north: number): number[] {
    const [first, last] = [Math.max(0, west), Math.min(this.#columns - 1, east)];
    const found: number[] = [];
    for (let row = Math.max(0, south); row <= Math.min(this.#rows - 1, north); row++) {
      const from = this.#starts[row * this.#columns + first] ?? 0;
      const to = this.#starts[row * this.#columns + last + 1] ?? 0;
      for (let i = from; i < to; i++) found.push(this.#order[i] ?? 0);
    }
    return found;
  }
}

function boxOf(points: readonly LonLat[]) {
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const [longitude, latitude] of points) {
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return box;
}
