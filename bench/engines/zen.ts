/**
 * The rules in the expression language of the GoRules zen engine: one expression for all, since handing over a record
 * costs more than judging it. It is evaluated at once; a decision graph with it as its only node takes longer.
 */
import type { Status } from '../../src/model/status.ts';
import { COUNTED, type Engine, overLines, peer, URBAN, VILLAGE } from './engine.ts';

interface Zen {
  evaluateExpressionSync(expression: string, context: object): Status[];
}

const TYPES = `[${COUNTED.map((type) => `'${type}'`).join(', ')}]`;
const SERVES = `f.type in ${TYPES}`;
const MAY_SERVE = `(f.type == null or ${SERVES})`;

const area = (list: string): string => `sum(map(${list} as f, f.floor_area_m2 ?? 0)) * 100`;

const quota = (stage: string, other: string, rate: number): string => `
  stage == '${other}' ? 'not_applicable'
  : households != null and ${area('sure')} >= ${rate} * households ? 'pass'
  : stage == '${stage}' and (len(possible) == 0 or households != null
      and all(possible as f, f.floor_area_m2 != null) and ${area('possible')} < ${rate} * households) ? 'fail'
  : 'undetermined'`;

const LATE = ['planned_on', 'started_on', 'accepted_on', 'delivered_on']
  .map((step) => `date(f.${step}) > date(phases[0].${step})`)
  .join(' or ');

const SQUARED = [0, 1]
  .map((axis) => `(b.location[${axis}] - f.location[${axis}]) * (b.location[${axis}] - f.location[${axis}])`)
  .join(' + ');

const radius = (settlement: string, other: string, limit: number): string => `
  settlement == '${other}' ? 'not_applicable'
  : all(buildings as b, some(facilities as f, ${SERVES} and ${SQUARED} <= ${limit})) ? 'pass'
  : settlement == '${settlement}'
      and some(buildings as b, none(facilities as f, ${MAY_SERVE} and ${SQUARED} <= ${limit})) ? 'fail'
  : 'undetermined'`;

const RULES = [
  "plan.eldercare_land_m2 >= 0.1 * plan.population ? 'pass' : 'fail'",
  quota('new', 'existing', 30),
  `stage == 'existing' or len(possible) == 0 ? 'not_applicable'
  : all(possible as f, f.site == possible[0].site) ? 'pass' : 'undetermined'`,
  `stage == 'existing' or len(possible) == 0 ? 'not_applicable'
  : stage == 'new' and some(sure as f, ${LATE}) ? 'fail'
  : some(possible as f, ${LATE}) ? 'undetermined' : 'pass'`,
  quota('existing', 'new', 20),
  "stage == 'new' or len(possible) == 0 ? 'not_applicable' : 'pass'",
  `stage == 'new' or len(possible) == 0 ? 'not_applicable'
  : stage == 'existing' and some(sure as f, f.floor_area_m2 != null and f.floor_area_m2 < 200) ? 'fail'
  : some(possible as f, f.floor_area_m2 == null or f.floor_area_m2 < 200) ? 'undetermined' : 'pass'`,
  radius('urban_community', 'administrative_village', URBAN),
  radius('administrative_village', 'urban_community', VILLAGE),
];

const EXPRESSION = `
sure = filter(facilities as f, f.provision == 'provided' and ${SERVES});
possible = filter(facilities as f, f.provision == 'provided' and ${MAY_SERVE});
[${RULES.map((rule) => `(${rule})`).join(',')}]`;

export function zen(): Engine {
  const { evaluateExpressionSync } = peer<Zen>('@gorules/zen-engine');
  return overLines((project) => evaluateExpressionSync(EXPRESSION, project));
}
