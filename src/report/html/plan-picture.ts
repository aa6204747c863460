/** The site plan as a picture: the same bytes for the same drawing. */
import {
  type Drawing,
  type DrawnArea,
  type DrawnPlace,
  type Point,
  type Reach,
  servesUnder,
} from '../../model/drawing.ts';
import { type Content, html, lines, type Markup, NOTHING } from './markup.ts';
import type { Page } from './page.ts';
import { type Frame, scaleBarMetres } from './plan-frame.ts';
import {
  buildingShape,
  coverageMark,
  digits,
  type FacilitySign,
  facilitySymbol,
  middleOf,
  outlines,
  positionOf,
  signOf,
  within,
} from './plan-shapes.ts';

export interface Picture {
  readonly page: Page;
  /** What the ids of its parts begin with. */
  readonly id: string;
  readonly drawing: Drawing;
  readonly frame: Frame;
  /** Null for a plan without a radius rule. */
  readonly reach: Reach | null;
  /** In the order of the buildings; empty where phases are not shown. */
  readonly phases: readonly string[];
  /** Written beside the line to the farthest dwelling. */
  readonly farthest: string;
  readonly title: string;
  readonly description: string;
}

/** Units: below the map. */
const STRIP = 44;

export function picture(given: Picture): Markup {
  const { id, frame, title, description } = given;
  const { width, height } = frame;
  return html`<svg role="img" aria-labelledby="${id}-t ${id}-d" viewBox="0 0 ${width} ${digits(height + STRIP)}" xmlns="http://www.w3.org/2000/svg">
<title id="${id}-t">${title}</title>
<desc id="${id}-d">${description}</desc>
<defs>
<clipPath id="${id}-map"><rect width="${width}" height="${digits(height)}"/></clipPath>
${lines([...siteClip(given), ...masks(given), ...hatchings(given)])}
</defs>
<g clip-path="url(#${id}-map)">
<rect class="ground" width="${width}" height="${digits(height)}"/>
${lines([...reachAreas(given), ...siteOutline(given), ...buildings(given), farthestLine(given), ...facilities(given)])}
</g>
${scaleBar(given)}
${northArrow(given)}
</svg>`;
}

const whole = ({ width, height }: Frame): Markup => html`width="${width}" height="${digits(height)}"`;

function siteClip({ id, drawing: { site }, frame }: Picture): Markup[] {
  if (site === null) return [];
  const paths = outlines(frame, site).map((d) => html`<path d="${d}" clip-rule="evenodd"/>`);
  return [html`<clipPath id="${id}-site">${paths}</clipPath>`];
}

const serversOf = ({ facilities }: Drawing, reach: Reach): DrawnPlace[] =>
  facilities.flatMap((facility) =>
    servesUnder(facility, reach) === 'yes' && facility.place !== null ? [facility.place] : [],
  );

/** What is within the limit of a facility, what is not, and the line between. */
function masks({ id, drawing, frame, reach }: Picture): Markup[] {
  if (reach === null) return [];
  const limit = Number(reach.limit);
  const shapes = (metres: number, colour: string) =>
    serversOf(drawing, reach).map((place) => within(frame, place, metres, colour));
  const mask = (name: string, ground: string, content: Content) =>
    html`<mask id="${id}-${name}" maskUnits="userSpaceOnUse" x="0" y="0" ${whole(frame)}><rect ${whole(frame)} fill="${ground}"/>${content}</mask>`;
  const line = 1.5 / frame.scale;
  return [
    mask('in', '#000', shapes(limit, '#fff')),
    mask('out', '#fff', shapes(limit, '#000')),
    mask('edge', '#000', [shapes(limit + line, '#fff'), shapes(limit, '#000')]),
    html`<pattern id="${id}-beyond" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="beyond-ground" width="9" height="9"/><path class="beyond-line" d="M0 0V9"/></pattern>`,
  ];
}

/** A pattern for each phase: lines of one direction, all directions different. */
function hatchings({ id, phases }: Picture): Markup[] {
  return phases.map((_, i) => {
    const angle = digits(45 + (i * 180) / phases.length);
    return html`<pattern id="${id}-phase${i + 1}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><rect class="phase-ground" width="5" height="5"/><path class="phase-line" d="M0 0V5"/></pattern>`;
  });
}

/** Covered and uncovered parts of the site; without a boundary only what is covered. */
function reachAreas({ id, drawing: { site }, frame, reach }: Picture): Markup[] {
  if (reach === null) return [];
  const area = (name: string, mask: string) =>
    html`<rect class="${name}" ${whole(frame)} mask="url(#${id}-${mask})"${name === 'area-beyond' ? html` fill="url(#${id}-beyond)"` : NOTHING}/>`;
  const parts =
    site === null
      ? area('area-covered', 'in')
      : html`<g clip-path="url(#${id}-site)">${area('area-covered', 'in')}${area('area-beyond', 'out')}</g>`;
  return [parts, area('edge', 'edge')];
}

const siteOutline = ({ drawing: { site }, frame }: Picture): Markup[] =>
  outlines(frame, site ?? []).map((d) => html`<path class="site" d="${d}"/>`);

