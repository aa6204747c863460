/** What a site plan in a browser shows, held against the plan itself and against the result. */
import { COVERAGES, type Coverage } from '../../src/model/drawing.ts';
import type { Finding, Quantity } from '../../src/model/report.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { fill } from '../../src/wording/language.ts';
import { REVIEW } from '../../src/wording/review.ts';
import { visible } from '../../src/wording/visible.ts';
import { type Corner, farthestBeyond, type Shape } from './shapes.ts';
import type { Lang } from './submissions.ts';

/** Lengths are units of the picture. */
export interface Plan {
  readonly caption: string;
  readonly notes: readonly string[];
  /** The bar, and what is written beside it. */
  readonly bar: { readonly length: number; readonly text: string };
  readonly reach: readonly Shape[];
  readonly buildings: readonly { readonly pointer: string; readonly kind: string; readonly rings: Corner[][] }[];
  /** Both ends; null where no line is drawn. */
  readonly line: readonly Corner[] | null;
}

/** Of each plan of a section; a building at a point is the middle of its square. */
export const plansOf = (section: string): string => `[...document.querySelectorAll('#${section} .plan')].map((plan) => {
  const number = (shape, name) => Number(shape.getAttribute(name));
  const corners = (text) => {
    const numbers = text.match(/-?[0-9.]+/g).map(Number);
    return numbers.flatMap((value, i) => (i % 2 === 0 ? [[value, numbers[i + 1]]] : []));
  };
  const rings = (path) => path.getAttribute('d').split('M').slice(1).map(corners);
  const bar = plan.querySelector('.scale path').getAttribute('d').match(/-?[0-9.]+/g).map(Number);
  const line = plan.querySelector('svg[role=img] .farthest path');
  return {
    caption: plan.querySelector('figcaption strong').textContent,
    notes: [...plan.querySelectorAll('.notes li')].map((note) => note.textContent),
    bar: { length: bar[3] - bar[0], text: plan.querySelector('.scale text').textContent },
    reach: [...plan.querySelectorAll('mask[id$="-in"] circle, mask[id$="-in"] path')].map((shape) =>
      shape.tagName === 'circle'
        ? { rings: [[[number(shape, 'cx'), number(shape, 'cy')]]], radius: number(shape, 'r') }
        : { rings: rings(shape), radius: number(shape, 'stroke-width') / 2 },
    ),
    buildings: [...plan.querySelectorAll('.building[data-pointer]')].map((building) => {
      const square = building.querySelector('rect.body');
      const middle = square && [
        number(square, 'x') + number(square, 'width') / 2,
        number(square, 'y') + number(square, 'height') / 2,
      ];
      return {
        pointer: building.dataset.pointer,
        kind: building.getAttribute('class').replace('building ', ''),
        rings: middle ? [[middle]] : [...building.querySelectorAll('path.body')].flatMap(rings),
      };
    }),
    line: line && corners(line.getAttribute('d')),
  };
})`;

/** Units: what rounding to a hundredth leaves open between a building, a facility and a radius. */
const ROUNDING = 0.02;

/** Whatever of the plan contradicts its own circles, its notes or the result; empty where nothing does. */
export function contradictions(
  plan: Plan,
  findings: readonly Finding[],
  project: HousingProject,
  lang: Lang,
): string[] {
  const finding = findings.find(({ rule }) => plan.caption.includes(rule));
  if (finding === undefined) return plan.reach.length > 0 ? ['a reach without a rule'] : [];
  const scale = plan.bar.length / Number.parseFloat(plan.bar.text);
  const told = toldSets(plan, project, lang);
  return [
    ...reachContradictions(plan, finding, scale),
    ...drawnContradictions(plan, project, told, scale),
    ...resultContradictions(told, finding, project),
    ...lineContradictions(plan, finding, scale),
  ].map((text) => `${finding.rule}: ${text}`);
}

/** The circles have the size of the limit, by the scale bar. */
function reachContradictions({ caption, reach }: Plan, { required }: Finding, scale: number): string[] {
  const limit = /(?:服务半径|Reach of) ([\d.]+) m/.exec(caption)?.[1];
  const isOfFacilities = required !== null && 'value' in required && required.unit === 'm';
  const others = reach.filter(({ radius }) => Math.abs(radius - Number(limit) * scale) > 0.1);
  return [
    ...(limit === undefined ? ['no limit in the caption'] : []),
    ...(isOfFacilities && required.value !== limit ? [`the caption says ${limit}, the finding ${required.value}`] : []),
    ...others.map(({ radius }) => `a radius of ${radius / scale} m`),
  ];
}

