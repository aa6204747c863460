/** `rules coverage` as Markdown: tables of the counts, of the reasons, and of the clauses of each document. */
import type { ClauseCoverage, Coverage } from '../../model/coverage.ts';
import { COVERAGE, type CoverageTextId, NOT_CHECKED_WORDS, TIER_WORDS } from '../../wording/coverage.ts';
import { byDocument, countTable, reasonsIn, say, stateText, subjectText, summary, tiersIn } from '../coverage-words.ts';
import type { RenderOptions } from '../formats.ts';
import { NO_COLOUR } from '../paint.ts';
import { Style } from '../style.ts';
import { bullet, markdownTable, md } from './escape.ts';

/** The columns of the list of clauses. */
const HEAD = ['col_clause', 'col_tier', 'col_at', 'col_measure', 'col_subject', 'col_state'] as const;

export function renderCoverageMarkdown(coverage: Coverage, options: RenderOptions): string {
  const style = new Style(options, NO_COLOUR);
  if (coverage.clauses.length === 0) return `${md(say(style, 'no_clauses'))}\n`;
  const parts = [
    [md(summary(style, coverage))],
    [md(say(style, 'same_id'))],
    section(style, 'counts_heading', counts(style, coverage)),
    section(style, 'reasons_heading', reasons(style, coverage)),
    ...byDocument(coverage).map((clauses) => documentSection(style, clauses)),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const section = (style: Style, id: CoverageTextId, lines: readonly string[]): string[] => [
  `## ${md(say(style, id))}`,
  '',
  ...lines,
];

function counts(style: Style, coverage: Coverage): string[] {
  const [head = [], ...rows] = countTable(style, coverage);
  const tiers = tiersIn(coverage).flatMap((tier) => (tier === null ? [] : [tier]));
  return [
    ...markdownTable(head, rows),
    '',
    ...tiers.map((tier) => bullet(md(say(style, 'tier_text', { tier, words: style.pick(TIER_WORDS[tier]) })))),
  ];
}

function reasons(style: Style, coverage: Coverage): string[] {
  const head = (['col_reason', 'col_meaning', 'col_count'] as const).map((id) => style.pick(COVERAGE[id]));
  const rows = reasonsIn(coverage).map(({ reason, count }) => {
    const { label, sentence } = NOT_CHECKED_WORDS[reason];
    return [style.pick(label), style.pick(sentence), String(count)];
  });
  return markdownTable(head, rows);
}

function documentSection(style: Style, clauses: readonly ClauseCoverage[]): string[] {
  const [first] = clauses;
  if (first === undefined) return [];
  const title = say(style, 'source', { city: style.pick(first.city), document: style.shown(first.document) });
  const head = HEAD.map((id) => style.pick(COVERAGE[id]));
  const rows = clauses.map((clause) => [
    style.shown(clause.clause),
    clause.tier ?? say(style, 'none'),
    style.shown(clause.at),
    clause.measure === null ? say(style, 'none') : style.pick(clause.measure),
    subjectText(style, clause),
    stateText(style, clause),
  ]);
  return [`## ${md(title)}`, '', ...markdownTable(head, rows)];
}