function buildings({ page, id, drawing, frame, reach, phases }: Picture): Markup[] {
  return drawing.buildings.flatMap(({ name, pointer, place, phase }, index) => {
    if (place === null) return [];
    const coverage = reach?.buildings[index] ?? null;
    const hatch = phase === null ? -1 : phases.indexOf(phase);
    const middle = middleOf(frame, place);
    const told = [
      ...(coverage === null ? [] : [page.words(coverage)]),
      ...(hatch < 0 ? [] : [page.words('phase', { phase: page.style.shown(phase ?? '') })]),
    ];
    const text = page.style.say('with_detail', {
      text: page.style.shown(name),
      detail: told.join(page.style.say('list_comma')),
    });
    return [
      html`<g class="building ${coverage ?? 'plain'}" data-pointer="${pointer}"><title>${told.length === 0 ? name : text}</title>${buildingShape(frame, place, hatch < 0 ? null : `url(#${id}-phase${hatch + 1})`)}${coverageMark(middle, coverage)}${label(middle, -12, shortened(name))}</g>`,
    ];
  });
}

/** Where the distance may stand on its line: the first of these that no sign of a facility covers. */
const SHARES = [1 / 2, 1 / 3, 2 / 3] as const;

function farthestLine({ drawing, frame, reach, farthest }: Picture): Markup {
  if (!reach?.farthest) return NOTHING;
  const { at, facility } = reach.farthest;
  const [[x1, y1], [x2, y2]] = [frame.at(at), frame.at(facility)];
  const signs = drawing.facilities.flatMap(({ place }) => (place === null ? [] : [middleOf(frame, place)]));
  const spots = SHARES.map((share): Point => [x1 + share * (x2 - x1), y1 + share * (y2 - y1)]);
  const isFree = ([x, y]: Point) => signs.every(([a, b]) => Math.hypot(a - x, b - y) > TOGETHER);
  const spot = spots.find(isFree) ?? [(x1 + x2) / 2, (y1 + y2) / 2];
  return html`<g class="farthest"><path d="M${positionOf(frame, at)}L${positionOf(frame, facility)}"/><circle cx="${digits(x1)}" cy="${digits(y1)}" r="11"/>${label(spot, 4, farthest)}</g>`;
}

/** Units: labels of facilities nearer to each other than this would cover each other, so they share one. */
const TOGETHER = 40;

interface Spot {
  readonly at: Point;
  readonly names: readonly string[];
}

function facilities({ drawing, frame, reach }: Picture): Markup[] {
  const shown = drawing.facilities.flatMap((facility) => {
    const { name, pointer, place } = facility;
    if (place === null || frame.outside.includes(facility)) return [];
    return [{ name, pointer: pointer ?? '', place, sign: signOf(facility, reach), at: middleOf(frame, place) }];
  });
  const premises = shown.flatMap(({ place, sign }) =>
    'point' in place ? [] : [premisesShape(frame, place.area, sign)],
  );
  const symbols = shown.map(
    ({ name, pointer, sign, at }) =>
      html`<g class="facility ${sign}" data-pointer="${pointer}"><title>${name}</title>${facilitySymbol(at, sign)}</g>`,
  );
  const labels = together(shown.map(({ name, at }) => ({ at, names: [name] })));
  return [
    ...premises,
    ...symbols,
    ...labels.map(({ at, names }) => html`<g class="names">${label(at, 23, shortened(names.join(', ')))}</g>`),
  ];
}

const premisesShape = (frame: Frame, area: DrawnArea, sign: FacilitySign): Markup =>
  html`<g class="premises ${sign}">${outlines(frame, area).map((d) => html`<path d="${d}" fill-rule="evenodd"/>`)}</g>`;

/** One label for those that stand near the first of them. */
function together(spots: readonly Spot[]): Spot[] {
  const labels: Spot[] = [];
  for (const { at, names } of spots) {
    const index = labels.findIndex((other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) < TOGETHER);
    const near = labels[index];
    if (near) labels[index] = { at: near.at, names: [...near.names, ...names] };
    else labels.push({ at, names });
  }
  return labels;
}

/** Characters of a name in the picture; the whole of it stands in its title and below the figure. */
const LONGEST = 14;

const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
};

function label([x, y]: Point, below: number, text: string): Markup {
  return html`<text class="label" x="${digits(x)}" y="${digits(y + below)}">${text}</text>`;
}

function scaleBar({ page, frame }: Picture): Markup {
  const metres = scaleBarMetres(frame);
  const [left, y] = [12, frame.height + 28];
  const right = left + metres * frame.scale;
  return html`<g class="scale"><path d="M${left} ${digits(y - 7)}V${digits(y)}H${digits(right)}V${digits(y - 7)}"/><text x="${digits(right + 8)}" y="${digits(y + 1)}">${page.words('scale', { metres })}</text></g>`;
}

function northArrow({ page, frame }: Picture): Markup {
  const [x, y] = [frame.width - 40, frame.height + 6];
  return html`<g class="north"><path d="M${x} ${digits(y)}L${x + 9} ${digits(y + 30)}L${x} ${digits(y + 23)}L${x - 9} ${digits(y + 30)}Z"/><text x="${x + 14}" y="${digits(y + 21)}">${page.words('north')}</text></g>`;
}
