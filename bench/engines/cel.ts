/** The rules in CEL, parsed once. CEL has no sum: a function of our own adds up. */
import type { Status } from '../../src/model/status.ts';
import { COUNTED, type Engine, overLines, peer, URBAN, VILLAGE } from './engine.ts';

interface Environment {
  registerFunction(signature: string, handler: (numbers: readonly number[]) => number): Environment;
  parse(expression: string): (context: object) => Status[];
}

const TYPES = `[${COUNTED.map((type) => `"${type}"`).join(', ')}]`;
const SERVES = `f.type in ${TYPES}`;
const MAY_SERVE = `(f.type == null || ${SERVES})`;

const area = (list: string): string => `total(${list}.map(f, f.floor_area_m2 == null ? 0.0 : f.floor_area_m2)) * 100.0`;

const quota = (stage: string, other: string, rate: string): string => `
  stage == "${other}" ? "not_applicable"
  : households != null && ${area('sure')} >= ${rate} * households ? "pass"
  : stage == "${stage}" && (possible.size() == 0 || households != null
      && possible.all(f, f.floor_area_m2 != null) && ${area('possible')} < ${rate} * households) ? "fail"
  : "undetermined"`;

const LATE = ['planned_on', 'started_on', 'accepted_on', 'delivered_on']
  .map((step) => `f.${step} > phases[0].${step}`)
  .join(' || ');

const SQUARED = [0, 1]
  .map((axis) => `(b.location[${axis}] - f.location[${axis}]) * (b.location[${axis}] - f.location[${axis}])`)
  .join(' + ');

const radius = (settlement: string, other: string, limit: number): string => `
  settlement == "${other}" ? "not_applicable"
  : buildings.all(b, facilities.exists(f, ${SERVES} && ${SQUARED} <= ${limit}.0)) ? "pass"
  : settlement == "${settlement}"
      && buildings.exists(b, !facilities.exists(f, ${MAY_SERVE} && ${SQUARED} <= ${limit}.0)) ? "fail"
  : "undetermined"`;

const RULES = [
  'plan.eldercare_land_m2 * 10.0 >= plan.population ? "pass" : "fail"',
  quota('new', 'existing', '30.0'),
  `stage == "existing" || possible.size() == 0 ? "not_applicable"
  : possible.all(f, f.site == possible[0].site) ? "pass" : "undetermined"`,
  `stage == "existing" || possible.size() == 0 ? "not_applicable"
  : stage == "new" && sure.exists(f, ${LATE}) ? "fail"
  : possible.exists(f, ${LATE}) ? "undetermined" : "pass"`,
  quota('existing', 'new', '20.0'),
  'stage == "new" || possible.size() == 0 ? "not_applicable" : "pass"',
  `stage == "new" || possible.size() == 0 ? "not_applicable"
  : stage == "existing" && sure.exists(f, f.floor_area_m2 != null && f.floor_area_m2 < 200.0) ? "fail"
  : possible.exists(f, f.floor_area_m2 == null || f.floor_area_m2 < 200.0) ? "undetermined" : "pass"`,
  radius('urban_community', 'administrative_village', URBAN),
  radius('administrative_village', 'urban_community', VILLAGE),
];

const EXPRESSION = `
cel.bind(sure, facilities.filter(f, f.provision == "provided" && ${SERVES}),
cel.bind(possible, facilities.filter(f, f.provision == "provided" && ${MAY_SERVE}),
[${RULES.join(',')}]))`;

export function cel(): Engine {
  const { Environment } = peer<{ Environment: new (options: object) => Environment }>('@marcbachmann/cel-js');
  const judge = new Environment({ unlistedVariablesAreDyn: true })
    .registerFunction('total(list): double', (numbers) => numbers.reduce((sum, number) => sum + number, 0))
    .parse(EXPRESSION);
  return overLines((project) => judge(project));
}
