import { describe, expect, test } from 'vitest';
import { type AreaGeometry, checkArea } from '../../src/geometry/rings.ts';

type Ring = [number | string, number | string][];

const SQUARE: Ring = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
];

/** A ring from its corners as text, `x y, x y, …`, taken as typed; the closing position is part of it. */
function ring(text: string): Ring {
  return text.split(',').map((pair) => {
    const [x = '', y = ''] = pair.trim().split(' ');
    return [x, y];
  });
}

function polygon(...rings: (string | Ring)[]): AreaGeometry {
  return { type: 'Polygon', coordinates: rings.map((r) => (typeof r === 'string' ? ring(r) : r)) };
}

const codes = (area: AreaGeometry) => checkArea(area).map(({ code, path }) => `${code} ${path.join('/')}`.trim());

describe('a sound area has no problems', () => {
  test.each<[string, AreaGeometry]>([
    ['square', polygon(SQUARE)],
    ['clockwise', polygon([...SQUARE].reverse())],
    ['triangle', polygon('0 0, 1 0, 0 1, 0 0')],
    [
      'closed by another spelling',
      polygon([
        ['466000.0', '1'],
        [466001, 1],
        [466000, 2],
        [466000, '1.00'],
      ]),
    ],
    ['vertices in the middle of straight edges', polygon('0 0, 5 0, 10 0, 10 10, 10 20, 0 20, 0 10, 0 0')],
    ['concave with upright edges', polygon('0 0, 10 0, 10 10, 7 10, 7 3, 3 3, 3 10, 0 10, 0 0')],
    ['hole', polygon(SQUARE, '2 2, 4 2, 4 4, 2 4, 2 2')],
    ['hole wound like its outer ring, and against it', polygon(SQUARE, '2 2, 2 4, 4 4, 2 2', '6 6, 8 6, 8 8, 6 6')],
    ['hole touches the outer ring with a vertex on an edge', polygon(SQUARE, '0 5, 4 4, 4 6, 0 5')],
    ['hole touches the outer ring with a vertex in a corner', polygon(SQUARE, '0 0, 4 2, 2 4, 0 0')],
    ['hole touches the outer ring in two points', polygon(SQUARE, '0 5, 5 2, 10 5, 5 8, 0 5')],
    [
      'a corner of the outer ring touches an edge of the hole',
      polygon('0 0, 10 0, 10 10, 5 6, 0 10, 0 0', '3 6, 7 6, 5 2, 3 6'),
    ],
    ['holes touch in a vertex', polygon(SQUARE, '2 2, 5 2, 5 5, 2 2', '5 5, 8 5, 8 8, 5 5')],
    ['hole touches the edge of another', polygon(SQUARE, '2 2, 5 2, 5 6, 2 6, 2 2', '5 4, 8 3, 8 5, 5 4')],
    ['hole beside another, boxes overlapping', polygon(SQUARE, '1 1, 6 1, 1 6, 1 1', '6 6, 6 2, 2 6, 6 6')],
    ['overlapping parts', { type: 'MultiPolygon', coordinates: [[SQUARE], [ring('5 5, 15 5, 15 15, 5 5')]] }],
    ['equal parts', { type: 'MultiPolygon', coordinates: [[SQUARE], [SQUARE]] }],
    [
      'exponents, as JSON numbers may have',
      polygon([
        [0, 0],
        [1e-7, 0],
        [1e21, 1],
        [0, 1e-7],
        [0, 0],
      ]),
    ],
  ])('%s', (_, area) => {
    expect(checkArea(area)).toEqual([]);
  });
});

