/**
 * The report as JUnit XML: a test suite for each subject, a test case for each rule, or for each item of a rule that
 * has several. There are no times, so the same report gives the same bytes.
 */
import type { Finding, InputError, InvalidResult, JudgedResult, Report, SubjectResult } from '../../model/report.ts';
import { STATUS_WORDS } from '../../wording/status.ts';
import { visibleLines } from '../../wording/visible.ts';
import type { RenderOptions } from '../formats.ts';
import type { Style } from '../style.ts';
import { forceText } from '../text/detail.ts';
import { subjectName } from '../text/head.ts';
import { placeText } from '../text/place.ts';
import { outcomeOf, placeOf, type Row, rowsOf } from './row.ts';
import { rowMessage, rowTitle, styleFor } from './sentence.ts';
import { uniqueNames } from './unique.ts';
import { parentElement, textElement } from './xml.ts';

type Mark = 'failure' | 'error' | 'skipped' | 'system-out';

/** A test case, and what its suite counts it as. */
interface Case {
  readonly name: string;
  readonly mark: Mark | null;
  readonly children: readonly string[];
}

interface Suite {
  readonly xml: string;
  readonly counts: Readonly<Record<'tests' | 'failures' | 'errors' | 'skipped', number>>;
}

/** `uniqueName` knows the names that the whole file has: a service may drop the second of two test cases. */
interface Context {
  readonly style: Style;
  readonly undetermined: Report['policy']['undetermined'];
  readonly uniqueName: (name: string) => string;
}

export function renderJunit(report: Report, options: RenderOptions): string {
  const { undetermined } = report.policy;
  const context: Context = { style: styleFor(options), undetermined, uniqueName: uniqueNames() };
  const suites = report.results.map((result) => suiteOf(context, result));
  const total = (what: keyof Suite['counts']) => suites.reduce((sum, { counts }) => sum + counts[what], 0);
  const attributes = {
    name: report.tool.name,
    tests: total('tests'),
    failures: total('failures'),
    errors: total('errors'),
  };
  const root = parentElement(
    'testsuites',
    attributes,
    suites.map(({ xml }) => xml),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function suiteOf(context: Context, result: SubjectResult): Suite {
  const { subject } = result;
  const cases = result.verdict === 'invalid' ? errorCases(context, result) : judgedCases(context, result);
  const count = (mark: Mark) => cases.filter((one) => one.mark === mark).length;
  const counts = {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  const classname = subject.id ?? subject.file;
  const attributes = { name: subjectName(context.style, result), ...counts, file: subject.file };
  const testcases = cases.map(({ name, children }) => {
    // The name alone is numbered: the class is the subject and stays what it is.
    const unique = context.uniqueName(`${classname}\n${name}`).slice(classname.length + 1);
    return parentElement('testcase', { classname, name: unique }, children);
  });
  return { counts, xml: parentElement('testsuite', attributes, [properties(result), ...testcases]) };
}

/** What the test cases do not say: the verdict, and the status of what is no test case or looks like a pass. */
function properties(result: SubjectResult): string {
  const property = (name: string, value: string) => textElement('property', { name, value });
  const own = [property('verdict', result.verdict)];
  if (result.verdict === 'invalid') return parentElement('properties', {}, own);
  const rows = rowsOf(result);
  const stated = (row: Row) => row.item === null || outcomeOf(row) !== 'advised';
  return parentElement('properties', {}, [
    ...own,
    property('assessed_on', result.assessed_on),
    property('pack', `${result.pack.id} ${result.pack.version}`),
    ...result.findings
      .filter(({ items, force, status }) => items.length > 0 || (force === 'encouraged' && status === 'fail'))
      .map((finding) => property(finding.rule, statusText(finding))),
    ...rows
      .filter((row) => !stated(row))
      .map(({ finding, item }) => property(`${finding.rule} [${item?.id}]`, statusText(item ?? finding))),
  ]);
}

/** In the words of the JSON result: `fail active`. */
const statusText = ({ status, disposition }: Pick<Finding, 'status' | 'disposition'>): string =>
  `${status} ${disposition}`;

function judgedCases(context: Context, result: JudgedResult): Case[] {
  return rowsOf(result).map((row) => {
    const { mark, child } = markOf(context, row, result.subject.file);
    return { name: rowTitle(context.style, row), mark, children: child === null ? [] : [child] };
  });
}

interface Marked {
  readonly mark: Mark | null;
  readonly child: string | null;
}

function markOf({ style, undetermined }: Context, row: Row, file: string): Marked {
  const { finding, item } = row;
  const { status, decision } = item ?? finding;
  const message = rowMessage(style, row);
  const marked = (mark: Mark, attributes: Readonly<Record<string, string>>, lines: readonly string[]): Marked => ({
    mark,
    child: textElement(mark, attributes, lines),
  });
  const details = () => [message, ...detailLines(style, row, file)];
  switch (outcomeOf(row)) {
    case 'failed':
      return marked('failure', { type: finding.force, message }, details());
    case 'undetermined': {
      if (undetermined !== 'ignore') return marked('error', { type: status, message }, details());
      const skipped = style.say('with_detail', { text: STATUS_WORDS[status][style.lang], detail: message });
      return marked('skipped', { type: status, message: skipped }, [skipped, ...detailLines(style, row, file)]);
    }
    case 'waived':
      return marked('skipped', { type: 'waived', message }, details());
    case 'not_applicable':
    case 'not_yet_due':
      return marked('skipped', { type: status, message }, [message]);
    case 'advised':
      return marked('system-out', {}, details());
    case 'passed':
      return decision === undefined ? { mark: null, child: null } : marked('system-out', {}, [message]);
  }
}

/** Place, force and the words of the clause. */
function detailLines(style: Style, row: Row, file: string): string[] {
  const { finding } = row;
  const { document, at, quote, lead_ins } = finding.clause;
  return [
    placeText(style, placeOf(row), file),
    forceText(style, finding),
    style.say('quote_place', { document: style.shown(document), at: style.shown(at) }),
    ...[...lead_ins, quote].flatMap(visibleLines),
  ];
}

const errorCases = ({ style }: Context, { errors, subject }: InvalidResult): Case[] =>
  errors.map((error) => ({
    name: errorName(error),
    mark: 'error',
    children: [
      textElement('error', { type: 'input', message: style.pick(error) }, [
        style.pick(error),
        placeText(style, error, subject.file),
      ]),
    ],
  }));

const errorName = ({ code, pointer }: InputError): string => ['input', code, pointer].join(' ').trim();
