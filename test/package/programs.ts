/** Programs that use the package, for `test/package.test.ts`: they are written into the folder where it is installed. */

export const SCRIPT = `
import { readFileSync } from 'node:fs';
import { check, InvalidInput, loadPack, UnusablePack, VERSION } from 'eldercheck';

const project = JSON.parse(readFileSync('项目.json', 'utf8').replace(/^\\/\\/.*$/gm, ''));
const pack = await loadPack('郑州');
const thrown = async (run) => {
  try {
    return await run();
  } catch (error) {
    return [error.name, error instanceof InvalidInput, error instanceof UnusablePack, error.problems?.length];
  }
};
console.log(JSON.stringify({
  version: VERSION,
  pack,
  result: check(project, pack),
  later: check({ id: 'P1', households: 850, facilities: [] }, pack, { asOf: '2026-11-01' }).assessed_on,
  errors: [
    await thrown(() => check({ households: -1, stage: 'old' }, pack, { asOf: '2026-11-01' })),
    await thrown(() => check({ id: 'P1' }, pack)),
    await thrown(() => check({ id: 'P1' }, pack, { asOf: '2026-02-30' })),
    await thrown(() => check({ id: 'P1' }, { ...pack }, { asOf: '2026-11-01' })),
    await thrown(() => loadPack('nowhere')),
    await thrown(() => loadPack('zhengzhou', { rules: ['package.json'] })),
    await thrown(() => loadPack('zhengzhou', { rules: ['nowhere'] })),
  ],
}));
`;

export const CONSUMER = `
import { check, InvalidInput, loadPack, type Finding, type HousingProject, type JudgedResult, type Problem, type Verdict } from 'eldercheck';

const project: HousingProject = {
  id: 'P1',
  city: 'zhengzhou',
  households: '850',
  plan: { type: 'regulatory_detailed_plan', population: 50000, eldercare_land_m2: undefined },
  facilities: [{ id: 'F1', type: 'home_care_station', floor_area_m2: 300, location: [466000, '3846000.5'], handover: { to: 'other' } }],
};
// @ts-expect-error an unknown word
const wrong: HousingProject = { id: 'P1', stage: 'old' };
// @ts-expect-error the id is required
const nameless: HousingProject = {};
try {
  const result: JudgedResult = check(project, await loadPack('zhengzhou', { rules: [] }), { asOf: '2026-11-01' });
  const verdict: Verdict = result.verdict;
  const failed: Finding[] = result.findings.filter(({ status }) => status === 'fail');
  const lines: (number | null)[] = failed.flatMap(({ location, items }) => [location.line, ...items.map((item) => item.location.line)]);
  const text: string | null = result.subject.name;
  // @ts-expect-error a verdict is a word
  const number: number = verdict;
  throw [lines, text, number, wrong, nameless];
} catch (error) {
  const problems: readonly Problem[] = error instanceof InvalidInput ? error.problems : [];
  throw problems;
}
`;

/**
 * Both ways: what the library says it takes and gives is what its source does, and the other way round. But for `crs`,
 * whose words the source counts up, so that its type is any text.
 */
export const SAME = `
import type * as Published from 'eldercheck';
import type * as Source from 'SOURCE';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const same: readonly true[] = [
  true satisfies Same<Omit<Published.HousingProject, 'crs'>, Omit<Source.HousingProject, 'crs'>>,
  true satisfies Same<Published.Facility, Source.Facility>,
  true satisfies Same<Published.Community, Source.Community>,
  true satisfies Same<Published.Building, Source.Building>,
  true satisfies Same<Published.Phase, Source.Phase>,
  true satisfies Same<Published.JudgedResult, Source.JudgedResult>,
  true satisfies Same<Published.Finding, Source.Finding>,
  true satisfies Same<Published.Item, Source.Item>,
  true satisfies Same<Published.InputError, Source.InputError>,
  true satisfies Same<Published.Quantity, Source.Quantity>,
  true satisfies Same<Published.Requirement, Source.Requirement>,
  true satisfies Same<Published.Remark, Source.Remark>,
  true satisfies Same<Published.Report['summary'], Source.Report['summary']>,
  true satisfies Same<Published.Report['policy'], Source.Report['policy']>,
  true satisfies Same<keyof typeof Published, keyof typeof Source>,
];
`;
