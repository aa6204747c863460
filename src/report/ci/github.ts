/**
 * The report as workflow commands of GitHub, which shows each as an annotation at its line. Of each kind it shows few
 * and drops the rest silently, so what counts most comes first and a last notice says how many are not there.
 */
import type { InputError, Report, SubjectResult } from '../../model/report.ts';
import { FORCES } from '../../model/status.ts';
import type { RenderOptions } from '../formats.ts';
import type { Style } from '../style.ts';
import { servicePath } from './path.ts';
import { type Outcome, outcomeOf, placeOf, type Row, rowsOf } from './row.ts';
import { errorTitle, ofSubject, rowMessage, rowTitle, say, styleFor } from './sentence.ts';

type Kind = 'error' | 'warning' | 'notice';

interface Annotation {
  readonly kind: Kind;
  /** Lower ones come first. */
  readonly rank: number;
  readonly title: string;
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
}

const KINDS: Readonly<Partial<Record<Outcome, Kind>>> = {
  failed: 'error',
  undetermined: 'warning',
  advised: 'notice',
  waived: 'notice',
};

/** How many of a kind a step shows; the last notice is kept for what is not shown. */
const LIMITS: Readonly<Record<Kind, number>> = { error: 10, warning: 10, notice: 9 };

/** Mandatory failures come before input errors, those before the other forces. */
const INPUT_RANK = 0.5;

export function renderGithub({ results }: Report, options: RenderOptions): string {
  const style = styleFor(options);
  const all = results.flatMap((result) => {
    const file = fileOf(style, result, options);
    return annotationsOf(style, result).map((annotation) => ({ ...annotation, file }));
  });
  const sorted = all.toSorted((a, b) => a.rank - b.rank);
  const ofKind = (kind: Kind) => sorted.filter((annotation) => annotation.kind === kind);
  const shown = (['error', 'warning', 'notice'] as const).flatMap((kind) => ofKind(kind).slice(0, LIMITS[kind]));
  const dropped = (kind: Kind) => Math.max(0, ofKind(kind).length - LIMITS[kind]);
  const lines = shown.map(({ kind, file, title, message, line, column }) =>
    command(kind, { file, line: line ?? 1, col: column ?? 1, title }, message),
  );
  const counts = { errors: dropped('error'), warnings: dropped('warning'), notices: dropped('notice') };
  const rest = Object.values(counts).some((count) => count > 0)
    ? [command('notice', { title: say(style, 'not_shown_title') }, say(style, 'not_shown', counts))]
    : [];
  return [...lines, ...rest].map((line) => `${line}\n`).join('');
}

/** The file as the service knows it; standard input is no file. */
function fileOf(style: Style, { subject }: SubjectResult, { folder }: RenderOptions): string | null {
  return subject.file === '-' ? null : style.shown(servicePath(subject.file, folder));
}

function annotationsOf(style: Style, result: SubjectResult): Annotation[] {
  const { id } = result.subject;
  if (result.verdict === 'invalid') return result.errors.map((error) => inputAnnotation(style, error, id));
  return rowsOf(result).flatMap((row) => rowAnnotation(style, row, id));
}

function rowAnnotation(style: Style, row: Row, subject: string | null): Annotation[] {
  const kind = KINDS[outcomeOf(row)];
  if (kind === undefined) return [];
  const { line, column } = placeOf(row);
  const rank = FORCES.indexOf(row.finding.force);
  const title = ofSubject(style, subject, rowTitle(style, row));
  return [{ kind, rank, title, message: rowMessage(style, row), line, column }];
}

function inputAnnotation(style: Style, error: InputError, subject: string | null): Annotation {
  const { line, column } = error;
  const title = ofSubject(style, subject, errorTitle(style, error));
  return { kind: 'error', rank: INPUT_RANK, title, message: style.pick(error), line, column };
}

/** `::error file=F,line=L,col=C,title=T::M` */
function command(kind: Kind, properties: Readonly<Record<string, string | number | null>>, message: string): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === null ? [] : [`${key}=${escapedProperty(String(value))}`],
  );
  return `::${kind} ${given.join(',')}::${escapedData(message)}`;
}

const escapedData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (text: string): string => escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
