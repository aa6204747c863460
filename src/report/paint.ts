/** The few colours of the report. Text is wrapped first and painted afterwards, so a colour never spans two lines. */
import type { Status, Verdict } from '../model/status.ts';

export type Paint = (text: string) => string;

export interface Palette {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly status: Readonly<Record<Status, Paint>>;
  readonly verdict: Readonly<Record<Verdict | 'invalid', Paint>>;
}

const plain: Paint = (text) => text;

export const NO_COLOUR: Palette = {
  strong: plain,
  faint: plain,
  status: { pass: plain, fail: plain, undetermined: plain, not_yet_due: plain, not_applicable: plain },
  verdict: {
    compliant: plain,
    non_compliant: plain,
    undetermined: plain,
    not_yet_due: plain,
    not_applicable: plain,
    invalid: plain,
  },
};
