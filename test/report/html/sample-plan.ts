/**
 * A report with a site plan, by hand: a site of 600 by 400 m with its south-west corner at (0, 0), a facility at
 * (100, 100) and one with an outline, under a limit of 250 m.
 */
import type { Drawing } from '../../../src/model/drawing.ts';
import type { JudgedResult, Report } from '../../../src/model/report.ts';
import { single } from '../sample.ts';

export const RULE = 'zhengzhou.radius-urban-500';

export const drawing: Drawing = {
  site: [
    [
      [
        [0, 0],
        [600, 0],
        [600, 400],
        [0, 400],
        [0, 0],
      ],
    ],
  ],
  buildings: [
    { name: '1#', pointer: '/buildings/0', place: { point: [100, 350] }, phase: '1', measured: false },
    { name: '2#', pointer: '/buildings/1', place: { point: [500, 100] }, phase: '2', measured: false },
    {
      name: '3#',
      pointer: '/buildings/2',
      place: {
        area: [
          [
            [
              [200, 100],
              [240, 100],
              [240, 120],
              [200, 120],
              [200, 100],
            ],
          ],
        ],
      },
      phase: null,
      measured: false,
    },
    { name: '4#', pointer: '/buildings/3', place: null, phase: '1', measured: false },
    { name: '5#', pointer: '/buildings/4', place: { point: [550, 300] }, phase: '2', measured: true },
  ],
  facilities: [
    { name: 'F1', pointer: '/facilities/0', role: 'provided', serves: 'yes', place: { point: [100, 100] } },
    { name: 'F2', pointer: '/facilities/1', role: 'provided', serves: 'no', place: { point: [300, 300] } },
    { name: '登记站', pointer: null, role: 'register', serves: 'yes', place: { point: [40, 380] } },
    { name: 'F9', pointer: '/facilities/2', role: 'nearby', serves: 'yes', place: { point: [90_000, 0] } },
    { name: 'F3', pointer: '/facilities/3', role: 'unknown', serves: 'unknown', place: null },
  ],
  reaches: [
    {
      rule: RULE,
      of: 'facilities',
      limit: '250',
      buildings: ['covered', 'beyond', 'covered', 'unknown', 'covered'],
      farthest: { building: 1, at: [500, 100], facility: [100, 100], most: null },
    },
  ],
  phased_by: 'zhengzhou.four-sync',
  slack: '0',
};

/** The report of the sample with this drawing, and with the farthest dwelling in the finding about the radius. */
export function planned(given: Drawing | null = drawing): Report {
  const results = single.results.map((result) => {
    if (result.verdict === 'invalid') return result;
    const findings = result.findings.map((finding) =>
      finding.rule !== RULE
        ? finding
        : {
            ...finding,
            farthest: {
              dwelling: { name: '2#', pointer: '/buildings/1' },
              facility: { name: 'F1', pointer: '/facilities/0' },
              distance: { value: '400', unit: 'm' },
              households_outside: { value: '96', unit: 'household' },
            },
          },
    );
    return { ...result, findings, drawing: given } satisfies JudgedResult;
  });
  return { ...single, results };
}
