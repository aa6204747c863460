/** The list of rules as a table. */
import type { RuleRow } from '../model/explanation.ts';
import { EXPLAIN, type ExplainId } from '../wording/explain.ts';
import { FORCE_WORDS } from '../wording/status.ts';
import type { RenderOptions } from './formats.ts';
import { NO_COLOUR } from './paint.ts';
import { Style } from './style.ts';
import { type Column, drawTable } from './table.ts';

const HEADS = ['rule', 'title', 'force', 'place', 'due'] as const satisfies readonly ExplainId[];

/** Wide enough for the longest id of a rule that anybody would want to copy whole. */
const ID_WIDTH = 40;

export function renderRuleList(rows: readonly RuleRow[], options: RenderOptions): string {
  const style = new Style(options, NO_COLOUR);
  const head: Column[] = HEADS.map((id) => ({
    title: style.pick(EXPLAIN[id]),
    ...(id === 'rule' ? { keep: ID_WIDTH } : {}),
  }));
  const cells = rows.map(({ rule, title, force, document, at, due }) =>
    [
      style.shown(rule),
      style.pick(title),
      style.pick(FORCE_WORDS[force]),
      style.shown(`${document} ${at}`),
      style.shown(due ?? '–'),
    ].map((text) => [{ text }]),
  );
  return `${drawTable(style, head, cells).join('\n')}\n`;
}
