/** The words of a row and of an input error, in one line each. */
import type { Decision, InputError, Waiver } from '../../model/report.ts';
import { CI, type CiId } from '../../wording/ci.ts';
import { fill, type Params } from '../../wording/language.ts';
import { STATUS_WORDS } from '../../wording/status.ts';
import { outcomeOf, type Row } from '../row.ts';
import type { Style } from '../style.ts';
import { byPaper } from '../text/missing.ts';

/** Params are texts that are safe to show. */
export const say = (style: Style, id: CiId, params: Params = {}): string => fill(CI[id][style.lang], params);

/** Rule, title and, in brackets, the item: unique within a subject. */
export function rowTitle(style: Style, { finding, item }: Row): string {
  const title = `${style.shown(finding.rule)} ${style.pick(finding.title)}`;
  return item === null ? title : `${title} [${style.shown(item.id)}]`;
}

export const errorTitle = (style: Style, { pointer }: InputError): string =>
  [say(style, 'input_title'), style.shown(pointer)].join(' ').trim();

/** A title with the id of the subject before it, where it has one: one file may hold many. */
export const ofSubject = (style: Style, subject: string | null, title: string): string =>
  subject === null ? title : `${style.shown(subject)} ${title}`;

/** What a reader has to know at least: why, what is to be judged, what is missing, who waived. */
export function rowMessage(style: Style, row: Row): string {
  const { status, waiver, reason: why } = row.found;
  const reason = style.pick(why);
  switch (outcomeOf(row)) {
    case 'waived':
      return waivedText(style, waiver, reason);
    case 'advised':
      return say(style, 'advice', { reason: rowReason(style, row) });
    case 'not_applicable':
    case 'not_yet_due':
      return style.say('with_detail', {
        text: STATUS_WORDS[status][style.lang],
        detail: reason,
      });
    default:
      return rowReason(style, row);
  }
}

/** The reason with what an open row asks for; that of a settled one says who decided. */
export function rowReason(style: Style, { found }: Row): string {
  const { reason, status, judgement, missing } = found;
  const told = style.pick(reason);
  const look = judgement ? style.pick(judgement) : '';
  const asks = status === 'undetermined';
  const fields = asks ? byPaper(style, missing).flatMap((group) => group.fields) : [];
  return [
    told,
    ...(asks && !told.includes(look) ? [look] : []),
    ...(fields.length === 0
      ? []
      : [style.say('with_detail', { text: style.say('missing'), detail: fields.join(style.say('list_stop')) })]),
  ].join(' ');
}

export function decisionText(style: Style, decision: Decision): string {
  return say(style, 'decided', {
    outcome: STATUS_WORDS[decision.outcome][style.lang],
    reason: style.shown(decision.reason),
    decided_by: style.shown(decision.decided_by),
    approval: style.shown(decision.approval),
    on: style.shown(decision.on),
  });
}

/** Until when and why, then on whose word, then what is waived. */
function waivedText(style: Style, waiver: Waiver | undefined, reason: string): string {
  if (waiver === undefined) return say(style, 'waived', { reason });
  const text = waiverText(style, waiver);
  return `${text} ${reason}`;
}

export function waiverText(style: Style, waiver: Waiver): string {
  const until = say(style, 'waived_until', {
    expires: style.shown(waiver.expires),
    reason: style.shown(waiver.reason),
  });
  const detail = say(style, 'waived_by', {
    id: style.shown(waiver.id),
    approved_by: style.shown(waiver.approved_by),
    approval: style.shown(waiver.approval),
  });
  return style.say('in_brackets', { text: until, detail });
}
