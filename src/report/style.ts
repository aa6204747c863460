/** What every part of the text report shares: the language, the width, the colours, and how a text is made safe. */
import type { Bilingual, Quantity, Requirement } from '../model/report.ts';
import type { Status, Verdict } from '../model/status.ts';
import { inAscii } from '../wording/ascii.ts';
import { type LabelId, label } from '../wording/labels.ts';
import type { Lang, Params } from '../wording/language.ts';
import { quantityText, requirementText } from '../wording/quantity.ts';
import { STATUS_SIGNS, STATUS_WORDS, VERDICT_SIGNS, VERDICT_WORDS } from '../wording/status.ts';
import { visible } from '../wording/visible.ts';
import { itemWords } from '../wording/vocabulary.ts';
import type { RenderOptions } from './formats.ts';
import { NO_COLOUR, type Palette } from './paint.ts';
import { displayWidth } from './width.ts';

/** Below this nothing can be laid out; a terminal this narrow scrolls sideways. */
const NARROWEST = 40;

/** A longer line of prose is hard to follow, however wide the terminal. */
const WIDEST_PROSE = 116;

export class Style {
  readonly lang: Lang;
  readonly ascii: boolean;
  readonly width: number;
  readonly proseWidth: number;
  readonly palette: Palette;
  private readonly columns = new Map<readonly LabelId[], number>();

  constructor(options: RenderOptions, palette: Palette) {
    this.lang = options.lang;
    this.ascii = options.ascii;
    this.width = Math.max(NARROWEST, Math.floor(options.width) || 0);
    this.proseWidth = Math.min(this.width, WIDEST_PROSE);
    this.palette = palette;
  }

  /** A text from an input or a pack, with nothing hidden in it. */
  shown(text: string): string {
    const safe = visible(text);
    return this.ascii ? inAscii(safe) : safe;
  }

  /** The reader's side of a bilingual text. */
  pick(text: Bilingual): string {
    return this.shown(text[this.lang]);
  }

  /** A fixed text of the report. Params are texts that are already safe to show. */
  say(id: LabelId, params: Params = {}): string {
    return this.fixed(label(id, this.lang, params));
  }

  /** The columns that these labels take with a space after them, so that what follows begins in one column. */
  columnFor(ids: readonly LabelId[]): number {
    const known = this.columns.get(ids);
    if (known !== undefined) return known;
    const column = Math.max(...ids.map((id) => displayWidth(this.say(id)))) + 2;
    this.columns.set(ids, column);
    return column;
  }

  /** A text of our own, put together from parts that are safe to show. */
  fixed(text: string): string {
    return this.ascii ? inAscii(text) : text;
  }

  /** The file of a subject as a reader would name it. */
  file(file: string): string {
    return file === '-' ? this.say('standard_input') : this.shown(file);
  }

  /** The id of an item, in the reader's words. */
  itemName(id: string): string {
    return this.shown(itemWords(id, this.lang));
  }

  quantity(quantity: Quantity): string {
    return this.shown(quantityText(quantity, this.lang));
  }

  requirement(requirement: Requirement): string {
    return this.shown(requirementText(requirement, this.lang));
  }

  /** Sign and word; in ASCII the word in brackets. */
  status(status: Status): string {
    return this.tag(STATUS_SIGNS[status], STATUS_WORDS[status]);
  }

  verdict(verdict: Verdict | 'invalid'): string {
    return this.tag(VERDICT_SIGNS[verdict], VERDICT_WORDS[verdict]);
  }

  private tag(sign: string, word: Bilingual): string {
    return this.ascii ? `[${word[this.lang]}]` : `${sign} ${word[this.lang]}`;
  }
}

/** For what no terminal shows: no colours, and no sign of a name or an id spelled in another way. */
export const plainStyle = (options: RenderOptions): Style => new Style({ ...options, ascii: false }, NO_COLOUR);
