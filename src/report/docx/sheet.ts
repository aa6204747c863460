/** What every part of the document shares: the words in the reader's language. */
import type { Finding } from '../../model/report.ts';
import type { Verdict } from '../../model/status.ts';
import { fill, type Lang, type Params } from '../../wording/language.ts';
import { chineseNumber, OPINION, type OpinionId } from '../../wording/opinion.ts';
import { REVIEW, type ReviewId } from '../../wording/review.ts';
import { STATUS_WORDS, VERDICT_WORDS } from '../../wording/status.ts';
import type { RenderOptions } from '../formats.ts';
import { NO_COLOUR } from '../paint.ts';
import { Style } from '../style.ts';

export class Sheet {
  readonly style: Style;
  readonly quiet: boolean;

  /** Paper has no columns and shows every character, so width and `ascii` are not looked at. */
  constructor(options: RenderOptions) {
    this.style = new Style({ ...options, colour: 0, ascii: false }, NO_COLOUR);
    this.quiet = options.quiet;
  }

  get lang(): Lang {
    return this.style.lang;
  }

  /** A fixed text of the document. */
  words(id: OpinionId, params: Params = {}): string {
    return fill(OPINION[id][this.lang], params);
  }

  /** A fixed text that the page has too. */
  shared(id: ReviewId, params: Params = {}): string {
    return fill(REVIEW[id][this.lang], params);
  }

  /** 一、二 … in Chinese, 1, 2 … in English. */
  number(number: number): string {
    return this.lang === 'zh' ? chineseNumber(number) : String(number);
  }

  /** The word alone: an official document has no signs. */
  status({ status, disposition }: Pick<Finding, 'status' | 'disposition'>): string {
    const text = STATUS_WORDS[status][this.lang];
    return disposition === 'waived' ? this.style.say('in_brackets', { text, detail: this.style.say('waived') }) : text;
  }

  verdict(verdict: Verdict | 'invalid'): string {
    return VERDICT_WORDS[verdict][this.lang];
  }

  /** 名称：内容 */
  labelled(text: string, detail: string): string {
    return this.style.say('with_detail', { text, detail });
  }
}
