/** The site plans of a subject: a figure for each radius rule that binds it, else one without a reach. */
import type { Coverage, Drawing, DrawnFacility, DrawnPlace, Reach } from '../../model/drawing.ts';
import { COVERAGES } from '../../model/drawing.ts';
import type { Finding, JudgedResult, Quantity } from '../../model/report.ts';
import type { ReviewId } from '../../wording/review.ts';
import { html, lines, type Markup } from './markup.ts';
import type { Numbered, Page } from './page.ts';
import { type Frame, frameOf } from './plan-frame.ts';
import { legend } from './plan-legend.ts';
import { type Picture, picture } from './plan-picture.ts';

export function planSection(page: Page, { number, result }: Numbered<JudgedResult>): Markup {
  const { drawing } = result;
  const heading = html`<h3>${page.words('plan')}</h3>`;
  if (!drawing) {
    return lines([heading, html`<p>${page.words(drawing === null ? 'plan_none' : 'plan_unsaved')}</p>`]);
  }
  const reaches: readonly (Reach | null)[] = drawing.reaches.length > 0 ? drawing.reaches : [null];
  const figures = reaches.map((reach, index) => {
    const finding = result.findings.find(({ rule }) => rule === reach?.rule) ?? null;
    return figure(page, drawing, { reach, finding, number: index + 1, id: `s${number}-p${index + 1}` });
  });
  return lines([heading, ...figures]);
}

interface Figure {
  readonly reach: Reach | null;
  /** That of the reach. */
  readonly finding: Finding | null;
  readonly number: number;
  readonly id: string;
}

function figure(page: Page, drawing: Drawing, given: Figure): Markup {
  const { reach, finding, id } = given;
  const frame = frameOf(drawing, reach);
  const title = caption(page, given);
  const groups = reach === null ? [] : coverageTexts(page, drawing, reach);
  const farthest = farthestText(page, drawing, reach, finding);
  const plan: Picture = {
    page,
    id,
    drawing,
    frame,
    reach,
    phases: phasesOf(drawing),
    farthest: distanceText(page, finding, reach),
    title,
    description: [...groups, ...farthest].join(page.style.say('list_stop')),
  };
  const notes = [
    ...groups,
    ...farthest,
    ...(reach === null ? [] : radiusNotes(page, drawing, reach)),
    ...notesOf(page, drawing, frame),
  ];
  return html`<figure class="plan">
<div class="scroll" tabindex="0" role="group" aria-label="${title}">
${picture(plan)}
</div>
<figcaption>
<p><strong>${title}</strong></p>
${legend(plan)}
<ul class="notes">
${lines(notes.map((note) => html`<li>${note}</li>`))}
</ul>
</figcaption>
</figure>`;
}

function caption(page: Page, { reach, finding, number }: Figure): string {
  const { style } = page;
  const figureName = page.words('figure', { number });
  if (reach === null || finding === null) return page.words('caption_plain', { figure: figureName });
  const { document, at } = finding.clause;
  return page.words('caption_reach', {
    figure: figureName,
    limit: page.words('scale', { metres: reach.limit }),
    title: style.pick(finding.title),
    rule: style.shown(finding.rule),
    place: style.say('quote_place', { document: style.shown(document), at: style.shown(at) }),
  });
}

/** Phases in the order of the buildings, where a rule about them is in the report. */
function phasesOf({ phased_by: rule, buildings }: Drawing): string[] {
  if (rule === null) return [];
  return [...new Set(buildings.flatMap(({ phase, place }) => (phase === null || place === null ? [] : [phase])))];
}

/** Which buildings are within the reach, which beyond it, and of which that is not known. */
function coverageTexts(page: Page, { buildings }: Drawing, reach: Reach): string[] {
  return COVERAGES.flatMap((coverage: Coverage) => {
    const names = buildings.filter((_, index) => reach.buildings[index] === coverage).map(({ name }) => name);
    if (names.length === 0) return [];
    const what = page.words('buildings_of', { what: page.words(coverage), count: names.length });
    return [page.style.say('with_detail', { text: what, detail: page.list(names) })];
  });
}

/** The distance of the finding's own farthest dwelling; of a site the most that it can be. */
function distanceText({ style }: Page, finding: Finding | null, reach: Reach | null): string {
  const distance = distanceOf(finding, reach);
  return distance === null ? '' : style.quantity(distance);
}

function distanceOf(finding: Finding | null, reach: Reach | null): Quantity | null {
  if (!finding || !reach?.farthest) return null;
  if (reach.farthest.building !== null) return finding.farthest?.distance ?? null;
  return { min: null, max: reach.farthest.most, unit: 'm' };
}

function farthestText(page: Page, { buildings }: Drawing, reach: Reach | null, finding: Finding | null): string[] {
  const distance = distanceText(page, finding, reach);
  if (distance === '' || !reach?.farthest) return [];
  const { building } = reach.farthest;
  const name = building === null ? page.words('farthest_point') : page.style.shown(buildings[building]?.name ?? '');
  const detail = page.words('line_text', { name, distance });
  return [building === null ? detail : page.style.say('with_detail', { text: page.words('farthest'), detail })];
}

interface Named {
  readonly name: string;
}

function named(page: Page, id: ReviewId, things: readonly Named[]): string[] {
  if (things.length === 0) return [];
  return [page.style.say('with_detail', { text: page.words(id), detail: page.list(things.map(({ name }) => name)) })];
}

/** What counts for the radius otherwise than its place suggests. */
function radiusNotes(page: Page, { buildings, facilities, slack }: Drawing, { of }: Reach): string[] {
  const accuracy = Number(slack) > 0 ? [page.words('slack', { slack })] : [];
  if (of === 'centres') return accuracy;
  const serving = (serves: DrawnFacility['serves']) => facilities.filter((facility) => facility.serves === serves);
  const measured = buildings.filter((building) => building.measured);
  return [
    ...named(page, 'measured', measured),
    ...named(page, 'not_serving', serving('no')),
    ...named(page, 'perhaps_serving', serving('unknown')),
    ...accuracy,
  ];
}

function notesOf(page: Page, { buildings, facilities, phased_by: rule }: Drawing, { outside }: Frame): string[] {
  const isPhased = rule !== null && buildings.some(({ phase }) => phase !== null);
  const unplaced = ({ place }: { readonly place: DrawnPlace | null }) => place === null;
  return [
    ...named(page, 'unplaced_buildings', buildings.filter(unplaced)),
    ...named(page, 'unplaced_facilities', facilities.filter(unplaced)),
    ...named(page, 'outside_figure', outside),
    ...(isPhased ? [page.words('phased', { rule: page.style.shown(rule) })] : []),
    page.words('map_note'),
  ];
}
