/** The list of waivers and decisions: a table with one row each. */
import type { WaiverRow } from '../model/waiver-row.ts';
import { WAIVER_LIST } from '../wording/cli-waivers.ts';
import { fill } from '../wording/language.ts';
import { STATUS_WORDS } from '../wording/status.ts';
import type { RenderOptions } from './formats.ts';
import type { Cell } from './grid.ts';
import { NO_COLOUR } from './paint.ts';
import { Style } from './style.ts';
import { drawTable } from './table.ts';

export function renderWaiverList(rows: readonly WaiverRow[], options: RenderOptions): string {
  const style = new Style(options, NO_COLOUR);
  const say = (id: keyof typeof WAIVER_LIST): string => style.pick(WAIVER_LIST[id]);
  if (rows.length === 0) return `${say('none')}\n`;
  const head = [
    { title: say('col_id'), keep: 16 },
    { title: say('col_about') },
    { title: say('col_time'), keep: 14 },
    { title: say('col_approval') },
  ];
  return `${drawTable(
    style,
    head,
    rows.map((row) => cellsOf(style, row)),
  ).join('\n')}\n`;
}

const cellOf = (texts: readonly string[]): Cell => texts.filter((text) => text !== '').map((text) => ({ text }));

function cellsOf(style: Style, row: WaiverRow): Cell[] {
  const {
    id,
    kind,
    outcome,
    subject,
    rule,
    item,
    state,
    from,
    until,
    by,
    approval,
    reason,
    max_shortfall: limit,
  } = row;
  const word = (id: keyof typeof WAIVER_LIST, params = {}): string =>
    style.fixed(fill(WAIVER_LIST[id][style.lang], params));
  const decided = outcome === null ? '' : style.fixed(STATUS_WORDS[outcome][style.lang]);
  return [
    cellOf([style.shown(id), word(kind), decided]),
    cellOf([
      style.shown(subject),
      style.shown(rule),
      item === null ? '' : style.shown(item),
      limit === null ? '' : word('at_most', { limit: style.shown(limit) }),
    ]),
    cellOf([word(state), from, until === null ? '' : word('until', { until })]),
    cellOf([style.shown(approval), style.shown(by), style.shown(reason)]),
  ];
}
