/** What the signs of a site plan mean: only those that occur in it. */
import type { Drawing } from '../../model/drawing.ts';
import { COVERAGES } from '../../model/drawing.ts';
import type { ReviewId } from '../../wording/review.ts';
import { html, lines, type Markup, NOTHING } from './markup.ts';
import type { Picture } from './plan-picture.ts';
import { coverageMark, type FacilitySign, facilitySymbol, signOf } from './plan-shapes.ts';

const SIGNS: readonly FacilitySign[] = ['centre', 'provided', 'nearby', 'unknown', 'register', 'idle'];
const SIGN_WORDS: Readonly<Record<FacilitySign, ReviewId>> = {
  provided: 'provided',
  nearby: 'nearby',
  unknown: 'role_unknown',
  register: 'register',
  centre: 'centre',
  idle: 'not_serving',
};

export function legend(plan: Picture): Markup {
  const entries = [...ground(plan), ...buildings(plan), ...facilities(plan), ...line(plan)];
  return html`<ul class="legend">
${lines(entries)}
</ul>`;
}

/** A sign of 24 by 24 units and its meaning. */
const entry = (sign: Markup, text: string): Markup =>
  html`<li><svg viewBox="0 0 24 24" aria-hidden="true">${sign}</svg> ${text}</li>`;

function ground({ page, id, drawing: { site }, reach }: Picture): Markup[] {
  const boundary = site === null ? [] : [entry(html`<path class="site" d="M3 5H21V19H3Z"/>`, page.words('site'))];
  if (reach === null) return boundary;
  const limit = page.words('scale', { metres: reach.limit });
  const covered = entry(
    html`<rect class="area-covered" width="24" height="24"/><path class="edge-sign" d="M22 0V24"/>`,
    page.words(reach.of === 'centres' ? 'area_covered_centre' : 'area_covered', { limit }),
  );
  const beyond = entry(
    html`<rect width="24" height="24" fill="url(#${id}-beyond)"/>`,
    page.words('area_beyond', { limit }),
  );
  return site === null ? [covered] : [...boundary, covered, beyond];
}

function buildings({ page, id, drawing, reach, phases }: Picture): Markup[] {
  const square = (coverage: string, fill: Markup) =>
    html`<g class="building ${coverage}"><rect class="body" x="5" y="5" width="14" height="14"${fill}/>`;
  const kinds = reach === null ? [] : COVERAGES.filter((coverage) => isDrawn(drawing, reach.buildings, coverage));
  const told = kinds.map((coverage) =>
    entry(
      html`${square(coverage, NOTHING)}${coverageMark([12, 12], coverage)}</g>`,
      page.style.say('in_brackets', { text: page.words('building'), detail: page.words(coverage) }),
    ),
  );
  const plain = reach === null && drawing.buildings.some(({ place }) => place !== null);
  return [
    ...(plain ? [entry(html`${square('plain', NOTHING)}</g>`, page.words('building'))] : []),
    ...told,
    ...phases.map((phase, i) =>
      entry(
        html`${square('plain', html` fill="url(#${id}-phase${i + 1})"`)}</g>`,
        page.words('phase', { phase: page.style.shown(phase) }),
      ),
    ),
  ];
}

const isDrawn = ({ buildings: all }: Drawing, coverages: readonly string[], coverage: string): boolean =>
  all.some(({ place }, index) => place !== null && coverages[index] === coverage);

function facilities({ page, drawing, frame, reach }: Picture): Markup[] {
  const shown = drawing.facilities.filter((facility) => facility.place !== null && !frame.outside.includes(facility));
  return SIGNS.filter((sign) => shown.some((facility) => signOf(facility, reach) === sign)).map((sign) =>
    entry(html`<g class="facility ${sign}">${facilitySymbol([12, 12], sign)}</g>`, page.words(SIGN_WORDS[sign])),
  );
}

function line({ page, reach }: Picture): Markup[] {
  if (!reach?.farthest) return [];
  const sign = html`<g class="farthest"><path d="M1 12H23"/></g>`;
  const to = page.words(reach.of === 'centres' ? 'to_centre' : 'to_facility');
  return [entry(sign, page.words(reach.farthest.building === null ? 'line_site' : 'line', { to }))];
}
