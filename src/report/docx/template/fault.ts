/** What makes a template unusable: then nothing is judged, since the opinion could not be written. */
import type { Params } from '../../../wording/language.ts';
import type { TemplateFaultCode } from '../../../wording/template.ts';

export interface TemplateFault {
  readonly code: TemplateFaultCode;
  /** Texts that are not safe to show yet. */
  readonly params: Params;
}

export class UnusableTemplate extends Error {
  override readonly name = 'UnusableTemplate';
  readonly faults: readonly TemplateFault[];
  constructor(faults: readonly TemplateFault[]) {
    super(faults.map(({ code }) => code).join(', '));
    this.faults = faults;
  }
}

export const unusable = (code: TemplateFaultCode, params: Params = {}): UnusableTemplate =>
  new UnusableTemplate([{ code, params }]);