describe('each problem has its code and place', () => {
  test.each<[string, AreaGeometry, string[]]>([
    ['no rings', polygon(), ['empty']],
    ['no parts', { type: 'MultiPolygon', coordinates: [] }, ['empty']],
    ['part without rings', { type: 'MultiPolygon', coordinates: [[SQUARE], []] }, ['empty 1']],
    ['ring without positions', polygon([]), ['empty 0']],
    ['hole without positions', polygon(SQUARE, []), ['empty 1']],
    ['open', polygon('0 0, 10 0, 10 10, 0 10'), ['ring_not_closed 0/3']],
    ['open by the last digit', polygon('0 0, 10 0, 10 10, 0.000000001 0'), ['ring_not_closed 0/3']],
    ['three positions', polygon('0 0, 1 0, 0 0'), ['ring_too_short 0']],
    ['one position', polygon('0 0'), ['ring_too_short 0']],
    ['triangle left open', polygon('0 0, 1 0, 0 1'), ['ring_too_short 0', 'ring_not_closed 0/2']],
    ['repeated', polygon('0 0, 10 0, 10.0 0.0, 10 10, 0 0'), ['repeated_position 0/2']],
    ['repeated twice', polygon('0 0, 1 0, 1 0, 1 1, 1 1, 0 0'), ['repeated_position 0/2']],
    ['repeated at the end', polygon('0 0, 1 0, 1 1, 0 0, 0 0'), ['repeated_position 0/4']],
    ['one point only', polygon('1 1, 1 1, 1 1, 1 1'), ['repeated_position 0/1', 'ring_without_area 0']],
    ['on one line', polygon('0 0, 1 1, 3 3, 0 0'), ['ring_without_area 0']],
    ['there and back', polygon('0 0, 1 0, 1 0, 0 0'), ['repeated_position 0/2', 'ring_without_area 0']],
    ['bow-tie', polygon('0 0, 2 2, 2 0, 0 2, 0 0'), ['ring_crosses_itself 0/0']],
    ['bow-tie of unequal halves', polygon('0 0, 3 3, 3 0, 0 2, 0 0'), ['ring_crosses_itself 0/0']],
    [
      'repeated and crossing',
      polygon('0 0, 2 2, 2 2, 2 0, 0 2, 0 0'),
      ['repeated_position 0/2', 'ring_crosses_itself 0/0'],
    ],
    ['figure-eight, touching in a vertex', polygon('0 0, 2 0, 1 1, 2 2, 0 2, 1 1, 0 0'), ['ring_crosses_itself 0/2']],
    ['a vertex touches an edge', polygon('0 0, 4 0, 4 4, 2 0, 0 4, 0 0'), ['ring_crosses_itself 0/0']],
    ['a vertex touches an upright edge', polygon('0 0, 4 0, 4 4, 0 2, 1 5, 0 5, 0 0'), ['ring_crosses_itself 0/3']],
    ['spike outwards', polygon('0 0, 4 0, 6 0, 4 0, 4 4, 0 4, 0 0'), ['ring_crosses_itself 0/1']],
    ['spike along an edge', polygon('0 0, 6 0, 4 0, 4 4, 0 4, 0 0'), ['ring_crosses_itself 0/0']],
    ['spike upwards', polygon('0 0, 4 0, 4 6, 4 4, 0 4, 0 0'), ['ring_crosses_itself 0/1']],
    ['the way back is the way there', polygon('0 0, 4 0, 4 4, 4 0, 0 0'), ['ring_crosses_itself 0/0']],
    ['walked twice', polygon('0 0, 1 0, 0 1, 0 0, 1 0, 0 1, 0 0'), ['ring_crosses_itself 0/0']],
    ['edges share a stretch', polygon('0 0, 6 0, 6 3, 4 3, 4 0, 2 0, 2 3, 0 3, 0 0'), ['ring_crosses_itself 0/0']],
    ['hole outside', polygon(SQUARE, '20 0, 30 0, 30 10, 20 0'), ['hole_outside 1']],
    ['hole around its outer ring', polygon(SQUARE, '-1 -1, 11 -1, 11 11, -1 11, -1 -1'), ['hole_outside 1']],
    ['hole outside touches', polygon(SQUARE, '10 5, 12 4, 12 6, 10 5'), ['hole_outside 1']],
    [
      'hole outside in a bay, through two corners',
      polygon('0 0, 10 0, 10 10, 5 4, 0 10, 0 0', '0 10, 5 8, 10 10, 0 10'),
      ['hole_outside 1'],
    ],
    ['hole crosses', polygon(SQUARE, '5 5, 15 4, 15 6, 5 5'), ['hole_crosses_outer 1']],
    ['hole is its outer ring', polygon(SQUARE, [...SQUARE].reverse()), ['hole_crosses_outer 1']],
    ['hole shares a stretch', polygon(SQUARE, '0 2, 4 2, 4 6, 0 6, 0 2'), ['hole_crosses_outer 1']],
    [
      'all vertices of the hole on the outer ring, an edge across the bay',
      polygon('0 0, 10 0, 10 10, 5 4, 0 10, 0 0', '0 10, 10 10, 5 0, 0 10'),
      ['hole_crosses_outer 1'],
    ],
    ['hole crosses in a vertex', polygon(SQUARE, '8 5, 10 4, 12 5, 10 6, 8 5'), ['hole_crosses_outer 1']],
    ['holes cross', polygon(SQUARE, '1 1, 5 1, 5 5, 1 1', '4 2, 8 2, 8 4, 4 2'), ['holes_overlap 2']],
    ['hole in a hole', polygon(SQUARE, '1 1, 9 1, 5 9, 1 1', '4 3, 6 3, 5 5, 4 3'), ['holes_overlap 2']],
    ['hole around a hole', polygon(SQUARE, '4 3, 6 3, 5 5, 4 3', '1 1, 9 1, 5 9, 1 1'), ['holes_overlap 2']],
    ['hole in a hole, touching', polygon(SQUARE, '4 1, 6 3, 5 5, 4 1', '1 1, 9 1, 5 9, 1 1'), ['holes_overlap 2']],
    ['equal holes', polygon(SQUARE, '1 1, 5 1, 5 5, 1 1', '5 5, 1 1, 5 1, 5 5'), ['holes_overlap 2']],
    ['holes share a stretch', polygon(SQUARE, '1 1, 5 1, 5 5, 1 1', '5 2, 8 2, 5 4, 5 2'), ['holes_overlap 2']],
    [
      'a hole may be wrong twice',
      polygon(SQUARE, '1 1, 5 1, 5 5, 1 1', '4 2, 18 2, 8 4, 4 2'),
      ['hole_crosses_outer 2', 'holes_overlap 2'],
    ],
    [
      'holes are not compared with a broken outer ring',
      polygon('0 0, 2 2, 2 0, 0 2, 0 0', '20 0, 30 0, 30 10, 20 0'),
      ['ring_crosses_itself 0/0'],
    ],
    ['a broken hole', polygon(SQUARE, '20 0, 30 0, 20 0, 20 0'), ['repeated_position 1/3', 'ring_without_area 1']],
    [
      'part and ring in the path',
      {
        type: 'MultiPolygon',
        coordinates: [[SQUARE], [SQUARE, ring('20 0, 30 0, 30 10, 20 0')], [ring('0 0, 2 2, 2 0, 0 2, 0 0')]],
      },
      ['hole_outside 1/1', 'ring_crosses_itself 2/0/0'],
    ],
  ])('%s', (_, area, expected) => {
    expect(codes(area)).toEqual(expected);
  });
});

