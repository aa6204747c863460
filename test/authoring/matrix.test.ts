/** `rules matrix` against part 8 of the clause register, whose numbers are written here by hand. */
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '#generated/packs.js';
import { PARAMETERS } from '#generated/parameters.js';
import { matrixOf } from '../../src/authoring/matrix.ts';
import { compile } from '../../src/engine/compile.ts';
import { renderMatrix, renderMatrixMarkdown } from '../../src/report/matrix.ts';
import { displayWidth } from '../../src/report/width.ts';
import { entryText } from '../../src/wording/matrix.ts';

const packs = await Promise.all(BUILT_IN.map(async ({ load }) => compile((await load()).default)));
const matrix = matrixOf(packs, PARAMETERS);

type City = 'luoyang' | 'xuchang' | 'sanmenxia' | 'zhengzhou' | 'puyang';

/** The numbers of each cell of tiers A and B, years included; a city that is not named is silent, or has no number. */
const PART_8: Readonly<Record<string, Partial<Record<City, string>>>> = {
  new_estate_area: {
    luoyang: '30 100 2020',
    xuchang: '30 100',
    sanmenxia: '30 100 2020',
    zhengzhou: '30 100',
    puyang: '30 100',
  },
  existing_estate_area: { luoyang: '20 100 2020', xuchang: '20 100', zhengzhou: '20 100', puyang: '20 100' },
  existing_means: {},
  new_site: { puyang: '300' },
  existing_site: { zhengzhou: '200', puyang: '200' },
  synchronisation: {},
  phasing: { luoyang: '50' },
  handover: { puyang: '0' },
  planning: {},
  land_per_person: { luoyang: '0.1', zhengzhou: '0.1', puyang: '0.2' },
  service_radius: { luoyang: '500 200', zhengzhou: '500 1000' },
  service_circle: { xuchang: '15 2020', sanmenxia: '15 2020', zhengzhou: '15', puyang: '15 1000 2022' },
  community_size: { luoyang: '3000 1 10' },
  street_centre: { luoyang: '1', zhengzhou: '1 70 2020', puyang: '1 1500 50 2022' },
  community_centre: { luoyang: '1', xuchang: '1', sanmenxia: '7 2017', puyang: '1 200 10 2022' },
  demonstration_centre: { luoyang: '750 300 200' },
  urban_coverage: {
    luoyang: '80 2018 100 2020',
    xuchang: '100 2019',
    sanmenxia: '50 2017 100 2020',
    zhengzhou: '100 2020',
    puyang: '100 2022',
  },
  rural_coverage: { luoyang: '60 600 2020', xuchang: '2/3 2019', zhengzhou: '60 100 2020', puyang: '100 2022' },
  beds_per_1000: { luoyang: '35 1000 2020', zhengzhou: '40 1000 2020', puyang: '39 1000 2022' },
  new_beds: { luoyang: '3000 2018 10000 2020', zhengzhou: '3000 2018' },
  nursing_beds: {
    luoyang: '10 2018 35 2020',
    xuchang: '15 2017 25 2018 30 2020',
    sanmenxia: '10 2017 30 2020',
    zhengzhou: '40 2020',
    puyang: '55 2022',
  },
  government_beds: { luoyang: '50 2020', sanmenxia: '50 2020' },
  private_beds: { zhengzhou: '60' },
  public_institution: { zhengzhou: '1 200 2020', puyang: '1 2022' },
  practice_base: { luoyang: '500 2020' },
  medical_service: { xuchang: '2018', sanmenxia: '2020' },
  integrated_care: {
    luoyang: '15 2018 50 2020 25',
    sanmenxia: '10 2017 1',
    zhengzhou: '1 2018',
    puyang: '1 2022',
  },
  smart_centres: { luoyang: '10 2018 1 100000 2020', sanmenxia: '2 2017', zhengzhou: '1 2020', puyang: '1 2022' },
  registration: { zhengzhou: '30 2018 80 2020' },
  training: { sanmenxia: '95 2020', zhengzhou: '98 2020', puyang: '5000 2022' },
  lottery_fund: { luoyang: '50', zhengzhou: '60', puyang: '55' },
  no_transfer: {},
  family_beds: { puyang: '4800 2022' },
  apartments: { luoyang: '50 80 3 2020' },
};

