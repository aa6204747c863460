/** The sheet that is read first: the counts of the audit, what is short in all, and what the other sheets hold. */
import type { AuditGroup, AuditSummary, Listed } from '../../model/audit.ts';
import type { BookId } from '../../wording/audit-workbook.ts';
import { unitText } from '../../wording/quantity.ts';
import { VERDICT_WORDS } from '../../wording/status.ts';
import type { NewCell, NewRow, SheetPlan } from '../../workbook/sheet-part.ts';
import { names, otherCount, placeText, STATUSES, shortfallSentences, VERDICTS } from '../audit.ts';
import { say as audit } from '../audit-words.ts';
import type { Style } from '../style.ts';
import { countCell, numberOrText, say, textCell } from './cells.ts';

/** A list of the workbook, and how it is described. */
export interface Listing {
  readonly holds: BookId;
  readonly names: readonly string[];
  readonly rows: number;
}

export interface SummaryParts {
  readonly summary: AuditSummary;
  /** The days that the rules were applied for, in order. */
  readonly dates: readonly string[];
  readonly notices: readonly string[];
  readonly listings: readonly Listing[];
  /** Texts that a cell did not take whole. */
  readonly cut: number;
  readonly mostInCell: number;
}

/** A wide column for what is counted, and narrow ones for the counts. */
export const summaryPlan = (style: Style): SheetPlan => ({
  name: say(style, 'summary'),
  widths: [44, 12, 12, 12, 12, 12, 18],
  head: null,
  landscape: false,
  printed: 7,
  footer: say(style, 'footer'),
});

const line = (text: string): NewRow => [{ look: 'wide', text }];
const heading = (text: string): NewRow[] => [[], [{ look: 'heading', text }]];
const head = (titles: readonly string[]): NewRow => titles.map((text) => ({ look: 'head', text }));

export function summaryRows(style: Style, parts: SummaryParts): NewRow[] {
  const { summary, notices } = parts;
  return [
    [{ look: 'title', text: say(style, 'title') }],
    line(say(style, 'made_by', { version: style.shown(summary.tool.version), dates: datesText(style, parts.dates) })),
    ...verdictRows(style, summary),
    ...heading(audit(style, 'shortfall')),
    ...shortfallSentences(style, summary).map(line),
    ...groupRows(style, summary, 'cities'),
    ...(names(summary.districts, 1) ? groupRows(style, summary, 'districts') : []),
    ...(names(summary.streets, 2) ? groupRows(style, summary, 'streets') : []),
    ...ruleRows(style, summary),
    ...worstRows(style, summary),
    ...(notices.length === 0 ? [] : [...heading(say(style, 'notices')), ...notices.map(line)]),
    ...contentRows(style, parts),
  ];
}

const SHOWN_DATES = 5;

function datesText(style: Style, dates: readonly string[]): string {
  if (dates.length === 0) return say(style, 'no_dates');
  const shown = dates.slice(0, SHOWN_DATES).join(style.say('list_mark'));
  return dates.length <= SHOWN_DATES ? shown : `${shown}${say(style, 'more_dates', { count: dates.length })}`;
}

function verdictRows(style: Style, { subjects, verdicts }: AuditSummary): NewRow[] {
  const rows = VERDICTS.filter((verdict) => verdicts[verdict] > 0).map((verdict) => [
    textCell(VERDICT_WORDS[verdict][style.lang]),
    countCell(verdicts[verdict]),
    share(verdicts[verdict], subjects),
  ]);
  return [
    ...heading(audit(style, 'verdicts', { count: subjects })),
    head([style.say('verdict'), audit(style, 'col_subjects'), say(style, 'share')]),
    ...rows,
    [textCell(say(style, 'all')), countCell(subjects), null],
  ];
}

const share = (part: number, all: number): NewCell | null => (all === 0 ? null : { look: 'share', number: part / all });

function groupRows(style: Style, summary: AuditSummary, id: 'cities' | 'districts' | 'streets'): NewRow[] {
  const { count, shown }: Listed<AuditGroup> = summary[id];
  if (count === 0) return [];
  const titles = ['col_place', 'col_subjects', 'col_fail', 'col_open', 'col_pass', 'col_others', 'col_short'] as const;
  const rows = shown.map(({ path, subjects, verdicts, shortfall }) => [
    textCell(placeText(style, summary, path)),
    countCell(subjects),
    countCell(verdicts.non_compliant),
    countCell(verdicts.undetermined),
    countCell(verdicts.compliant),
    countCell(otherCount(verdicts)),
    numberOrText(shortfall),
  ]);
  const named = titles.map((title) => (title === 'col_short' ? shortTitle(style) : audit(style, title)));
  return [...heading(audit(style, id)), head(named), ...rows];
}

function ruleRows(style: Style, { rules }: AuditSummary): NewRow[] {
  if (rules.length === 0) return [];
  const rows = rules.map(({ rule, title, counts }) => [
    textCell(bracketed(style, style.pick(title), style.shown(rule))),
    ...STATUSES.map(([status]) => countCell(counts[status])),
  ]);
  const titles = [audit(style, 'col_rule'), ...STATUSES.map(([, title]) => audit(style, title))];
  return [...heading(audit(style, 'rules')), head(titles), ...rows];
}

/** The first twenty; the sheet of shortfalls has all that are short. */
function worstRows(style: Style, { worst: { count, shown } }: AuditSummary): NewRow[] {
  if (shown.length === 0) return [];
  const rows = shown.map(({ id, name, street, shortfall, rules }) => {
    const named = name === null ? style.shown(id) : bracketed(style, style.shown(name), style.shown(id));
    const whole = street === null ? named : `${named} ${style.shown(street)}`;
    return [textCell(whole), shortfall === null ? null : numberOrText(shortfall), countCell(rules.length)];
  });
  const titles = [audit(style, 'col_subject'), shortTitle(style), say(style, 'fails')];
  return [...heading(audit(style, 'worst', { shown: shown.length, count })), head(titles), ...rows];
}

const bracketed = (style: Style, text: string, detail: string): string => style.say('in_brackets', { text, detail });

const shortTitle = (style: Style): string => bracketed(style, audit(style, 'col_short'), unitText('m2', style.lang));

function contentRows(style: Style, { listings, cut, mostInCell, summary }: SummaryParts): NewRow[] {
  const stop = style.say('list_mark');
  return [
    ...heading(say(style, 'contents')),
    ...listings.map(({ names: [name = ''], rows, holds }) =>
      line(say(style, 'listing', { name, rows, holds: say(style, holds) })),
    ),
    ...listings.flatMap(({ names: sheets, rows }) => {
      const params = { name: sheets[0] ?? '', rows, count: sheets.length, names: sheets.join(stop) };
      return sheets.length > 1 ? [line(say(style, 'several_sheets', params))] : [];
    }),
    ...(cut > 0 ? [line(say(style, 'cut', { count: cut, limit: mostInCell }))] : []),
    ...(summary.incomplete ? [line(audit(style, 'incomplete'))] : []),
  ];
}
