/** How the run went: its exit code, what could not be read, and what is to be told beside the findings. */
import type { Invocation, Notification } from 'sarif';
import { exitCodeOf } from '../../model/exit-code.ts';
import type { InvalidResult, JudgedResult, Policy, Report } from '../../model/report.ts';
import { EXIT } from '../../model/status.ts';
import type { Lang } from '../../wording/language.ts';
import type { Files } from './files.ts';
import { pick } from './say.ts';

/** `told` is what the format itself has to say, such as what it left out. */
export function invocationOf(report: Report, files: Files, lang: Lang, told: readonly Notification[]): Invocation {
  const exitCode = exitCodeOf(report);
  const configuration = report.policy.waivers.flatMap((file) => waiverNotes(file, files, lang));
  return {
    executionSuccessful: exitCode !== EXIT.invalidInput && report.summary.invalid === 0,
    exitCode,
    toolExecutionNotifications: [
      ...report.results.flatMap((result) =>
        'errors' in result ? errorsOf(result, files, lang) : remarksOn(result, files, lang),
      ),
      ...told,
    ],
    ...(configuration.length > 0 && { toolConfigurationNotifications: configuration }),
  };
}

function errorsOf({ subject, errors }: InvalidResult, files: Files, lang: Lang): Notification[] {
  return errors.map(({ pointer, line, column, code, found, expected, ...text }) => ({
    descriptor: { id: code },
    level: 'error',
    message: { text: pick(text, lang) },
    locations: [files.place(subject.file, { pointer, line, column })],
    properties: { subject: subject.id, found, expected },
  }));
}

function remarksOn({ subject, remarks }: JudgedResult, files: Files, lang: Lang): Notification[] {
  return remarks.map(({ level, code, pointer, ...text }) => ({
    descriptor: { id: code },
    level,
    message: { text: pick(text, lang) },
    locations: [files.place(subject.file, { pointer, line: null, column: null })],
    properties: { subject: subject.id },
  }));
}

function waiverNotes({ file, notes }: Policy['waivers'][number], files: Files, lang: Lang): Notification[] {
  return notes.map(({ code, entry, ...text }) => ({
    descriptor: { id: code },
    level: 'warning',
    message: { text: pick(text, lang) },
    locations: [{ physicalLocation: { artifactLocation: files.at(file) } }],
    properties: { entry },
  }));
}
