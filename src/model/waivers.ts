/**
 * The file of waivers and decisions: approved deviations, and what persons decided where the words leave it to them.
 *
 * It belongs to the party that runs the check, never to the party that is checked. What a schema cannot say (days of the
 * calendar, ids used twice) is checked in `load/waivers.ts`, and what takes the rules to know in `run/waivers.ts`.
 */
import { z } from 'zod';
import { list, object } from './field.ts';
import { ruleId } from './pack.ts';

const says = (code: string) => ({ error: () => code });

/** Something that a reader can see. */
const text = z.string(says('text')).regex(/[\p{L}\p{N}\p{P}\p{S}]/u, says('text'));
/** Words for a reader: what a YAML block wraps or ends with a line break is still one line. */
const words = text.overwrite((written) => written.trim().replace(/\s*[\r\n]+\s*/g, ' '));
const day = z.string(says('full_date')).regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, says('full_date'));

const about = {
  id: text.meta({ description: 'an id of its own, which reports and notes name' }),
  subject: text.meta({ description: 'the id of the subject, exactly' }),
  rule: ruleId.meta({ description: 'the id of the rule' }),
  item: text.nullish().meta({ description: 'the id of one item of the finding; null for all of it' }),
  reason: words,
};

const waiver = object({
  ...about,
  approved_by: words,
  approval: words.meta({ description: 'the number or the title of the paper that approves it' }),
  granted: day,
  expires: day.meta({ description: 'the last day on which it holds, a civil date in China' }),
  max_shortfall: z
    .string(says('amount_with_unit'))
    .regex(/^[0-9]{1,40}(\.[0-9]{1,40})? ?\S+$/, says('amount_with_unit'))
    .optional()
    .meta({ description: 'a larger shortfall is not waived, such as 35.5 m2' }),
});

const decision = object({
  ...about,
  outcome: z.enum(['pass', 'fail'], says('one_of:pass|fail')),
  decided_by: words,
  approval: words.meta({ description: 'the number or the title of the paper that records it' }),
  on: day.meta({ description: 'the day on which it was decided' }),
});

export const waiverFileSchema = object({
  version: z.literal(1, says('one_of:1')),
  waivers: list(waiver).nullish(),
  decisions: list(decision).nullish(),
});

export type WaiverEntry = z.infer<typeof waiver>;
export type DecisionEntry = z.infer<typeof decision>;
export type WaiverFileSource = z.infer<typeof waiverFileSchema>;