/** What the notes say of each building of the project, drawn or not; by its index. */
function toldSets({ notes }: Plan, { buildings = [] }: HousingProject, lang: Lang): (Coverage | null)[] {
  const sets = COVERAGES.map((coverage) => {
    const opening = fill(REVIEW.buildings_of[lang], { what: REVIEW[coverage][lang], count: '' }).split(/[（(]/)[0];
    const note = notes.find((text) => text.startsWith(`${opening}`)) ?? '';
    const names = note.replace(/^.*?[)）][:：] ?/, '').split(lang === 'zh' ? '、' : ', ');
    return { coverage, names: new Set(note === '' ? [] : names) };
  });
  return (buildings ?? []).map(({ id }) => sets.find(({ names }) => names.has(visible(id ?? '')))?.coverage ?? null);
}

/** Each building that is drawn stands as the circles have it, and is told so. */
function drawnContradictions(
  { buildings, reach, notes }: Plan,
  project: HousingProject,
  told: readonly (Coverage | null)[],
  scale: number,
): string[] {
  const slack = notes.map((note) => /(?:相差|differ by) ([\d.]+) m/.exec(note)?.[1]).find(Boolean) ?? '0';
  return buildings.flatMap(({ pointer, kind, rings }) => {
    const index = Number(pointer.split('/').at(-1));
    const different = told[index] === kind ? [] : [`${pointer} is drawn ${kind} and told ${told[index]}`];
    if (project.buildings?.[index]?.distance_to_facility_m != null) return different;
    const beyond = farthestBeyond(rings, reach);
    if (coveragesAt(beyond, Number(slack) * scale).includes(kind)) return different;
    return [...different, `${pointer} is drawn ${kind}, ${beyond / scale} m beyond the reach`];
  });
}

/** What a building may be whose farthest point is so far beyond the reach; both sides of an edge within the rounding. */
function coveragesAt(beyond: number, slack: number): string[] {
  return [
    ...(beyond + slack <= ROUNDING ? ['covered'] : []),
    ...(beyond - slack >= -ROUNDING ? ['beyond'] : []),
    ...(slack > 0 && Math.abs(beyond) <= slack + ROUNDING ? ['unknown'] : []),
  ];
}

/** The households beyond, the farthest building and the status are those of the buildings told as covered or not. */
function resultContradictions(
  told: readonly (Coverage | null)[],
  { farthest, status, required }: Finding,
  { buildings }: HousingProject,
): string[] {
  const of = (coverage: Coverage) => told.flatMap((one, i) => (one === coverage ? [i] : []));
  const households = (coverage: Coverage) =>
    of(coverage).reduce((sum, i) => sum + Number(buildings?.[i]?.households ?? Number.NaN), 0);
  const beyond = households('beyond');
  const [least, most] = farthest?.households_outside ? boundsOf(farthest.households_outside) : [beyond, beyond];
  const isFarthestBeyond = of('beyond').some((i) => farthest?.dwelling.pointer === `/buildings/${i}`);
  const expected = of('beyond').length > 0 ? 'fail' : of('unknown').length > 0 ? 'undetermined' : 'pass';
  const decides = told.length > 0 && required !== null && 'value' in required && required.unit === 'm';
  return [
    ...(least === beyond ? [] : [`${beyond} households beyond, ${least} in the result`]),
    ...(farthest && most !== beyond + households('unknown') ? [`at most ${most} households beyond in the result`] : []),
    ...(farthest && of('beyond').length > 0 && !isFarthestBeyond ? [`${farthest.dwelling.name} is not beyond`] : []),
    ...(decides && status !== expected ? [`${status}, but drawn as ${expected}`] : []),
  ];
}

function boundsOf(quantity: Quantity): [number, number] {
  if ('value' in quantity) return [Number(quantity.value), Number(quantity.value)];
  if (!('min' in quantity)) return [Number.NaN, Number.NaN];
  return [Number(quantity.min ?? 0), Number(quantity.max ?? Number.POSITIVE_INFINITY)];
}

/** The line to the farthest dwelling is as long as the distance that the result has. */
function lineContradictions({ line }: Plan, { farthest, measured }: Finding, scale: number): string[] {
  const distance = farthest?.distance ?? measured;
  const [from, to] = line ?? [];
  if (!from || !to || !distance || !('unit' in distance) || distance.unit !== 'm') return [];
  const length = Math.hypot(from[0] - to[0], from[1] - to[1]) / scale;
  const [least, most] = boundsOf(distance);
  const open = 0.1 / scale;
  return length >= least - open && length <= most + open ? [] : [`a line of ${length} m, ${least} to ${most} m`];
}
