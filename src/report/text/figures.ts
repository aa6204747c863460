/** What was measured, what is required and how much is short, each with its name. */
import type { Finding } from '../../model/report.ts';
import type { Style } from '../style.ts';

type Figures = Pick<Finding, 'measured' | 'required' | 'shortfall'>;

export function namedFigures(style: Style, { measured, required, shortfall }: Figures): string[] {
  return [
    ...(measured ? [style.say('item_measured', { value: style.quantity(measured) })] : []),
    ...(required ? [style.say('item_required', { value: style.requirement(required) })] : []),
    ...(shortfall ? [style.say('item_short', { value: style.quantity(shortfall) })] : []),
  ];
}
