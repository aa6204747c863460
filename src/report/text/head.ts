/** The head of a subject: what was checked, by which document, for which date, and the verdict at once. */
import type { JudgedResult, SubjectResult } from '../../model/report.ts';
import type { LabelId } from '../../wording/labels.ts';
import { DATE_ORIGIN_WORDS } from '../../wording/status.ts';
import { flow } from '../flow.ts';
import type { Paint } from '../paint.ts';
import type { Style } from '../style.ts';
import { countsText } from './counts.ts';

const HEAD_LABELS: readonly LabelId[] = ['project', 'file', 'city', 'document', 'applied_for', 'notice', 'verdict'];

/** A line of the head: its label in a column of its own. */
function entry(style: Style, id: LabelId, text: string, paint?: Paint): string[] {
  const column = style.columnFor(HEAD_LABELS);
  const look = { lead: style.say(id), leadPaint: style.palette.strong, column };
  return flow(style, text, paint ? { ...look, paint } : look);
}

/** 名称（编号）, or what there is of them. */
export function subjectName(style: Style, { subject }: SubjectResult): string {
  const id = subject.id === null ? null : style.shown(subject.id);
  const name = subject.name === null ? null : style.shown(subject.name);
  if (name === null) return id ?? style.say('unnamed');
  return style.say('with_id', { name, id: id ?? style.say('no_id') });
}

export function subjectEntries(style: Style, result: SubjectResult): string[] {
  return [
    ...entry(style, 'project', subjectName(style, result), style.palette.strong),
    ...entry(style, 'file', style.file(result.subject.file)),
  ];
}

export function judgedHead(style: Style, result: JudgedResult): string[] {
  const applied = {
    date: style.shown(result.assessed_on),
    origin: DATE_ORIGIN_WORDS[result.assessed_on_from][style.lang],
  };
  return [
    ...subjectEntries(style, result),
    ...entry(style, 'city', packText(style, result)),
    ...result.pack.documents.flatMap((document) =>
      entry(
        style,
        'document',
        style.say('document_text', {
          number: style.shown(document.number),
          title: style.shown(document.title),
          issued: style.shown(document.issued),
        }),
      ),
    ),
    ...entry(style, 'applied_for', style.say('applied_for_text', applied)),
    ...result.pack.notices.flatMap((notice) => entry(style, 'notice', style.pick(notice))),
    ...verdictEntry(style, result),
  ];
}

export function verdictEntry(style: Style, result: JudgedResult): string[] {
  const text = style.say('with_detail', { text: style.verdict(result.verdict), detail: countsText(style, result) });
  return entry(style, 'verdict', text, style.palette.verdict[result.verdict]);
}

export function invalidEntry(style: Style, count: number): string[] {
  const detail = style.say('not_judged', { count });
  const text = style.say('with_detail', { text: style.verdict('invalid'), detail });
  return entry(style, 'verdict', text, style.palette.verdict.invalid);
}

export function packText(style: Style, { pack }: JudgedResult): string {
  const text = style.say('city_and_pack', {
    city: style.pick(pack.city),
    pack: style.shown(pack.id),
    version: style.shown(pack.version),
  });
  return pack.origin === 'own' ? style.say('own_pack', { text }) : text;
}
