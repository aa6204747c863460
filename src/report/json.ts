/** The result as JSON: the contract's own form, from which every other format can be made again. */
import type { Report, SubjectResult } from '../model/report.ts';
import { escaped } from '../wording/visible.ts';

/**
 * What JSON.stringify leaves in and a terminal would obey or a script would trip over: DEL and C1, zero-width and
 * directional characters, the two line separators, the byte-order mark; and the `##[…]` that CI services read as a
 * command wherever it stands in a log.
 */
const UNSAFE = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|#(?=#[a-z]*\[)/gi;

export const renderJson = (report: Report): string => renderData(report);

/** Any other data of ours, as safely. */
export function renderData(data: unknown): string {
  return `${JSON.stringify(data, null, 2).replace(UNSAFE, escaped)}\n`;
}

/** One result on one line, as `renderJson` would write it in the list of all. */
export const renderRecord = (result: SubjectResult): string => `${JSON.stringify(result).replace(UNSAFE, escaped)}\n`;

/** JSON on one line, with spaces, where a line may break. */
export const oneLine = (value: unknown): string => JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
