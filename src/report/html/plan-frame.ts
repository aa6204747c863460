/** From metres of the plane to units of the picture: north is up, one scale for both directions. */
import { type Drawing, type DrawnPlace, type Point, type Reach, servesUnder } from '../../model/drawing.ts';

export interface Frame {
  /** Units of the picture for a metre. */
  readonly scale: number;
  /** Of the map, in units; the strip with the scale bar is below it. */
  readonly width: number;
  readonly height: number;
  at(point: Point): Point;
  /** Facilities that lie too far away to be shown. */
  readonly outside: Drawing['facilities'];
}

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const WIDTH = 720;
const HIGHEST = 700;
const LOWEST = 260;
/** Metres: a single building is shown with this much around it. */
const LEAST_SIZE = 60;
/** Whole circles are shown where they make the picture at most this many times as large. */
const MOST_GROWTH = 2.2;
const MARGIN = 0.07;

export function frameOf(drawing: Drawing, reach: Reach | null): Frame {
  const estate = boxOf(estatePoints(drawing, reach));
  const limit = reach === null ? 0 : Number(reach.limit);
  const near = grown(estate, Math.max(sizeOf(estate), limit));
  const placed = drawing.facilities.filter(({ place }) => place !== null);
  const inside = placed.filter(({ place }) => place !== null && pointsOf(place).every((point) => holds(near, point)));
  const shown = inside.flatMap(({ place }) => (place === null ? [] : pointsOf(place)));
  const content = boxOf([...cornersOf(estate), ...shown]);
  const serving = inside.flatMap((facility) =>
    reach !== null && servesUnder(facility, reach) === 'yes' && facility.place !== null ? pointsOf(facility.place) : [],
  );
  const circles = boxOf([
    ...cornersOf(content),
    ...serving.flatMap((point) => cornersOf(grown(boxOf([point]), limit))),
  ]);
  const isSmall = sizeOf(circles) <= MOST_GROWTH * sizeOf(content);
  const box = isSmall ? circles : content;
  return scaled(
    grown(box, Math.max(MARGIN * sizeOf(box), LEAST_SIZE / 2)),
    placed.filter((one) => !inside.includes(one)),
  );
}

function scaled(box: Box, outside: Drawing['facilities']): Frame {
  const [across, up] = [box.east - box.west, box.north - box.south];
  const scale = Math.min(WIDTH / across, HIGHEST / up);
  const height = Math.max(LOWEST, up * scale);
  const [left, top] = [(WIDTH - across * scale) / 2, (height - up * scale) / 2];
  return {
    scale,
    width: WIDTH,
    height,
    at: ([east, north]) => [left + (east - box.west) * scale, top + (box.north - north) * scale],
    outside,
  };
}

/** Of a scale bar: the longest of 1, 2 or 5 and noughts that takes a quarter of the picture at most. */
export function scaleBarMetres({ scale, width }: Frame): number {
  const most = width / 4 / scale;
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([5, 2].find((step) => step * power <= most) ?? 1);
}

export const pointsOf = (place: DrawnPlace): readonly Point[] =>
  'point' in place ? [place.point] : place.area.flat(2);

function estatePoints({ site, buildings }: Drawing, reach: Reach | null): Point[] {
  const placed = buildings.flatMap(({ place }) => (place === null ? [] : pointsOf(place)));
  const line = reach?.farthest ? [reach.farthest.at, reach.farthest.facility] : [];
  return [...(site?.flat(2) ?? []), ...placed, ...line];
}

/** The box around the points, of which there is at least one. */
function boxOf(points: readonly Point[]): Box {
  const [first = [0, 0]] = points;
  let [west, south, east, north] = [first[0], first[1], first[0], first[1]];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { west, south, east, north };
}

const sizeOf = ({ west, south, east, north }: Box): number => Math.max(east - west, north - south, LEAST_SIZE);

const cornersOf = ({ west, south, east, north }: Box): Point[] => [
  [west, south],
  [east, north],
];

const grown = ({ west, south, east, north }: Box, by: number): Box => ({
  west: west - by,
  south: south - by,
  east: east + by,
  north: north + by,
});

const holds = ({ west, south, east, north }: Box, [x, y]: Point): boolean =>
  x >= west && x <= east && y >= south && y <= north;
