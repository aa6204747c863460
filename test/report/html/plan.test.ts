import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../src/model/drawing.ts';
import { FORMATS } from '../../../src/report/formats.ts';
import { attribute, classed, type Element, elements, numberOf, only, parsed, tagged, textOf } from './dom.ts';
import { drawing, planned } from './sample-plan.ts';

async function pageOf(given: Drawing | null, lang: 'zh' | 'en' = 'en') {
  const render = await FORMATS.html.load();
  return parsed(render(planned(given), { lang, width: 80, colour: 0, ascii: false, quiet: false }));
}

async function planOf(given: Drawing = drawing, lang: 'zh' | 'en' = 'en'): Promise<Element> {
  return only(classed(await pageOf(given, lang), 'plan'));
}

const pictureOf = (plan: Element): Element => only(tagged(plan, 'svg'));

const numbersOf = (text: string | null): number[] => [...(text ?? '').matchAll(/-?[\d.]+/g)].map(([n]) => Number(n));

/** The west and south edges and the scale of the map, by its site of 600 by 400 m, which begins at (0, 0). */
function mapOf(plan: Element) {
  const outline = only(classed(pictureOf(plan), 'site'));
  const [west = 0, south = 0, east = 0, , , north = 0] = numbersOf(attribute(outline, 'd'));
  return { west, south, scale: (east - west) / 600, high: south - north };
}

/** Where a point of the plane has to be in the picture. */
function expectedAt(plan: Element, [x, y]: readonly [number, number]): [number, number] {
  const { west, south, scale } = mapOf(plan);
  return [west + x * scale, south - y * scale];
}

const building = (plan: Element, index: number): Element =>
  only(classed(plan, 'building').filter((one) => attribute(one, 'data-pointer') === `/buildings/${index}`));

describe('the map', () => {
  it('has one scale for both directions, and north up', async () => {
    const { high, scale } = mapOf(await planOf());
    expect(scale).toBeGreaterThan(0);
    expect(high).toBeCloseTo(400 * scale, 1);
  });

  it.each([
    [0, [100, 350]],
    [1, [500, 100]],
  ] as const)('has building %i where it stands', async (index, position) => {
    const plan = await planOf();
    const square = only(tagged(building(plan, index), 'rect'));
    const [x, y] = expectedAt(plan, position);
    expect(numberOf(square, 'x') + numberOf(square, 'width') / 2).toBeCloseTo(x, 1);
    expect(numberOf(square, 'y') + numberOf(square, 'height') / 2).toBeCloseTo(y, 1);
  });

  it('has an outline as long and as wide as the building is', async () => {
    const plan = await planOf();
    const [x1 = 0, y1 = 0, x2 = 0, , , y3 = 0] = numbersOf(attribute(only(classed(building(plan, 2), 'body')), 'd'));
    const { scale } = mapOf(plan);
    expect([x2 - x1, y1 - y3].map((length) => length / scale)).toEqual([expect.closeTo(40, 0), expect.closeTo(20, 0)]);
  });

  it('has a scale bar of the length that it names, at most a quarter of the width', async () => {
    const plan = await planOf();
    const scale = only(classed(plan, 'scale'));
    const [left = 0, , , right = 0] = numbersOf(attribute(only(tagged(scale, 'path')), 'd'));
    const metres = Number.parseFloat(textOf(scale));
    expect([1, 2, 5]).toContain(metres / 10 ** Math.floor(Math.log10(metres)));
    expect(right - left).toBeCloseTo(metres * mapOf(plan).scale, 1);
    expect(right - left).toBeLessThanOrEqual(180);
    // The next step would be longer than a quarter.
    expect((right - left) * 2.5).toBeGreaterThan(180);
  });

  it('has an arrow to the north', async () => {
    expect(textOf(only(classed(await planOf(drawing, 'zh'), 'north')))).toBe('北');
  });

  it('stays within its frame but for what is said to be far outside', async () => {
    const plan = await planOf();
    expect(textOf(only(classed(plan, 'notes')))).toContain('Facilities far outside the figure: F9');
    expect(classed(plan, 'facility').map((one) => attribute(one, 'data-pointer'))).not.toContain('/facilities/2');
    const [, , width = 0, height = 0] = numbersOf(
      attribute(pictureOf(plan), 'viewbox') ?? attribute(pictureOf(plan), 'viewBox'),
    );
    for (const point of [
      [0, 0],
      [600, 400],
      [40, 380],
    ] as const) {
      const [x, y] = expectedAt(plan, point);
      expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    }
  });
});