/**
 * Numbers of the matrix that part 8 does not write in that cell, each with its reason: what every share of all comes to,
 * and years or numbers that stand for a word of the cell.
 */
const SAID_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  // "in 中心城区" has no year of its own; that of the plan's title is its due year.
  'service_circle zhengzhou': ['2020'],
  // A station there has to be.
  'service_radius luoyang': ['1'],
  // The period of the plan's title.
  'private_beds zhengzhou': ['2018', '2020'],
  // "all able", "full coverage".
  'medical_service xuchang': ['100'],
  'medical_service sanmenxia': ['100'],
  'community_centre puyang': ['100'],
  // One for each community: 全覆盖.
  'urban_coverage puyang': ['1'],
};

const numbersIn = (text: string): string[] => text.match(/\d+\/\d+|\d+(?:\.\d+)?/g) ?? [];

describe('rules matrix', () => {
  it('has the rows of part 8', () => {
    expect(matrix.rows.map(({ parameter }) => parameter)).toEqual(Object.keys(PART_8));
  });

  const cells = matrix.rows.flatMap(({ parameter, cells: own }) =>
    matrix.cities.map(({ slug }) => ({ parameter, city: slug as City, entries: own[slug] ?? [] })),
  );

  it.each(cells)('$parameter of $city', ({ parameter, city, entries }) => {
    // Titles of rules without numbers are no numbers of the law.
    const told = entries.filter(({ amounts, all, due }) => amounts.length + all.length > 0 || due !== null);
    const text = told.map((entry) => entryText({ ...entry, title: { zh: '', en: '' } }, 'en')).join(' ');
    const found = new Set(numbersIn(text));
    const wanted = new Set(numbersIn(PART_8[parameter]?.[city] ?? ''));
    const allowed = SAID_OTHERWISE[`${parameter} ${city}`] ?? [];
    expect([...wanted].filter((number) => !found.has(number))).toEqual([]);
    expect([...found].filter((number) => !wanted.has(number) && !allowed.includes(number))).toEqual([]);
  });

  it('names rules that are there, each once in a row', () => {
    const known = new Set(packs.flatMap(({ rules }) => rules.map(({ source }) => source.id)));
    for (const { rules } of PARAMETERS) {
      expect(rules.map(({ rule }) => rule).filter((rule) => !known.has(rule))).toEqual([]);
      expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
    }
  });

  it('follows the pack: another number there is another number here', () => {
    const [first] = packs.filter(({ pack }) => pack.id === 'sanmenxia');
    if (first === undefined) throw new Error('no pack');
    const { rules: _, rulesOf: __, ...input } = first;
    const changed = JSON.parse(JSON.stringify(input).replace('30 % of eldercare_beds', '31 % of eldercare_beds'));
    const [row] = matrixOf([compile(changed)], PARAMETERS).rows.filter(({ parameter }) => parameter === 'nursing_beds');
    expect(row?.cells['sanmenxia']?.map(({ amounts }) => amounts[0]?.value)).toEqual(['10%', '31%']);
  });
});

describe('its text', () => {
  const look = { lang: 'zh', colour: 0, width: 160, ascii: false, quiet: false } as const;

  it('keeps to the width, and stands in columns', () => {
    const lines = renderMatrix(matrix, look).split('\n');
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(160);
    expect(lines.filter((line) => line.includes('新建小区每百户面积'))).toHaveLength(1);
  });

  it('is a table in Markdown, with a row for each parameter', () => {
    const lines = renderMatrixMarkdown(matrix, { ...look, lang: 'en' }).split('\n');
    expect(lines.filter((line) => line.startsWith('|'))).toHaveLength(Object.keys(PART_8).length + 2);
    expect(lines.find((line) => line.startsWith('| Area per 100 households, new estate'))).toBe(
      '| Area per 100 households, new estate | ≥ 30 m² per 100 households; ≥ 30 m² per 100 households (2020) | ≥ 30 m² per 100 households | ≥ 30 m² per 100 households (2020) | ≥ 30 m² per 100 households | ≥ 30 m² per 100 households |',
    );
  });

  it('says so where no parameter is there', () => {
    expect(renderMatrix({ cities: [], rows: [] }, look)).toBe('这些规则包里没有表中的参数。\n');
  });
});
