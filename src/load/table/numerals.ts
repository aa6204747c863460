/** Whole numbers in Chinese numerals. */

const DIGITS = '〇一二三四五六七八九';
const OTHER: Readonly<Record<string, string>> = {
  零: '〇',
  两: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
};

/** Below ten thousand, written out: 三千零五, 二百, 十五. A unit left out at the end (一百二) is not written out. */
const SECTION =
  /^(?:([一二三四五六七八九])千)?(〇)?(?:([一二三四五六七八九])百)?(〇)?(?:([一二三四五六七八九])?(十))?(〇)?([一二三四五六七八九])?$/;

/**
 * 三百 → 300, 一千二百 → 1200, 三万零五 → 30005, 〇 → 0; null for anything else, also for 一百二 and 一万二, which are
 * 120 and 12000 in speech and look like slips on paper.
 */
export function chineseNumber(typed: string): number | null {
  const plain = Array.from(typed, (character) => OTHER[character] ?? character).join('');
  if (plain === '〇') return 0;
  const parts = plain.split('万');
  if (plain === '' || parts.length > 2) return null;
  const [high, low] = parts.length === 2 ? parts : [null, plain];
  const upper = high === null ? 0 : sectionValue(high ?? '');
  const lower = low === '' ? 0 : sectionValue((low ?? '').replace(high === null ? /$^/ : /^〇/, ''));
  if (upper === null || lower === null || (high !== null && upper === 0)) return null;
  if (high !== null && low !== '' && lower < 1000 && !low?.startsWith('〇')) return null;
  return upper * 10_000 + lower;
}

/** Null where the section is not written out in order, with a zero exactly where a place is left out in between. */
function sectionValue(section: string): number | null {
  const match = SECTION.exec(section);
  if (!match || section === '' || section.startsWith('〇')) return null;
  const [, thousands, , hundreds, , tens, ten, , ones] = match;
  const value =
    1000 * digit(thousands) + 100 * digit(hundreds) + (ten === undefined ? 0 : 10 * digit(tens ?? '一')) + digit(ones);
  return value > 0 && writtenOut(value, tens === undefined && ten !== undefined).includes(section) ? value : null;
}

const digit = (character: string | undefined): number => (character === undefined ? 0 : DIGITS.indexOf(character));

/** How a number below ten thousand is written; with 十 for 一十 only where nothing stands before it. */
function writtenOut(value: number, bareTen: boolean): string[] {
  const places = ['千', '百', '十', ''];
  const digits = String(value).padStart(4, '0').split('').map(Number);
  let text = '';
  digits.forEach((each, i) => {
    if (each > 0) text += `${DIGITS[each]}${places[i]}`;
    else if (text !== '' && !text.endsWith('〇') && digits.slice(i).some((later) => later > 0)) text += '〇';
  });
  return bareTen ? [text.replace(/^一十/, '十')] : [text];
}