describe('the reach', () => {
  it('is a circle of the limit around each facility that serves, and around no other', async () => {
    const plan = await planOf();
    const mask = only(tagged(plan, 'mask').filter((one) => attribute(one, 'id')?.endsWith('-in') === true));
    const circles = tagged(mask, 'circle');
    const centres = [
      [100, 100],
      [40, 380],
      [90_000, 0],
    ] as const;
    expect(circles).toHaveLength(centres.length);
    for (const [i, centre] of centres.entries()) {
      const circle = only(circles.slice(i));
      const [x, y] = expectedAt(plan, centre);
      expect(numberOf(circle, 'r')).toBeCloseTo(250 * mapOf(plan).scale, 1);
      expect(numberOf(circle, 'cx') / x).toBeCloseTo(1, 3);
      expect(numberOf(circle, 'cy')).toBeCloseTo(y, 1);
    }
  });

  it('of an outline is all that is as near to it: an edge of twice the limit with round corners', async () => {
    const outline = drawing.buildings[2]?.place ?? null;
    const facilities = drawing.facilities.map((one, i) => (i === 0 ? { ...one, place: outline } : one));
    const plan = await planOf({ ...drawing, facilities });
    const mask = only(tagged(plan, 'mask'));
    const path = only(tagged(mask, 'path'));
    expect(numberOf(path, 'stroke-width')).toBeCloseTo(500 * mapOf(plan).scale, 1);
    expect(attribute(path, 'stroke-linejoin')).toBe('round');
  });

  it('takes the site apart: what is covered, and what is not, each by the mask of the other', async () => {
    const plan = await planOf();
    const [covered, beyond, edge] = ['area-covered', 'area-beyond', 'edge'].map((name) =>
      only(classed(pictureOf(plan), name)),
    );
    expect([covered, beyond, edge].map((one) => one && attribute(one, 'mask')?.split('-').at(-1))).toEqual([
      'in)',
      'out)',
      'edge)',
    ]);
    const parents = tagged(plan, 'g').filter((g) => attribute(g, 'clip-path')?.endsWith('-site)') === true);
    expect(parents.map((g) => elements(g).map((one) => attribute(one, 'class')))).toEqual([
      ['area-covered', 'area-beyond'],
    ]);
  });

  it.each([
    [0, 'covered', 0],
    [1, 'beyond', 1],
    [2, 'covered', 0],
    [4, 'covered', 0],
  ] as const)('building %i is %s, which its sign says too', async (index, coverage, crosses) => {
    const found = building(await planOf(), index);
    expect(attribute(found, 'class')).toBe(`building ${coverage}`);
    expect(classed(found, 'cross')).toHaveLength(crosses);
  });

  it('shows what is not known with a question mark', async () => {
    const [reach] = drawing.reaches;
    if (!reach) throw new Error('no reach');
    const reaches = [{ ...reach, buildings: ['unknown', 'beyond', 'covered', 'unknown', 'covered'] as const }].map(
      (one) => ({ ...one, buildings: [...one.buildings] }),
    );
    const found = building(await planOf({ ...drawing, reaches }), 0);
    expect(textOf(only(classed(found, 'doubt')))).toBe('?');
  });

  it.each([
    [
      'zh',
      [
        '在服务半径内的楼栋（3）：1#、3#、5#',
        '超出服务半径的楼栋（1）：2#',
        '是否超出无法判定的楼栋（1）：4#',
        '最远住宅：2#：400 m',
      ],
    ],
    [
      'en',
      [
        'Within the reach: buildings (3): 1#, 3#, 5#',
        'Beyond the reach: buildings (1): 2#',
        'Not known whether beyond: buildings (1): 4#',
        'Farthest dwelling: 2#: 400 m',
      ],
    ],
  ] as const)('is told in words, in %s', async (lang, words) => {
    const plan = await planOf(drawing, lang);
    const notes = tagged(only(classed(plan, 'notes')), 'li').map(textOf);
    expect(notes.slice(0, words.length)).toEqual(words);
    const description = textOf(only(tagged(pictureOf(plan), 'desc')));
    for (const text of words) expect(description).toContain(text);
  });

  it('names rule and clause in its caption', async () => {
    const plan = await planOf(drawing, 'zh');
    const caption = textOf(only(tagged(only(tagged(plan, 'figcaption')), 'p')));
    for (const part of ['图 1', '250 m', 'zhengzhou.radius-urban-500', '郑政〔2018〕34号 三(一)1'])
      expect(caption).toContain(part);
    expect(textOf(only(tagged(pictureOf(plan), 'title')))).toBe(caption);
  });
});

