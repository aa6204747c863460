/** The shapes of a site plan, in units of the picture. */
import type { Coverage, DrawnArea, DrawnFacility, DrawnPlace, Point, Reach } from '../../model/drawing.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { type Frame, pointsOf } from './plan-frame.ts';

/** To a hundredth of a unit: finer than any screen or printer, and the same digits on every machine. */
export const digits = (value: number): string => String(Math.round(value * 100) / 100 || 0);

export const positionOf = ({ at }: Frame, point: Point): string => at(point).map(digits).join(' ');

/** The outline of each polygon; holes are open by the even-odd rule. */
export const outlines = (frame: Frame, area: DrawnArea): string[] =>
  area.map((rings) => rings.map((ring) => `M${ring.map((point) => positionOf(frame, point)).join('L')}Z`).join(''));

/** Where the mark and the label of a place stand: the point, or the middle of the box around its first outline. */
export function middleOf(frame: Frame, place: DrawnPlace): Point {
  const points = ('point' in place ? [place.point] : (place.area[0]?.[0] ?? pointsOf(place))).map(frame.at);
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return [middle(points.map(([x]) => x)), middle(points.map(([, y]) => y))];
}

/** Everything within `metres` of the place, for a mask: a point's circle, an area with an edge of twice that width. */
export function within(frame: Frame, place: DrawnPlace, metres: number, colour: string): Markup {
  const radius = digits(metres * frame.scale);
  if ('point' in place) {
    const [x = 0, y = 0] = frame.at(place.point);
    return html`<circle cx="${digits(x)}" cy="${digits(y)}" r="${radius}" fill="${colour}"/>`;
  }
  const width = digits(2 * metres * frame.scale);
  return html`${outlines(frame, place.area).map(
    (d) =>
      html`<path d="${d}" fill="${colour}" fill-rule="evenodd" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"/>`,
  )}`;
}

const HALF = 7;

/** A building: its outline, or a square where only its position is known. */
export function buildingShape(frame: Frame, place: DrawnPlace, fill: string | null): Markup {
  const hatch = fill === null ? NOTHING : html` fill="${fill}"`;
  if (!('point' in place)) {
    return html`${outlines(frame, place.area).map((d) => html`<path class="body" d="${d}" fill-rule="evenodd"${hatch}/>`)}`;
  }
  const [x, y] = frame.at(place.point);
  const size = 2 * HALF;
  return html`<rect class="body" x="${digits(x - HALF)}" y="${digits(y - HALF)}" width="${size}" height="${size}"${hatch}/>`;
}

/** A cross on a building beyond the reach, a question mark on one that is not known to be; so colour is not needed. */
export function coverageMark([x, y]: Point, coverage: Coverage | null): Markup {
  if (coverage === 'beyond') {
    const [west, east, north, south] = [x - HALF, x + HALF, y - HALF, y + HALF].map(digits);
    return html`<path class="cross" d="M${west ?? ''} ${north ?? ''}L${east ?? ''} ${south ?? ''}M${east ?? ''} ${north ?? ''}L${west ?? ''} ${south ?? ''}"/>`;
  }
  if (coverage === 'unknown') return html`<text class="doubt" x="${digits(x)}" y="${digits(y + 4.5)}">?</text>`;
  return NOTHING;
}

const TRIANGLE = 10;

/** What a facility is in a picture: where a radius is shown, one that does not count for it is that alone. */
export type FacilitySign = DrawnFacility['role'] | 'idle';

export const signOf = ({ role, serves }: DrawnFacility, reach: Reach | null): FacilitySign =>
  reach?.of === 'facilities' && serves === 'no' ? 'idle' : role;

/** A circle, full where the project provides it; a triangle in a register, a diamond if idle, a pentagon for a centre. */
export function facilitySymbol([x, y]: Point, sign: FacilitySign): Markup {
  const [west, east, north, south] = [x - TRIANGLE, x + TRIANGLE, y - TRIANGLE, y + TRIANGLE].map(digits);
  if (sign === 'idle') {
    const [middle, level] = [digits(x), digits(y)];
    return html`<path class="symbol" d="M${middle} ${north ?? ''}L${east ?? ''} ${level}L${middle} ${south ?? ''}L${west ?? ''} ${level}Z"/>`;
  }
  if (sign === 'centre') {
    const [inWest, inEast, inSouth] = [x - 6, x + 6, y + 8].map(digits);
    return html`<path class="symbol" d="M${digits(x)} ${north ?? ''}L${east ?? ''} ${digits(y - 2)}L${inEast ?? ''} ${inSouth ?? ''}H${inWest ?? ''}L${west ?? ''} ${digits(y - 2)}Z"/>`;
  }
  if (sign !== 'register') return html`<circle class="symbol" cx="${digits(x)}" cy="${digits(y)}" r="8"/>`;
  const bottom = digits(y + TRIANGLE * 0.7);
  return html`<path class="symbol" d="M${digits(x)} ${north ?? ''}L${east ?? ''} ${bottom}H${west ?? ''}Z"/>`;
}
