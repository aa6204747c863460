/** Beyond this many digits before or after the point a number is a slip, not a quantity. */
const MAX_DIGITS = 30;

/** A longer numeral is refused unread: no zeros that anybody typed are so many. */
const MAX_LENGTH = 200;

const NUMBER = /^([+-]?)([0-9]*)\.?([0-9]*)(?:[eE]([+-]?[0-9]+))?$/;

/**
 * The number that a numeral stands for, without rounding: a JavaScript number where that writes as the same decimal
 * (300, 300.0 and 3e2 are all 300), else the digits as text. Null where it has more than 30 digits before or after
 * the point once the exponent is written out, or is no numeral.
 */
export function exactNumber(numeral: string): number | string | null {
  const typed = plainDecimal(numeral);
  if (typed === null) return null;
  const double = Number(typed);
  return plainDecimal(String(double)) === typed ? double : typed;
}

/** The numeral without exponent, leading or trailing zeros; the same text for the same number. */
function plainDecimal(numeral: string): string | null {
  const match = numeral.length > MAX_LENGTH ? null : NUMBER.exec(numeral);
  if (!match) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return null;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  if (digits === '') return '0';
  const significant = digits.replace(/0+$/, '');
  const point = digits.length - fraction.length + Number(exponent);
  if (point > MAX_DIGITS || significant.length - point > MAX_DIGITS) return null;
  return `${sign === '-' ? '-' : ''}${withPoint(significant, point)}`;
}

/** Places the point after the first `point` of the digits, with zeros where there are no digits. */
function withPoint(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits.padEnd(point, '0');
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
