/** A subject that could not be read: every error with its place and its sentence, which says what to write instead. */
import type { InputError, InvalidResult } from '../../model/report.ts';
import { flow, heading } from '../flow.ts';
import type { Style } from '../style.ts';
import { subjectEntries, verdictEntry } from './head.ts';
import { step, stepLines } from './next-steps.ts';
import { placeText } from './place.ts';

export function invalidSubject(style: Style, result: InvalidResult): string[] {
  const { errors, subject } = result;
  return [
    ...subjectEntries(style, result),
    ...verdictEntry(style, result),
    ...heading(style, style.say('errors', { count: errors.length })),
    ...errors.flatMap((error) => errorLines(style, error, subject.file)),
    '',
    ...stepLines(style, [step(style, 'mend', { file: style.file(subject.file) })]),
  ];
}

function errorLines(style: Style, error: InputError, file: string): string[] {
  return [
    ...flow(style, placeText(style, error, file), {
      lead: style.ascii ? 'x ' : '✘ ',
      leadPaint: style.palette.status.fail,
      paint: style.palette.strong,
    }),
    ...flow(style, style.pick(error), { indent: 2 }),
  ];
}