describe('the farthest dwelling', () => {
  it('is joined to the facility nearest to it, with the distance', async () => {
    const plan = await planOf();
    const line = only(classed(pictureOf(plan), 'farthest'));
    const ends = numbersOf(attribute(only(tagged(line, 'path')), 'd'));
    const expected = [...expectedAt(plan, [500, 100]), ...expectedAt(plan, [100, 100])];
    for (const [i, value] of ends.entries()) expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 1);
    expect(textOf(only(tagged(line, 'text')))).toBe('400 m');
  });

  it('is a point of the site where no building is given, at most so far away, told in full', async () => {
    const reaches = drawing.reaches.map((reach) => ({
      ...reach,
      buildings: [],
      farthest: {
        building: null,
        at: [600, 400] as [number, number],
        facility: [100, 100] as [number, number],
        most: '1437.9051',
      },
    }));
    const plan = await planOf({ ...drawing, buildings: [], reaches });
    expect(textOf(only(tagged(only(classed(pictureOf(plan), 'farthest')), 'text')))).toBe('≤ 1437.9051 m');
    expect(textOf(plan)).toContain('From the farthest point of the site to the nearest facility');
  });
});

describe('the reach of centres', () => {
  const centre = { name: 'C1', pointer: '/communities/0/centres/0', role: 'centre', serves: 'no' } as const;
  const reaches = drawing.reaches.map((reach) => ({ ...reach, of: 'centres' as const }));
  const place = { point: [300, 200] as [number, number] };
  const plan = { ...drawing, facilities: [...drawing.facilities, { ...centre, place }], reaches };

  it('is a circle around the centre alone, with a sign, a line and words of its own', async () => {
    const shown = await planOf(plan);
    const mask = only(tagged(shown, 'mask').filter((one) => attribute(one, 'id')?.endsWith('-in') === true));
    const [x, y] = expectedAt(shown, [300, 200]);
    const circle = only(tagged(mask, 'circle'));
    expect([numberOf(circle, 'cx'), numberOf(circle, 'cy')]).toEqual([expect.closeTo(x, 1), expect.closeTo(y, 1)]);
    expect(classed(pictureOf(shown), 'facility').map((one) => attribute(one, 'class'))).toContain('facility centre');
    const words = textOf(only(classed(shown, 'legend')));
    expect(words).toContain('Within 250 m of a centre of the community');
    expect(words).toContain('From the farthest dwelling to the nearest centre of a community');
    expect(textOf(only(classed(shown, 'notes')))).not.toContain('count for the radius');
  });
});

