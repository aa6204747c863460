/** A subject that could not be read: every error with its place and its sentence, which says what to write instead. */
import type { InputError, InvalidResult } from '../../model/report.ts';
import { flow, heading } from '../flow.ts';
import type { Style } from '../style.ts';
import { invalidEntry, subjectEntries } from './head.ts';
import { step, stepLines } from './next-steps.ts';

export function invalidSubject(style: Style, result: InvalidResult): string[] {
  const { errors, subject } = result;
  return [
    ...subjectEntries(style, result),
    ...invalidEntry(style, errors.length),
    ...heading(style, style.say('errors', { count: errors.length })),
    ...errors.flatMap((error) => errorLines(style, error, subject.file)),
    '',
    ...stepLines(style, [step(style, 'mend', { file: style.file(subject.file) })]),
  ];
}

function errorLines(style: Style, error: InputError, file: string): string[] {
  const place = [style.file(file), error.line, error.column].filter((part) => part !== null).join(':');
  const pointer = error.pointer === '' ? '' : `  ${style.shown(error.pointer)}`;
  return [
    ...flow(style, `${place}${pointer}`, {
      lead: style.ascii ? 'x ' : '✘ ',
      leadPaint: style.palette.status.fail,
      paint: style.palette.strong,
    }),
    ...flow(style, style.pick(error), { indent: 2 }),
  ];
}