describe('the detail says what a sentence needs', () => {
  test.each<[string, AreaGeometry, string[]]>([
    ['edges and point of a crossing', polygon('0 0, 2 2, 2 0, 0 2, 0 0'), ['0', '2', '1', '1']],
    ['a point between the digits', polygon('0 0, 1 1, 1 0, 0 1, 0 0'), ['0', '2', '0.5', '0.5']],
    ['a point that never ends', polygon('-1 0, 2 1, 2 0, -1 2, -1 0'), ['0', '2', '1', '0.667']],
    [
      'large coordinates',
      polygon(
        '38466000.123 3846000.456, 38466001.123 3846001.456, 38466001.123 3846000.456, 38466000.123 3846001.456, 38466000.123 3846000.456',
      ),
      ['0', '2', '38466000.623', '3846000.956'],
    ],
    ['negative coordinates', polygon('-2 -2, -1 -1, -1 -2, -2 -1, -2 -2'), ['0', '2', '-1.5', '-1.5']],
    ['edge numbers count repeated positions', polygon('0 0, 0 0, 2 2, 2 0, 0 2, 0 0'), ['1', '3', '1', '1']],
    ['first and last position', polygon('0 0, 1 0, 1 1, 0.10 2'), ['0', '0', '0.1', '2']],
    ['every digit of a position', polygon('0 0, 1 0, 1 1, 0.0000000000010 0'), ['0', '0', '0.000000000001', '0']],
    ['number of positions', polygon('0 0, 1 0, 0 0'), ['3']],
    ['hole and outer edge', polygon(SQUARE, '5 5, 15 5, 15 6, 5 5'), ['0', '1', '10', '5']],
    [
      'earlier hole',
      polygon(SQUARE, '1 1, 5 1, 5 5, 1 1', '7 7, 9 7, 9 9, 7 7', '4 2, 8 2, 8 4, 4 2'),
      ['1', '5', '2'],
    ],
  ])('%s', (_, area, expected) => {
    expect(checkArea(area).at(-1)?.detail).toEqual(expected);
  });
});

describe('the last digit decides', () => {
  // The vertex (x, y) of this ring lies next to its edge from (0, 0) to (4, 0), moved to a place in zone 38.
  const notch = (y: string) =>
    polygon(`38466000 3846000, 38466004 3846000, 38466004 3846004, 38466002 ${y}, 38466000 3846004, 38466000 3846000`);

  test.each([
    ['3846000.000000001', 0],
    ['3846000.000000000000000000000000000000000001', 0],
    ['3846000', 1],
    ['3846000.000', 1],
    ['3845999.999999999', 1],
    ['3845999.999999999999999999999999999999999999', 1],
  ])('vertex at %s', (y, problems) => {
    expect(checkArea(notch(y))).toHaveLength(problems);
  });

  test('on a slanting edge that no double tells apart', () => {
    const slanting = (y: string) => polygon(`0 0, 3000000 1000000, 3000000 2000000, 1000000 ${y}, 0 2000000, 0 0`);
    expect(codes(slanting('333333.333333333333333'))).toEqual(['ring_crosses_itself 0/0']);
    expect(codes(slanting('333333.333333333333334'))).toEqual([]);
  });

  test('numbers mean their shortest decimal: 0.1 + 0.2 is not 0.3', () => {
    const closing = (x: number) =>
      polygon([
        [0.3, 0],
        [1, 0],
        [1, 1],
        [x, 0],
      ]);
    expect(checkArea(closing(0.3))).toEqual([]);
    expect(codes(closing(0.1 + 0.2))).toEqual(['ring_not_closed 0/3']);
  });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, '', '1,5', '1e999'])('a coordinate %s is a RangeError', (x) => {
  expect(() =>
    checkArea(
      polygon([
        [x, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ]),
    ),
  ).toThrow(RangeError);
});