describe('phases', () => {
  it('have a hatching each, in the picture and in the legend', async () => {
    const plan = await planOf();
    const fill = (index: number) => attribute(only(classed(building(plan, index), 'body')), 'fill');
    expect([fill(0), fill(1), fill(2)]).toEqual(['url(#s1-p1-phase1)', 'url(#s1-p1-phase2)', null]);
    const turns = tagged(plan, 'pattern').filter((one) => attribute(one, 'id')?.includes('-phase'));
    const angles = turns.map((one) => attribute(one, 'patterntransform') ?? attribute(one, 'patternTransform'));
    expect(new Set(angles)).toEqual(new Set(['rotate(45)', 'rotate(135)']));
    expect(textOf(only(classed(plan, 'legend')))).toMatch(/Phase 1\s+Phase 2/);
  });

  it('are not shown where no rule asks about them', async () => {
    const plan = await planOf({ ...drawing, phased_by: null });
    expect(tagged(plan, 'pattern').filter((one) => attribute(one, 'id')?.includes('-phase'))).toEqual([]);
  });
});

describe('the notes', () => {
  it('name what does not count, what is measured, and what has no position', async () => {
    const notes = textOf(only(classed(await planOf(), 'notes')));
    for (const note of [
      'Buildings told by a measured distance, whatever their place in the figure: 5#',
      'Facilities that do not count for the radius: F2',
      'Facilities not known to count for the radius: F3',
      'Buildings without a position, not drawn: 4#',
      'Facilities without a position, not drawn: F3',
    ]) {
      expect(notes).toContain(note);
    }
    expect(notes).not.toContain('may be off');
  });

  it('say how far positions may be off', async () => {
    expect(textOf(only(classed(await planOf({ ...drawing, slack: '10.5' }), 'notes')))).toContain('10.5 m');
  });
});

describe('without', () => {
  it('a radius rule it is a plan of the site, without a reach', async () => {
    const plan = await planOf({ ...drawing, reaches: [] });
    expect(tagged(plan, 'mask')).toEqual([]);
    expect(textOf(plan)).toContain('Figure 1. Site, buildings and facilities');
    expect(new Set(classed(pictureOf(plan), 'building').map((one) => attribute(one, 'class')))).toEqual(
      new Set(['building plain']),
    );
  });

  it('a boundary it shows what is covered, and nothing as uncovered', async () => {
    const plan = await planOf({ ...drawing, site: null });
    expect(classed(plan, 'area-covered').length).toBeGreaterThan(0);
    expect(classed(plan, 'area-beyond')).toEqual([]);
  });

  it.each([
    ['zh', '送审文件没有给出用地边界或任何一栋楼的坐标，因此没有示意图。'],
    ['en', 'There is no site plan, since the submission gives no position of the site or of any building.'],
  ] as const)('coordinates it is left out, and the page says why (%s)', async (lang, words) => {
    const page = await pageOf(null, lang);
    expect(classed(page, 'plan')).toEqual([]);
    expect(textOf(page)).toContain(words);
  });
});

it('has a sign for each facility, and one label for those that stand together', async () => {
  const place = { point: [100, 100] as [number, number] };
  const facilities = (['provided', 'nearby', 'unknown'] as const).map((role, i) => ({
    name: `F${i}`,
    pointer: `/facilities/${i}`,
    role,
    serves: 'yes' as const,
    place,
  }));
  const far = { ...facilities[0], name: 'F3', pointer: '/facilities/3', role: 'provided', serves: 'yes' } as const;
  const picture = pictureOf(
    await planOf({ ...drawing, facilities: [...facilities, { ...far, place: { point: [500, 300] } }] }),
  );
  expect(classed(picture, 'facility').map((one) => attribute(one, 'class'))).toEqual([
    'facility provided',
    'facility nearby',
    'facility unknown',
    'facility provided',
  ]);
  expect(classed(picture, 'names').map(textOf)).toEqual(['F0, F1, F2', 'F3']);
});

it('shortens a long name in the picture only', async () => {
  const name = '超长名称'.repeat(20);
  const buildings = drawing.buildings.map((one) => ({ ...one, name }));
  const plan = await planOf({ ...drawing, buildings });
  expect(classed(building(plan, 0), 'label').map(textOf)).toEqual([`${name.slice(0, 13)}…`]);
  expect(textOf(only(tagged(building(plan, 0), 'title')))).toContain(name);
});
