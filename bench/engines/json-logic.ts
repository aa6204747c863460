/** The rules in JsonLogic, compiled once. */
import type { Status } from '../../src/model/status.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { COUNTED, type Engine, overLines, peer, URBAN, VILLAGE } from './engine.ts';

interface LogicEngine {
  build(logic: unknown): (data: unknown) => Status[];
}

type Logic = object;

const at = (path: string): Logic => ({ var: path });
const is = (path: string, value: string | null): Logic => ({ '===': [at(path), value] });
const isKnown = (path: string): Logic => ({ '!==': [at(path), null] });
const all = (...parts: Logic[]): Logic => ({ and: parts });
const any = (...parts: Logic[]): Logic => ({ or: parts });

const serves: Logic = { in: [at('type'), COUNTED] };
const mayServe = any(is('type', null), serves);
const sure = all(is('provision', 'provided'), serves);
const possible = all(is('provision', 'provided'), mayServe);

const some = (what: Logic): Logic => ({ some: [at('facilities'), what] });
const none = (what: Logic): Logic => ({ none: [at('facilities'), what] });
const filtered = (what: Logic): Logic => ({ filter: [at('facilities'), what] });

const area = (what: Logic): Logic => ({
  reduce: [filtered(what), { '+': [at('accumulator'), { '??': [at('current.floor_area_m2'), 0] }] }, 0],
});
const perHundred = (what: Logic, sign: '>=' | '<', rate: number): Logic => ({
  [sign]: [{ '*': [area(what), 100] }, { '*': [rate, at('households')] }],
});

const land = {
  if: [{ '>=': [{ '*': [at('plan.eldercare_land_m2'), 10] }, at('plan.population')] }, 'pass', 'fail'],
};

function quota(stage: string, other: string, rate: number): Logic {
  const areasKnown = none(all(possible, is('floor_area_m2', null)));
  const short = all(isKnown('households'), areasKnown, perHundred(possible, '<', rate));
  return {
    if: [
      ...[is('stage', other), 'not_applicable'],
      ...[all(isKnown('households'), perHundred(sure, '>=', rate)), 'pass'],
      ...[all(is('stage', stage), any(none(possible), short)), 'fail'],
      'undetermined',
    ],
  };
}

/** The only site, or that there are several. */
const onlySite: Logic = {
  reduce: [
    filtered(possible),
    {
      if: [
        any({ '===': [at('accumulator'), null] }, { '===': [at('accumulator'), at('current.site')] }),
        at('current.site'),
        'several',
      ],
    },
    null,
  ],
};

const concentrated = {
  if: [
    ...[any(is('stage', 'existing'), none(possible)), 'not_applicable'],
    ...[{ '!==': [onlySite, 'several'] }, 'pass'],
    'undetermined',
  ],
};

const late = any(
  ...['planned_on', 'started_on', 'accepted_on', 'delivered_on'].map((step) => ({
    '>': [at(step), at(`../../phases.0.${step}`)],
  })),
);

const fourSync = {
  if: [
    ...[any(is('stage', 'existing'), none(possible)), 'not_applicable'],
    ...[all(is('stage', 'new'), some(all(sure, late))), 'fail'],
    ...[some(all(possible, late)), 'undetermined'],
    'pass',
  ],
};

const means = { if: [any(is('stage', 'new'), none(possible)), 'not_applicable', 'pass'] };

const tooSmall = all(isKnown('floor_area_m2'), { '<': [at('floor_area_m2'), 200] });

const minimum = {
  if: [
    ...[any(is('stage', 'new'), none(possible)), 'not_applicable'],
    ...[all(is('stage', 'existing'), some(all(sure, tooSmall))), 'fail'],
    ...[some(all(possible, any(tooSmall, is('floor_area_m2', null)))), 'undetermined'],
    'pass',
  ],
};

/** Seen from a facility, inside a building. */
const squared = (axis: 0 | 1): Logic => {
  const along = { '-': [at(`location.${axis}`), at(`../../location.${axis}`)] };
  return { '*': [along, along] };
};

function radius(settlement: string, other: string, limit: number): Logic {
  const reached = (who: Logic): Logic => all(who, { '<=': [{ '+': [squared(0), squared(1)] }, limit] });
  const within = { all: [at('buildings'), { some: [at('../../facilities'), reached(serves)] }] };
  const beyond = { some: [at('buildings'), { none: [at('../../facilities'), reached(mayServe)] }] };
  return {
    if: [
      ...[is('settlement', other), 'not_applicable'],
      ...[within, 'pass'],
      ...[all(is('settlement', settlement), beyond), 'fail'],
      'undetermined',
    ],
  };
}

export function jsonLogic(): Engine {
  const { LogicEngine } = peer<{ LogicEngine: new () => LogicEngine }>('json-logic-engine');
  const judge = new LogicEngine().build([
    ...[land, quota('new', 'existing', 30), concentrated, fourSync],
    ...[quota('existing', 'new', 20), means, minimum],
    radius('urban_community', 'administrative_village', URBAN),
    radius('administrative_village', 'urban_community', VILLAGE),
  ]);
  return overLines((project: HousingProject) => judge(project));
}
