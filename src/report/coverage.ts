/** `rules coverage` as text: the counts, every clause below its document, and why some are not checked. */
import type { ClauseCoverage, Coverage } from '../model/coverage.ts';
import { NOT_CHECKED_WORDS, TIER_WORDS } from '../wording/coverage.ts';
import { byDocument, countTable, reasonsIn, say, stateText, subjectText, summary, tiersIn } from './coverage-words.ts';
import { flow, heading } from './flow.ts';
import type { RenderOptions } from './formats.ts';
import { NO_COLOUR } from './paint.ts';
import { Style } from './style.ts';
import { drawTable } from './table.ts';
import { displayWidth } from './width.ts';

const GAP = '  ';
/** Before what becomes of a clause, which has a line of its own. */
const BELOW = '    ';

export function renderCoverage(coverage: Coverage, options: RenderOptions): string {
  const style = new Style(options, NO_COLOUR);
  if (coverage.clauses.length === 0) return `${say(style, 'no_clauses')}\n`;
  const lines = [
    ...flow(style, summary(style, coverage)),
    ...flow(style, say(style, 'same_id')),
    ...counts(style, coverage),
    ...byDocument(coverage).flatMap((clauses) => documentLines(style, clauses)),
    ...reasons(style, coverage),
  ];
  return `${lines.join('\n')}\n`;
}

function counts(style: Style, coverage: Coverage): string[] {
  const [head = [], ...rows] = countTable(style, coverage);
  const columns = head.map((title) => ({ title }));
  const cells = rows.map((row) => row.map((text) => [{ text }]));
  const tiers = tiersIn(coverage).flatMap((tier) => (tier === null ? [] : [tier]));
  return [
    ...heading(style, say(style, 'counts_heading')),
    ...drawTable(style, columns, cells),
    '',
    ...tiers.map((tier) => say(style, 'tier_text', { tier, words: style.pick(TIER_WORDS[tier]) })),
  ];
}

function documentLines(style: Style, clauses: readonly ClauseCoverage[]): string[] {
  const [first] = clauses;
  if (first === undefined) return [];
  const title = say(style, 'source', { city: style.pick(first.city), document: style.shown(first.document) });
  const width = Math.max(...clauses.map(({ clause }) => displayWidth(style.shown(clause))));
  return [...heading(style, title), ...clauses.flatMap((clause) => clauseLines(style, clause, width))];
}

/** `width` columns are for the id. */
function clauseLines(style: Style, clause: ClauseCoverage, width: number): string[] {
  const id = style.shown(clause.clause);
  const lead = [
    id.padEnd(id.length + width - displayWidth(id)),
    clause.tier ?? say(style, 'none'),
    style.shown(clause.at),
  ];
  return [lead.join(GAP), ...flow(style, clauseText(style, clause), { lead: BELOW })];
}

function clauseText(style: Style, clause: ClauseCoverage): string {
  const state = stateText(style, clause);
  if (clause.measure === null) return state;
  return say(style, 'clause_text', { state, measure: style.pick(clause.measure), subject: subjectText(style, clause) });
}

function reasons(style: Style, coverage: Coverage): string[] {
  const found = reasonsIn(coverage);
  if (found.length === 0) return [];
  const lines = found.flatMap(({ reason, count }) => {
    const { label, sentence } = NOT_CHECKED_WORDS[reason];
    const params = { reason: style.pick(label), count, sentence: style.pick(sentence) };
    return flow(style, say(style, 'reason_text', params), { hang: GAP.length });
  });
  return [...heading(style, say(style, 'reasons_heading')), ...lines];
}
