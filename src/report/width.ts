/**
 * How many columns a text takes on a terminal.
 *
 * Counted by code point and never too small: combining marks and joined emoji may take less than counted here. The
 * usual library needs a grapheme segmenter, whose data take longer to load than a whole report takes to write; the
 * tests hold this table against it.
 */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], // Hangul initials
  [0x231a, 0x232a], // here and below: signs drawn as emoji, in coarse ranges
  [0x23e9, 0x23f3],
  [0x25fd, 0x25fe],
  [0x2614, 0x2705],
  [0x270a, 0x270b],
  [0x2728, 0x2728],
  [0x274c, 0x2757],
  [0x2795, 0x27bf],
  [0x2b1b, 0x2b55],
  [0x2e80, 0x303e], // radicals, Chinese punctuation
  [0x3041, 0x4dff], // kana, Bopomofo, enclosed and squared signs (㎡), extension A
  [0x4e00, 0xa4cf], // Chinese characters, Yi
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3], // Hangul
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60], // full-width forms
  [0xffe0, 0xffe6],
  [0x16fe0, 0x1b2ff],
  [0x1d300, 0x1d376],
  [0x1f000, 0x1faff], // emoji and game signs
  [0x20000, 0x3fffd],
];

const isCombining = (code: number): boolean => code >= 0x300 && code <= 0x36f;

/** The columns of one code point that is neither a control nor a format character. */
function codeWidth(code: number): 0 | 1 | 2 {
  if (code < 0x1100) return isCombining(code) ? 0 : 1;
  let low = 0;
  let high = WIDE.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = WIDE[middle] ?? [0, 0];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return 2;
  }
  return 1;
}

export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += codeWidth(character.codePointAt(0) ?? 0);
  return width;
}
