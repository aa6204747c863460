/** How an amount, its bounds, a date or a word is written, and what a clause requires of it. */
import type { Bilingual, Comparator, Quantity, Requirement } from '../model/report.ts';
import { fill, type Lang } from './language.ts';
import { visible } from './visible.ts';
import { wordsOf } from './vocabulary.ts';

interface UnitWord extends Bilingual {
  /** English has a form for one. */
  readonly one?: string;
}

const UNIT_WORDS: ReadonlyMap<string, UnitWord> = new Map(
  Object.entries({
    m2: { zh: '㎡', en: 'm²' },
    m: { zh: 'm', en: 'm' },
    household: { zh: '户', en: 'households', one: 'household' },
    person: { zh: '人', en: 'persons', one: 'person' },
    bed: { zh: '张', en: 'beds', one: 'bed' },
    yuan: { zh: '元', en: 'yuan' },
    site: { zh: '处', en: 'sites', one: 'site' },
    item: { zh: '个', en: 'items', one: 'item' },
    person_time: { zh: '人次', en: 'person-times', one: 'person-time' },
    minute: { zh: '分钟', en: 'minutes', one: 'minute' },
    '%': { zh: '%', en: '%' },
  }),
);

const COMPARATOR_SIGNS: Readonly<Record<Exclude<Comparator, 'in'>, string>> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '=': '=',
};

const UNKNOWN: Bilingual = { zh: '未知', en: 'unknown' };
const ONE_OF: Bilingual = { zh: '属于 {range}', en: 'one of {range}' };
/** A limit that depends on something not known. */
const OPEN_LIMIT: Bilingual = { zh: '{sign} 待定值（{range}）', en: '{sign} a limit not known yet ({range})' };

export function quantityText(quantity: Quantity, lang: Lang): string {
  if ('date' in quantity) return visible(quantity.date);
  if ('text' in quantity) return visible(wordsOf(quantity.text, lang));
  if ('value' in quantity) return amount(quantity.value, quantity.unit, lang);
  return range(quantity, lang);
}

export function requirementText(requirement: Requirement, lang: Lang): string {
  const { comparator } = requirement;
  const text = quantityText(requirement, lang);
  if (comparator === 'in') return fill(ONE_OF[lang], { range: text });
  // "= yes" says no more than "yes".
  if (comparator === '=' && 'text' in requirement) return text;
  const sign = COMPARATOR_SIGNS[comparator];
  if ('min' in requirement && requirement.min !== requirement.max && !saysNothing(requirement)) {
    return fill(OPEN_LIMIT[lang], { sign, range: text });
  }
  return `${sign} ${text}`;
}

const DISTANCE_RANGE: Bilingual = { zh: '{low} 至 {high} m', en: '{low} to {high} m' };
/** Metres between bounds that only rounding holds apart. */
const ROUNDED_APART = 0.01;

/** A distance to the decimetre, for people; no verdict rests on what is rounded here. */
export function decimetreText(distance: Quantity, lang: Lang): string {
  if ('value' in distance) return `${decimetres(distance.value)} m`;
  if (!('min' in distance) || distance.min === null || distance.max === null) return quantityText(distance, lang);
  const [low, high] = [decimetres(distance.min), decimetres(distance.max)];
  const isOne = low === high || Number(distance.max) - Number(distance.min) < ROUNDED_APART;
  return isOne ? `${low} m` : fill(DISTANCE_RANGE[lang], { low, high });
}

/**
 * The decimetre that both bounds of a distance come to; null where they are apart, or near a whole metre, as limits are:
 * then every digit is wanted.
 */
function nearDecimetre(min: string, max: string): string | null {
  const [low, high] = [decimetres(min), decimetres(max)];
  const isOne = low === high && Number(max) - Number(min) < ROUNDED_APART;
  return isOne && !low.endsWith('.0') ? low : null;
}

const decimetres = (metres: string): string => Number(approximation(metres) ?? metres).toFixed(1);

interface Bounds {
  readonly min: string | null;
  readonly max: string | null;
  readonly unit: string;
}

/** No quantity is negative, so "at least 0" says nothing. */
const saysNothing = ({ min, max }: Bounds): boolean => (min === null || min === '0') && max === null;

function range(bounds: Bounds, lang: Lang): string {
  const { min, max, unit } = bounds;
  if (saysNothing(bounds)) return UNKNOWN[lang];
  if (min === null) return `≤ ${amount(max ?? '', unit, lang)}`;
  if (max === null) return `≥ ${amount(min, unit, lang)}`;
  if (min === max) return amount(min, unit, lang);
  const near = unit === 'm' ? nearDecimetre(min, max) : null;
  if (near !== null) return `≈ ${withUnit(near, unit, lang)}`;
  return withUnit(`${visible(min)}–${visible(max)}`, unit, lang);
}

function amount(value: string, unit: string, lang: Lang): string {
  const written = withUnit(visible(value), unit, lang);
  const near = approximation(value);
  if (near === null) return written;
  return lang === 'zh' ? `${written}（≈${near}）` : `${written} (≈${near})`;
}

/** The unit alone, where the number stands elsewhere. */
export const unitText = (unit: string, lang: Lang): string => UNIT_WORDS.get(unit)?.[lang] ?? visible(unit);

function withUnit(number: string, unit: string, lang: Lang): string {
  const word = UNIT_WORDS.get(unit);
  const text = number === '1' && lang === 'en' ? word?.one : word?.[lang];
  const shown = text ?? word?.[lang] ?? visible(unit);
  return shown === '%' ? `${number}%` : `${number} ${shown}`;
}

const FRACTION = /^(-?)(\d+)\/(\d+)$/;

/** A fraction as a decimal: three places, or three digits that count when it is below a tenth; null for a decimal. */
export function approximation(value: string): string | null {
  const [, sign = '', numerator = '', denominator = ''] = FRACTION.exec(value) ?? [];
  if (numerator === '' || /^0*$/.test(denominator)) return null;
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  let places = 3;
  while (n > 0n && n * 10n ** BigInt(places) < 100n * d) places += 1;
  const scaled = (2n * n * 10n ** BigInt(places) + d) / (2n * d);
  const digits = String(scaled).padStart(places + 1, '0');
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
