/** What was measured, required and short, in words. */
import type { Finding } from '../../model/report.ts';
import type { Sheet } from './sheet.ts';

type Figures = Pick<Finding, 'measured' | 'required' | 'shortfall'>;

export const measuredText = ({ style }: Sheet, { measured }: Figures): string =>
  measured ? style.quantity(measured) : '';

export const requiredText = ({ style }: Sheet, { required }: Figures): string =>
  required ? style.requirement(required) : '';

/** 差 15 ㎡, or where there is too much of it 超出 15 ㎡. */
export function differenceText(sheet: Sheet, { required, shortfall }: Figures): string {
  if (!shortfall) return '';
  const upperLimit = required?.comparator === '<=' || required?.comparator === '<';
  return sheet.words(upperLimit ? 'over' : 'short', { value: sheet.style.quantity(shortfall) });
}
