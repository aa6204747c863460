/** The summary of an audit, for a terminal or a page. */
import type { AuditGroup, AuditSummary, Listed, VerdictCounts } from '../model/audit.ts';
import { dataLines, problemLines, worstTable } from './audit-lists.ts';
import { area, cell, say } from './audit-words.ts';
import { flow, heading } from './flow.ts';
import type { RenderOptions } from './formats.ts';
import { NO_COLOUR, type Palette } from './paint.ts';
import { Style } from './style.ts';
import { drawTable } from './table.ts';

/** A summary on a screen lists no more places than somebody reads. */
const MOST_PLACES = 50;

/** What a reader looks for first stands first. */
export const VERDICTS = [
  'non_compliant',
  'undetermined',
  'invalid',
  'compliant',
  'not_yet_due',
  'not_applicable',
] as const;
export const STATUSES = [
  ['fail', 'col_fail'],
  ['undetermined', 'col_open'],
  ['pass', 'col_pass'],
  ['not_yet_due', 'col_early'],
  ['not_applicable', 'col_none'],
] as const;

/** Uncoloured, unless given a palette. */
export function renderAudit(summary: AuditSummary, options: RenderOptions, palette: Palette = NO_COLOUR): string {
  const style = new Style(options, palette);
  const title = say(style, 'tool', { version: style.shown(summary.tool.version) });
  const lines = [
    ...flow(style, title, { paint: palette.faint }),
    ...(summary.subjects === 0 ? ['', say(style, 'no_subjects')] : partsOf(style, summary)),
  ];
  return `${lines.join('\n')}\n`;
}

function partsOf(style: Style, summary: AuditSummary): string[] {
  const { districts, streets } = summary;
  return [
    ...verdictTable(style, summary),
    ...groupTable(style, summary, 'cities'),
    ...(names(districts, 1) ? groupTable(style, summary, 'districts') : []),
    ...(names(streets, 2) ? groupTable(style, summary, 'streets') : []),
    ...ruleTable(style, summary),
    ...shortfallLines(style, summary),
    ...worstTable(style, summary.worst),
    ...dataLines(style, summary),
    ...problemLines(style, summary.problems),
  ];
}

/** Whether any of the subjects names the level. */
export const names = ({ shown }: Listed<AuditGroup>, level: number): boolean =>
  shown.some(({ path }) => path[level] != null);

function verdictTable(style: Style, { subjects, verdicts }: AuditSummary): string[] {
  const rows = VERDICTS.filter((verdict) => verdicts[verdict] > 0).map((verdict) => [
    [{ text: style.verdict(verdict), paint: style.palette.verdict[verdict] }],
    cell(String(verdicts[verdict])),
    cell(`${((verdicts[verdict] / subjects) * 100).toFixed(1)} %`),
  ]);
  const head = [{ title: style.say('verdict'), keep: 16 }, { title: say(style, 'col_subjects') }, { title: '%' }];
  return [...heading(style, say(style, 'verdicts', { count: subjects })), ...drawTable(style, head, rows)];
}

/** The columns of a group; its other verdicts are counted together. */
const OWN_COLUMNS = [
  ['non_compliant', 'col_fail'],
  ['undetermined', 'col_open'],
  ['compliant', 'col_pass'],
] as const;

function groupTable(style: Style, summary: AuditSummary, id: 'cities' | 'districts' | 'streets'): string[] {
  const { count, shown: all } = summary[id];
  if (count === 0) return [];
  const shown = all.slice(0, MOST_PLACES);
  const head = [
    { title: say(style, 'col_place'), keep: 24 },
    { title: say(style, 'col_subjects'), keep: 10 },
    ...OWN_COLUMNS.map(([, title]) => ({ title: say(style, title), keep: 8 })),
    { title: say(style, 'col_others'), keep: 8 },
    { title: say(style, 'col_short'), keep: 16 },
  ];
  const rows = shown.map(({ path, subjects, verdicts, shortfall }) => [
    cell(placeText(style, summary, path)),
    cell(String(subjects)),
    ...OWN_COLUMNS.map(([verdict]) => cell(String(verdicts[verdict]))),
    cell(String(otherCount(verdicts))),
    cell(shortfall === '0' ? '' : area(style, shortfall)),
  ]);
  const rest = count - shown.length;
  const more = rest > 0 ? flow(style, say(style, 'more_places', { shown: shown.length, rest })) : [];
  return [...heading(style, say(style, id)), ...drawTable(style, head, rows), ...more];
}

export const otherCount = ({ invalid, not_yet_due: early, not_applicable: none }: VerdictCounts): number =>
  invalid + early + none;

export function placeText(style: Style, { cityNames }: AuditSummary, path: readonly (string | null)[]): string {
  const [slug, ...below] = path;
  if (slug == null) return say(style, 'other_places');
  const city = cityNames[slug];
  const names = below.map((part) => (part === null ? say(style, 'not_named') : style.shown(part)));
  return [city === undefined ? style.shown(slug) : style.pick(city), ...names].join(' / ');
}

function ruleTable(style: Style, { rules }: AuditSummary): string[] {
  if (rules.length === 0) return [];
  const head = [
    { title: say(style, 'col_rule') },
    ...STATUSES.map(([, title]) => ({ title: say(style, title), keep: 8 })),
  ];
  const rows = rules.map(({ rule, title, counts }) => [
    [{ text: style.pick(title) }, { text: style.shown(rule), paint: style.palette.faint }],
    ...STATUSES.map(([status]) => cell(String(counts[status]))),
  ]);
  return [...heading(style, say(style, 'rules')), ...drawTable(style, head, rows)];
}

/** What is short in all, in sentences. */
export function shortfallSentences(style: Style, { shortfall }: AuditSummary): string[] {
  const { subjects, atLeast, maybeMore, open, repeated } = shortfall;
  return [
    subjects === 0 ? say(style, 'shortfall_none') : say(style, 'shortfall_sum', { subjects, amount: atLeast }),
    ...(maybeMore > 0 ? [say(style, 'shortfall_more', { count: maybeMore })] : []),
    ...(open > 0 ? [say(style, 'shortfall_open', { count: open })] : []),
    ...(repeated > 0 ? [say(style, 'shortfall_repeated', { count: repeated })] : []),
    ...(subjects > 0 ? [say(style, 'shortfall_how')] : []),
  ];
}

function shortfallLines(style: Style, summary: AuditSummary): string[] {
  const sentences = shortfallSentences(style, summary);
  return [...heading(style, say(style, 'shortfall')), ...sentences.flatMap((sentence) => flow(style, sentence))];
}
