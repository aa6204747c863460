/** One reading explained: the question, the answer, what it was chosen over, and the rules that rest on it; as text. */
import type { ReadingExplanation } from '../model/explanation.ts';
import { EXPLAIN } from '../wording/explain.ts';
import { fill } from '../wording/language.ts';
import { flow, heading } from './flow.ts';
import type { RenderOptions } from './formats.ts';
import { NO_COLOUR } from './paint.ts';
import { Style } from './style.ts';

export function renderReading(reading: ReadingExplanation, options: RenderOptions): string {
  const style = new Style(options, NO_COLOUR);
  const entry = (lead: string, text: string, indent = 2): string[] =>
    flow(style, style.shown(text), { lead: `${style.shown(lead)}  `, indent });
  const { id, question, chosen, alternatives, rules } = reading;
  const answer = { question: style.pick(question), chosen: style.pick(chosen) };
  const lines = [
    ...entry(id, fill(EXPLAIN.reading_text[style.lang], answer), 0),
    ...alternatives.flatMap((one) =>
      entry(one.reading, fill(EXPLAIN.not_chosen[style.lang], { text: style.pick(one.text) }), 5),
    ),
    ...heading(style, style.pick(EXPLAIN.resting_heading)),
    ...(rules.length === 0 ? flow(style, style.pick(EXPLAIN.none_rests), { indent: 2 }) : []),
    ...rules.flatMap(({ rule, title }) => entry(rule, style.pick(title))),
  ];
  return `${lines.join('\n')}\n`;
}
