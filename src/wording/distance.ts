/** The words about a largest distance: which dwelling is farthest, how many lie beyond the limit, what would decide. */
import type { Comparison } from '../model/judged.ts';
import type { Bilingual, Quantity } from '../model/report.ts';
import { fill, type Lang } from './language.ts';
import { decimetreText, quantityText } from './quantity.ts';
import { visible } from './visible.ts';

const FARTHEST = {
  dwelling: { zh: '最远：{name}', en: 'farthest: {name}' },
  known: { zh: '已知最远：{name}', en: 'farthest known: {name}' },
  from: { zh: '距 {facility} {metres}', en: '{metres} from {facility}' },
  others: { zh: '另有楼栋可能更远', en: 'others may be farther' },
  outside: { zh: '超出限值的共 {households}', en: '{households} in all beyond the limit' },
  up_to: { zh: '可能超出限值的至多 {households}', en: 'at most {households} beyond the limit' },
} satisfies Record<string, Bilingual>;

/** `最远：3#，距 F1 512.3 m，超出限值的共 96 户`. */
export function farthestText({ farthest, measured }: Comparison, lang: Lang): string {
  if (farthest === undefined) return '';
  const { dwelling, facility, distance, households_outside: outside } = farthest;
  const most = mostOf(distance);
  // Of a distance without an upper bound nobody can say that it is the farthest.
  if (most === null) return outsideText(outside, lang);
  const isKnown = most !== mostOf(measured);
  const metres = decimetreText(distance, lang);
  const parts = [
    fill(FARTHEST[isKnown ? 'known' : 'dwelling'][lang], { name: visible(dwelling.name) }),
    facility === null ? '' : fill(FARTHEST.from[lang], { facility: visible(facility.name), metres }),
    isKnown ? FARTHEST.others[lang] : '',
    outsideText(outside, lang),
  ];
  return parts.filter((part) => part !== '').join(lang === 'zh' ? '，' : ', ');
}

function mostOf(quantity: Quantity | null): string | null {
  if (quantity === null || !('unit' in quantity)) return null;
  return 'value' in quantity ? quantity.value : quantity.max;
}

/** The households beyond the limit, where there are or may be any. */
function outsideText(outside: Quantity | null, lang: Lang): string {
  if (outside === null || !('unit' in outside)) return '';
  if ('value' in outside && outside.value === '0') return '';
  if ('value' in outside || outside.min !== '0' || outside.max === null) {
    return fill(FARTHEST.outside[lang], { households: quantityText(outside, lang) });
  }
  const households = quantityText({ value: outside.max, unit: outside.unit }, lang);
  return fill(FARTHEST.up_to[lang], { households });
}

/** In metres: what a distance is off by because the earth is no plane is not worth a sentence. */
const WORTH_TELLING = 0.01;

const DECIDES = {
  vague: {
    zh: '按坐标精度，每个距离最多相差 {slack} m；更精确的坐标或实测距离可以判定。',
    en: ' By the accuracy of the positions each distance may be off by {slack} m; better positions or a measured distance would decide.',
  },
  hairline: {
    zh: '距离与限值之差小于坐标换算的误差；图上的投影坐标或实测距离可以判定。',
    en: ' It is nearer to the limit than the conversion of positions is exact; projected positions of the drawing or a measured distance would decide.',
  },
  anywhere: {
    zh: '有的住宅只知道在用地之内，最近、最远两端都算到；楼栋坐标或实测距离可以判定。',
    en: ' Some dwellings are only known to be on the site, so both ends are given; their positions or measured distances would decide.',
  },
} satisfies Record<string, Bilingual>;

/** What would decide a distance that is open; with a space before it in English. */
export function decidesText(of: Comparison, lang: Lang): string {
  const off = Number(of.slack ?? 0);
  const vague = off >= WORTH_TELLING ? fill(DECIDES.vague[lang], { slack: shortMetres(off) }) : '';
  const hairline = off > 0 && spreadOf(of.measured) < WORTH_TELLING ? DECIDES.hairline[lang] : '';
  return `${vague}${hairline}${of.anywhereInSite ? DECIDES.anywhere[lang] : ''}`;
}

/** How far the bounds of a range lie apart. */
function spreadOf(quantity: Quantity | null): number {
  if (quantity === null || !('min' in quantity) || quantity.max === null) return Number.POSITIVE_INFINITY;
  return Number(quantity.max) - Number(quantity.min ?? 0);
}

/** To the decimetre, or to the centimetre what is less. */
const shortMetres = (metres: number): string => String(Number(metres.toFixed(metres < 0.1 ? 2 : 1)));
