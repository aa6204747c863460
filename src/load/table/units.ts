/** The units that stand in brackets in a header or behind a number, and what one of each is in the unit of a field. */
import type { Rational } from '../../model/rational.ts';
import { ONE, rational } from '../../model/rational.ts';

/** What a number counts or measures; land and floor are both areas. */
export type Quantity = 'area' | 'length' | 'households' | 'people' | 'beds' | 'money';

interface Unit {
  readonly quantity: Quantity;
  readonly factor: Rational;
}

const unit = (quantity: Quantity, factor: Rational = ONE): Unit => ({ quantity, factor });

const TEN_THOUSAND = rational(10_000n);

/** Fifteen mu are one hectare. */
const MU = rational(10_000n, 15n);

const PLAIN: Readonly<Record<string, Unit>> = {
  m2: unit('area'),
  '㎡': unit('area'),
  'm²': unit('area'),
  'm^2': unit('area'),
  平方米: unit('area'),
  平方公尺: unit('area'),
  平米: unit('area'),
  平方: unit('area'),
  平: unit('area'),
  公顷: unit('area', TEN_THOUSAND),
  ha: unit('area', TEN_THOUSAND),
  亩: unit('area', MU),
  米: unit('length'),
  m: unit('length'),
  公里: unit('length', rational(1000n)),
  千米: unit('length', rational(1000n)),
  km: unit('length', rational(1000n)),
  户: unit('households'),
  套: unit('households'),
  人: unit('people'),
  张: unit('beds'),
  床: unit('beds'),
  元: unit('money'),
};

/** Units that also come in ten thousands. */
const IN_TEN_THOUSANDS = ['m2', '㎡', 'm²', '平方米', '平米', '平方', '户', '套', '人', '张', '元'];

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...Object.entries(PLAIN),
  ...IN_TEN_THOUSANDS.flatMap((name): [string, Unit][] => {
    const plain = PLAIN[name];
    return plain === undefined ? [] : [[`万${name}`, { ...plain, factor: TEN_THOUSAND }]];
  }),
]);

/** The unit of that name, in full-width or half-width letters; undefined where there is none. */
export const unitNamed = (name: string): Unit | undefined =>
  UNITS.get(halfWidth(name).replace(/\s+/g, '').toLowerCase());

/** Half-width letters, digits and signs for full-width ones, and nothing else: a footnote mark stays what it is. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (wide) =>
    wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}
