/** The report for GitLab's code quality widget: what fails, what cannot be told, and the input errors. */
import type { InputError, Report, SubjectResult } from '../../model/report.ts';
import type { RenderOptions } from '../formats.ts';
import { renderData } from '../json.ts';
import type { Style } from '../style.ts';
import { fingerprints } from './fingerprint.ts';
import { servicePath } from './path.ts';
import { type Outcome, outcomeOf, placeOf, type Row, rowsOf } from './row.ts';
import { errorTitle, ofSubject, rowMessage, rowTitle, styleFor } from './sentence.ts';

/** An entry of the widget, before it knows the file. */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly severity: 'info' | 'major' | 'critical' | 'blocker';
  readonly line: number | null;
  /** What tells it from all others, and does not change when lines move. */
  readonly identity: readonly (string | null)[];
}

/** What is not named here asks for nothing, or is waived, and is left out. */
const SEVERITIES: Readonly<Partial<Record<Outcome, Issue['severity']>>> = {
  failed: 'critical',
  advised: 'info',
  undetermined: 'major',
};

export function renderGitlab({ results }: Report, options: RenderOptions): string {
  const style = styleFor(options);
  const fingerprint = fingerprints();
  const issues = results.flatMap((result) => {
    const path = servicePath(result.subject.file, options.folder);
    return issuesOf(style, result).map(({ identity, line, ...issue }) => ({
      ...issue,
      fingerprint: fingerprint(identity),
      location: { path, lines: { begin: line ?? 1 } },
    }));
  });
  return renderData(issues);
}

function issuesOf(style: Style, result: SubjectResult): Issue[] {
  const { id, file } = result.subject;
  if (result.verdict === 'invalid') return result.errors.map((error) => inputIssue(style, error, id, file));
  return rowsOf(result).flatMap((row) => rowIssue(style, row, id));
}

function rowIssue(style: Style, row: Row, subject: string | null): Issue[] {
  const severity = SEVERITIES[outcomeOf(row)];
  if (severity === undefined) return [];
  const { rule } = row.finding;
  const text = ofSubject(style, subject, rowTitle(style, row));
  const description = style.say('with_detail', { text, detail: rowMessage(style, row) });
  const identity = [subject, rule, row.item?.id ?? null];
  return [{ description, check_name: style.shown(rule), severity, line: placeOf(row).line, identity }];
}

/** A subject that cannot be read may have no id, so its file stands in. */
function inputIssue(style: Style, error: InputError, subject: string | null, file: string): Issue {
  const { code, pointer, line } = error;
  const text = ofSubject(style, subject, errorTitle(style, error));
  const description = style.say('with_detail', { text, detail: style.pick(error) });
  return { description, check_name: `input.${code}`, severity: 'blocker', line, identity: [file, code, pointer] };
}
