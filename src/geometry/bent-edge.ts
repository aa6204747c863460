/**
 * An edge that is straight in degrees is bent in a plane of metres; here it is cut into pieces that are straight enough.
 *
 * With c(t), 0 <= t <= 1, the image of the edge, its distance from its chord is at most t(1-t)/2 · max|c''| <=
 * max|c''|/8 (the error of linear interpolation). That maximum is not guessed from one measurement: c'' is at most
 * `second` · l², and differs between two places by at most `third` · l³ times the stretch between them, l being the
 * length of the edge in degrees. The distance D from the middle of the chord to the image of the edge's middle is a
 * mean of c'' weighted by a triangle, so max|c''|/8 <= |D| + `third` · l³/12. Cut into n equal pieces it is n² times less.
 *
 * GCJ-02 adds a root of the distance from the meridian 105° E, up to 0.3 m · sqrt(degrees), whose derivatives have no
 * bound there: it is accounted for by itself, and edges near that meridian are halved until it no longer counts.
 */
import type { GeographicCrs } from './crs.ts';
import type { LonLat } from './datum.ts';

/** A place in the plane, `[east, north]` in metres. */
export type PlanePoint = readonly [east: number, north: number];

/** Where a position of the file lies. */
export interface Image {
  readonly plane: PlanePoint;
  /** In degrees, unshifted. */
  readonly longitude: number;
}

/**
 * Bounds of the derivatives of the image in the plane, in metres per degree to the power of 2 and 3; and whether the
 * root is among what bends it.
 */
interface Bend {
  readonly second: number;
  readonly third: number;
  readonly hasRoot: boolean;
}

/**
 * The plane alone: a parallel bends by N·cos(lat)·sin(lat) and the slant adds M·sin(lat), together below 2 600 m per
 * square degree up to 54° N; the curvature of the earth adds up to 2 000. Where a place is 8 000 km from the centre, the
 * plane stretches by a third; all bounds below contain that.
 *
 * GCJ-02: the sines of a third of a degree have amplitudes of 13.3 m, which makes 5 270 and 5 440 m per square degree
 * in the two coordinates and 93 000 m per cubic degree in each; undoing the shift adds 3 %.
 *
 * BD-09: turns a position around the origin of all coordinates, up to 146° away, by 0.000003 · cos(52.36 · longitude)
 * and moves it along by 0.00002° · sin(52.36 · latitude): 1.26 and 66 degrees per square and cubic degree, of at most
 * 111.7 km each; undoing adds 8 % and 19 %, and GCJ-02 comes on top.
 *
 * Rounded up; the tests hold differences measured all over China against them.
 */
const PLANE: Bend = { second: 6_000, third: 200, hasRoot: false };
export const BENDS: Readonly<Record<GeographicCrs['datum'], Bend>> = {
  WGS84: PLANE,
  CGCS2000: PLANE,
  GCJ02: { second: 17_000, third: 200_000, hasRoot: true },
  BD09: { second: 220_000, third: 13_000_000, hasRoot: true },
};

/** Metres by which the image of an edge may differ from its chords. */
export const CHORD_ERROR = 1e-4;

/** Degrees, some 50 km: the edges of a building or a site are shorter, and a longer one would be cut without end. */
export const LONGEST_EDGE = 0.5;

/** What of it the root may take, which cutting into pieces does not make less. */
const ROOT_ERROR = CHORD_ERROR / 20;

/** Of the root: hypot(0.2, 0.1) metres times the root of degrees from this meridian, stretched by a third. */
const ROOT_METRES = 0.3;
const ROOT_MERIDIAN = 105;

/** Fewer than the metres of a degree of longitude at 54° N. */
const METRES_OF_DEGREE = 60_000;

/**
 * The images of points of the straight edge `from`-`to` in degrees, the end included and the start not, such that the
 * image of the edge is nowhere farther than CHORD_ERROR from the chords between them. The same points, the other way
 * round, for the edge `to`-`from`. Throws a RangeError for an edge beyond LONGEST_EDGE.
 */
export function bentEdge(from: LonLat, to: LonLat, datum: GeographicCrs['datum'], image: (at: LonLat) => Image) {
  if (!(lengthOf(from, to) <= LONGEST_EDGE)) throw new RangeError(`edge too long: ${from} to ${to}`);
  const forward = from[0] < to[0] || (from[0] === to[0] && from[1] <= to[1]);
  const [low, high] = forward ? [from, to] : [to, from];
  const points = [image(low).plane, ...piecesOf(low, high, BENDS[datum], image)];
  return forward ? points.slice(1) : points.reverse().slice(1);
}

function piecesOf(from: LonLat, to: LonLat, bend: Bend, image: (at: LonLat) => Image): PlanePoint[] {
  const [start, middle, end] = [image(from), image(between(from, to, 0.5)), image(to)];
  const length = lengthOf(from, to);
  const root = bend.hasRoot ? rootError(start.longitude, end.longitude, length, bend) : 0;
  const found = bow(start.plane, middle.plane, end.plane) + root;
  const margin = (bend.third * length ** 3) / 12;
  if (root > ROOT_ERROR || margin > Math.max(found, CHORD_ERROR)) {
    const half = between(from, to, 0.5);
    return [...piecesOf(from, half, bend, image), ...piecesOf(half, to, bend, image)];
  }
  const most = Math.min(found + margin, (bend.second * length ** 2) / 8);
  const count = Math.max(1, Math.ceil(Math.sqrt(most / (CHORD_ERROR - 2 * root))));
  const inner = Array.from({ length: count - 1 }, (_, i) => image(between(from, to, (i + 1) / count)).plane);
  return [...inner, end.plane];
}

/** How far the root can lie from its chord between two longitudes: by its second derivative, or by its range. */
function rootError(start: number, end: number, length: number, { second }: Bend): number {
  const [a, b] = [start - ROOT_MERIDIAN, end - ROOT_MERIDIAN];
  const sway = (second * length ** 2) / 8 / METRES_OF_DEGREE;
  const near = a * b <= 0 ? 0 : Math.max(0, Math.min(Math.abs(a), Math.abs(b)) - sway);
  const far = Math.max(Math.abs(a), Math.abs(b)) + sway;
  const range = Math.sqrt(far) - Math.sqrt(near);
  if (near === 0) return ROOT_METRES * range;
  const curve = (1.1 * length ** 2) / (32 * near ** 1.5) + sway / (2 * Math.sqrt(near));
  return ROOT_METRES * Math.min(range, curve);
}

function lengthOf(from: LonLat, to: LonLat): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

function between(from: LonLat, to: LonLat, t: number): LonLat {
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
}

/** How far the image of the middle lies from the middle of the chord. */
function bow(start: PlanePoint, middle: PlanePoint, end: PlanePoint): number {
  return Math.hypot(middle[0] - (start[0] + end[0]) / 2, middle[1] - (start[1] + end[1]) / 2);
}
