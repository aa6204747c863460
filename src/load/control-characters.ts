import { type Draft, draft } from './draft.ts';
import type { RecordAt } from './records.ts';

/**
 * What a terminal would obey, or what turns the order of the text around it: controls but tab and line ends, and the
 * directional overrides and isolates. Halves of surrogate pairs too, which no file can hold.
 */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Cs}]/u;

/** Texts with characters in them that nobody can see and a screen or a printer would act on. */
export function controlDrafts(records: readonly RecordAt[]): Draft[] {
  return records.flatMap(({ pointer, record }) =>
    Object.entries(record).flatMap(([key, value]) =>
      typeof value === 'string' && CONTROL.test(value)
        ? [draft('control_character', `${pointer}/${key}`, 'plain_text')]
        : [],
    ),
  );
}
