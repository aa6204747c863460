/** What was measured, what is required and how much is missing to it, each with its name. */
import type { Finding } from '../../model/report.ts';
import type { Style } from '../style.ts';

type Figures = Pick<Finding, 'measured' | 'required' | 'shortfall'>;

export function namedFigures(style: Style, figures: Figures): string[] {
  const { measured, required } = figures;
  return [
    ...(measured ? [style.say('figure_measured', { value: style.quantity(measured) })] : []),
    ...(required ? [style.say('figure_required', { value: style.requirement(required) })] : []),
    ...shortOf(style, figures),
  ];
}

/** 差 15 ㎡, or where there is too much of it 超出 15 ㎡; nothing where nothing is short. */
export function shortOf(style: Style, { required, shortfall }: Figures): string[] {
  if (!shortfall) return [];
  const upperLimit = required?.comparator === '<=' || required?.comparator === '<';
  return [style.say(upperLimit ? 'figure_over' : 'figure_short', { value: style.quantity(shortfall) })];
}
