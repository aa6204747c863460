/** The rules for json-rules-engine: for each of ours one for every status but `not_applicable`, which is what is left. */
import type { Status } from '../../src/model/status.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { type Engine, overLines, peer, URBAN, VILLAGE } from './engine.ts';
import { figuresOf } from './figures.ts';

type Condition =
  | { readonly fact: string; readonly operator: string; readonly value: unknown }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

interface Event {
  readonly type: string;
  readonly params: { readonly rule: number; readonly status: Status };
}

interface RulesEngine {
  addRule(rule: { readonly conditions: Condition; readonly event: Event }): unknown;
  run(facts: object): Promise<{ readonly events: readonly Event[] }>;
}

const when = (fact: string, operator: string, value: unknown): Condition => ({ fact, operator, value });
const all = (...conditions: Condition[]): Condition => ({ all: conditions });
const any = (...conditions: Condition[]): Condition => ({ any: conditions });
const fact = (name: string): object => ({ fact: name });

const not = (name: string, value: string): Condition => when(name, 'notEqual', value);
const is = (name: string, value: string): Condition => when(name, 'equal', value);
const some = (count: string): Condition => when(count, 'greaterThan', 0);
const none = (count: string): Condition => when(count, 'equal', 0);

/** What binds and is neither met nor broken is undetermined. */
interface Rule {
  readonly binds: Condition;
  readonly met: Condition;
  readonly broken: Condition;
}

const NEVER = is('stage', 'never');
const ALWAYS = not('stage', 'never');

const quota = (stage: string, other: string, need: string): Rule => ({
  binds: not('stage', other),
  met: when('atLeast', 'greaterThanInclusive', fact(need)),
  broken: all(is('stage', stage), any(none('possible'), when('atMost', 'lessThan', fact(need)))),
});

const radius = (settlement: string, other: string, limit: number): Rule => ({
  binds: not('settlement', other),
  met: when('farthest', 'lessThanInclusive', limit),
  broken: all(is('settlement', settlement), when('farthestIfAllServe', 'greaterThan', limit)),
});

const isNew = all(not('stage', 'existing'), some('possible'));
const isExisting = all(not('stage', 'new'), some('possible'));

const RULES: readonly Rule[] = [
  {
    binds: ALWAYS,
    met: when('tenTimesLand', 'greaterThanInclusive', fact('population')),
    broken: when('tenTimesLand', 'lessThan', fact('population')),
  },
  quota('new', 'existing', 'needNew'),
  { binds: isNew, met: when('sites', 'equal', 1), broken: NEVER },
  { binds: isNew, met: none('possibleLate'), broken: all(is('stage', 'new'), some('sureLate')) },
  quota('existing', 'new', 'needExisting'),
  { binds: isExisting, met: ALWAYS, broken: NEVER },
  { binds: isExisting, met: none('possibleSmall'), broken: all(is('stage', 'existing'), some('sureSmall')) },
  radius('urban_community', 'administrative_village', URBAN),
  radius('administrative_village', 'urban_community', VILLAGE),
];

export function jsonRules(): Engine {
  const { Engine } = peer<{ Engine: new () => RulesEngine }>('json-rules-engine');
  const engine = new Engine();
  RULES.forEach(({ binds, met, broken }, rule) => {
    const add = (status: Status, conditions: Condition): unknown =>
      engine.addRule({ conditions, event: { type: 'status', params: { rule, status } } });
    add('undetermined', all(binds));
    add('pass', all(binds, met));
    if (broken !== NEVER) add('fail', all(binds, broken));
  });
  return overLines(async (project: HousingProject) => {
    const { events } = await engine.run(figuresOf(project));
    const statuses: Status[] = RULES.map(() => 'not_applicable');
    for (const { params } of events) {
      const isLeft = statuses[params.rule] === 'not_applicable';
      if (params.status !== 'undetermined' || isLeft) statuses[params.rule] = params.status;
    }
    return statuses;
  });
}
