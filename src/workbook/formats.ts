/** The number formats of a workbook: which a cell has, and whether it shows a date. */
import { attributeOf, type XmlReader } from './xml.ts';

/**
 * The formats that are known by their number alone (ECMA-376 part 1, 18.8.30), those of dates as a Chinese system
 * shows them.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export interface NumberFormat {
  readonly code: string;
  readonly isDate: boolean;
}

/** Reads `styles.xml`. */
export class FormatsReader implements XmlReader {
  readonly #codes = new Map<number, string>();
  readonly #styles: number[] = [];
  #isInStyles = false;

  open(name: string, attributes: string): void {
    if (name === 'numFmt') {
      this.#codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
    } else if (name === 'cellXfs') this.#isInStyles = true;
    else if (name === 'xf' && this.#isInStyles) this.#styles.push(Number(attributeOf(attributes, 'numFmtId') ?? 0));
  }

  text(): void {
    // No text of a style says anything about a format.
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#isInStyles = false;
  }

  /** By the number of a cell's style; null for one that shows numbers as they are. */
  formats(): readonly (NumberFormat | null)[] {
    return this.#styles.map((id) => {
      const code = this.#codes.get(id) ?? BUILT_IN[id] ?? '';
      return code === '' || /^general$/i.test(code) ? null : { code, isDate: showsDate(code) };
    });
  }
}

/** Whether letters of a date or a time stand in it, outside of quotation marks, brackets, escapes and fillers. */
function showsDate(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  return /[ymdhse]/i.test(bare.replace(/[0#?]E[+-]/gi, ''));
}
