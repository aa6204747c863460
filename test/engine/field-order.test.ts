/** Pointers in schema order: of the keys as the schema has them, then of the items. */
import { describe, expect, it } from 'vitest';
import { inSchemaOrder } from '../../src/engine/field-order.ts';

describe('pointers', () => {
  it.each([
    [
      ['/households', '/stage'],
      ['/stage', '/households'],
    ],
    [
      ['/stage', '/households', '/stage'],
      ['/stage', '/households'],
    ],
    [
      ['/facilities/10/type', '/facilities/2/type'],
      ['/facilities/2/type', '/facilities/10/type'],
    ],
    [
      ['/facilities/1/type', '/facilities/0/floor_area_m2'],
      ['/facilities/0/floor_area_m2', '/facilities/1/type'],
    ],
    [
      ['/facilities/0/floor_area_m2', '/facilities/0/type'],
      ['/facilities/0/type', '/facilities/0/floor_area_m2'],
    ],
    [
      ['/facilities/0/day_care_area_m2', '/facilities/0/floor_area_m2'],
      ['/facilities/0/floor_area_m2', '/facilities/0/day_care_area_m2'],
    ],
    [
      ['/facilities/12/day_care_area_m2', '/facilities/12/floor_area_m2'],
      ['/facilities/12/floor_area_m2', '/facilities/12/day_care_area_m2'],
    ],
    [
      ['/communities/0/centres/1/beds', '/communities/0/households'],
      ['/communities/0/households', '/communities/0/centres/1/beds'],
    ],
    // What holds a field stands before it.
    [
      ['/facilities/0/type', '/facilities'],
      ['/facilities', '/facilities/0/type'],
    ],
    [
      ['/facilities', '/facilities/0/type'],
      ['/facilities', '/facilities/0/type'],
    ],
    [
      ['/facilities/0/type', '/facilities/0'],
      ['/facilities/0', '/facilities/0/type'],
    ],
    // What the schema does not have stands last.
    [
      ['/nothing', '/facilities', '/stage'],
      ['/stage', '/facilities', '/nothing'],
    ],
  ])('%j', (given, expected) => {
    expect(inSchemaOrder(given)).toEqual(expected);
  });
});
