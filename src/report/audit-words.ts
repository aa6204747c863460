/** What every part of the summary of an audit shares. */
import { AUDIT } from '../wording/audit.ts';
import { fill, type Params } from '../wording/language.ts';
import { quantityText } from '../wording/quantity.ts';
import type { Cell } from './grid.ts';
import type { Style } from './style.ts';

/** A fixed text of the summary. Params are texts that are safe to show. */
export const say = (style: Style, id: keyof typeof AUDIT, params: Params = {}): string =>
  style.fixed(fill(AUDIT[id][style.lang], params));

export const cell = (text: string): Cell => [{ text }];

export const area = (style: Style, value: string): string =>
  style.shown(quantityText({ value, unit: 'm2' }, style.lang));
