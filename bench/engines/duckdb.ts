/** The rules in SQL, over the file itself, by DuckDB on one thread. Areas are decimals, so sums are exact. */
import type { Status } from '../../src/model/status.ts';
import { COUNTED, type Counts, type Engine, peer, URBAN, VILLAGE } from './engine.ts';

interface Result {
  fetchChunk(): Promise<{ readonly rowCount: number; getRows(): readonly (readonly unknown[])[] } | null>;
}

interface Connection {
  run(sql: string): Promise<unknown>;
  stream(sql: string): Promise<Result>;
}

interface DuckDB {
  readonly DuckDBConnection: { create(): Promise<Connection> };
}

const DATES = 'planned_on VARCHAR, started_on VARCHAR, accepted_on VARCHAR, delivered_on VARCHAR';
const COLUMNS = {
  stage: 'VARCHAR',
  settlement: 'VARCHAR',
  households: 'BIGINT',
  buildings: 'STRUCT(location DOUBLE[])[]',
  phases: `STRUCT(${DATES})[]`,
  facilities: `STRUCT(type VARCHAR, provision VARCHAR, site VARCHAR, floor_area_m2 DECIMAL(12, 2), ${DATES}, location DOUBLE[])[]`,
  plan: 'STRUCT(population BIGINT, eldercare_land_m2 DECIMAL(12, 2))',
};

const SERVES = `f.type IN (${COUNTED.map((type) => `'${type}'`).join(', ')})`;
const MAY_SERVE = `(f.type IS NULL OR ${SERVES})`;

const some = (list: string, what: string): string => `len(list_filter(${list}, lambda f: ${what})) > 0`;
const area = (list: string): string => `coalesce(list_sum(list_transform(${list}, lambda f: f.floor_area_m2)), 0)`;

const quota = (stage: string, other: string, rate: number): string => `CASE
  WHEN stage = '${other}' THEN 'not_applicable'
  WHEN sure_area * 100 >= ${rate} * households THEN 'pass'
  WHEN stage = '${stage}' AND (len(possible) = 0
    OR NOT lacks_area AND possible_area * 100 < ${rate} * households) THEN 'fail'
  ELSE 'undetermined' END`;

const LATE = ['planned_on', 'started_on', 'accepted_on', 'delivered_on']
  .map((step) => `f.${step} > phases[1].${step}`)
  .join(' OR ');

const SQUARED = [1, 2]
  .map((axis) => `(b.location[${axis}] - f.location[${axis}]) * (b.location[${axis}] - f.location[${axis}])`)
  .join(' + ');

const outOfReach = (who: string, limit: number): string =>
  `len(list_filter(buildings, lambda b: len(list_filter(facilities, lambda f: ${who} AND ${SQUARED} <= ${limit})) = 0))`;

const radius = (settlement: string, other: string, limit: number): string => `CASE
  WHEN settlement = '${other}' THEN 'not_applicable'
  WHEN ${outOfReach(SERVES, limit)} = 0 THEN 'pass'
  WHEN settlement = '${settlement}' AND ${outOfReach(MAY_SERVE, limit)} > 0 THEN 'fail'
  ELSE 'undetermined' END`;

const RULES = [
  "CASE WHEN plan.eldercare_land_m2 * 10 >= plan.population THEN 'pass' ELSE 'fail' END",
  quota('new', 'existing', 30),
  `CASE WHEN stage = 'existing' OR len(possible) = 0 THEN 'not_applicable'
    WHEN len(list_distinct(list_transform(possible, lambda f: f.site))) = 1 THEN 'pass' ELSE 'undetermined' END`,
  `CASE WHEN stage = 'existing' OR len(possible) = 0 THEN 'not_applicable'
    WHEN stage = 'new' AND ${some('sure', LATE)} THEN 'fail'
    WHEN ${some('possible', LATE)} THEN 'undetermined' ELSE 'pass' END`,
  quota('existing', 'new', 20),
  "CASE WHEN stage = 'new' OR len(possible) = 0 THEN 'not_applicable' ELSE 'pass' END",
  `CASE WHEN stage = 'new' OR len(possible) = 0 THEN 'not_applicable'
    WHEN stage = 'existing' AND ${some('sure', 'f.floor_area_m2 < 200')} THEN 'fail'
    WHEN ${some('possible', 'f.floor_area_m2 IS NULL OR f.floor_area_m2 < 200')} THEN 'undetermined'
    ELSE 'pass' END`,
  radius('urban_community', 'administrative_village', URBAN),
  radius('administrative_village', 'urban_community', VILLAGE),
];

const columns = Object.entries(COLUMNS).map(([name, type]) => `${name}: '${type}'`);

/** `path` is one of the benchmark's own. */
const judged = (path: string): string => `
  WITH estate AS (
    SELECT *, list_filter(facilities, lambda f: f.provision = 'provided' AND ${SERVES}) AS sure,
      list_filter(facilities, lambda f: f.provision = 'provided' AND ${MAY_SERVE}) AS possible
    FROM read_json('${path}', format = 'newline_delimited', columns = {${columns.join(', ')}})
  ), summed AS (
    SELECT *, ${area('sure')} AS sure_area, ${area('possible')} AS possible_area,
      ${some('possible', 'f.floor_area_m2 IS NULL')} AS lacks_area
    FROM estate
  )
  SELECT ${RULES.map((rule, i) => `${rule} AS r${i}`).join(',\n  ')} FROM summed`;

const counted = (path: string): string => `
  SELECT rule, status, count(*)::INTEGER FROM (
    UNPIVOT (${judged(path)}) ON ${RULES.map((_, i) => `r${i}`).join(', ')} INTO NAME rule VALUE status
  ) GROUP BY rule, status`;

export async function duckdb(): Promise<Engine> {
  const connection = await peer<DuckDB>('@duckdb/node-api').DuckDBConnection.create();
  await connection.run('SET threads = 1');
  async function* rows(sql: string): AsyncIterable<readonly unknown[]> {
    const result = await connection.stream(sql);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return;
      yield* chunk.getRows();
    }
  }
  const count = async (path: string): Promise<Counts> => {
    const counts: Partial<Record<Status, number>>[] = RULES.map(() => ({}));
    for await (const [rule, status, times] of rows(counted(path))) {
      const of = counts[Number(String(rule).slice(1))];
      if (of) of[status as Status] = Number(times);
    }
    return counts;
  };
  return { judge: null, count, statuses: (path) => rows(judged(path)) as AsyncIterable<readonly Status[]> };
}
