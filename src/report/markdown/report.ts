/** The report as Markdown, for a merge request or a mail, in the flavour that GitHub and GitLab share. */
import type { Policy, Report, SubjectResult } from '../../model/report.ts';
import { FORCE_WORDS } from '../../wording/status.ts';
import type { RenderOptions } from '../formats.ts';
import { NO_COLOUR } from '../paint.ts';
import { Style } from '../style.ts';
import { countsText } from '../text/counts.ts';
import { dataHeading, dataPlace } from '../text/data.ts';
import { subjectName } from '../text/head.ts';
import { bullet, code, markdownTable, md } from './escape.ts';
import { block, say } from './say.ts';
import { subjectPart } from './subject.ts';

/** The width plays no part: Markdown is laid out where it is shown. */
export function renderMarkdown(report: Report, options: RenderOptions): string {
  const style = new Style(options, NO_COLOUR);
  const { results } = report;
  const isMany = results.length > 1;
  const lines = [
    `# ${md(say(style, 'title'))}`,
    ...(results.length === 0 ? ['', md(style.say('no_subjects'))] : []),
    ...(isMany ? summary(style, results) : []),
    ...results.flatMap((result, i) => subjectPart(style, result, isMany ? i + 1 : null, options.quiet)),
    ...(options.quiet ? [] : [...data(style, report), ...policy(style, report.policy), ...versions(style, report)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A row for each subject, in the order in which they follow. */
function summary(style: Style, results: readonly SubjectResult[]): string[] {
  const head = [style.say('col_subject'), style.say('verdict'), style.say('col_counts'), style.say('col_file')];
  const rows = results.map((result, i) => [
    say(style, 'heading', { index: i + 1, name: subjectName(style, result) }),
    style.verdict(result.verdict),
    result.verdict === 'invalid'
      ? style.say('error_count', { count: result.errors.length })
      : countsText(style, result),
    style.file(result.subject.file),
  ]);
  return ['', `## ${md(style.say('summary'))}`, ...block(markdownTable(head, rows))];
}

/** What the numbers of several areas say against each other. */
function data(style: Style, { data_findings: findings = [] }: Report): string[] {
  if (findings.length === 0) return [];
  const lines = findings.flatMap((finding) => [
    bullet(md(style.pick(finding))),
    bullet(md(dataPlace(style, finding)), 1),
  ]);
  return ['', `## ${md(dataHeading(style, findings))}`, ...block(lines)];
}

function policy(style: Style, { fail_on, undetermined, allow_empty, waivers, config }: Policy): string[] {
  const listed = (texts: readonly string[]): string => texts.join(style.say('list_mark'));
  const forces = listed(fail_on.map((force) => FORCE_WORDS[force][style.lang]));
  const texts = [
    forces === '' ? say(style, 'fail_on_none') : say(style, 'fail_on', { forces }),
    say(style, `undetermined_${undetermined}`),
    say(style, allow_empty ? 'empty_allowed' : 'empty_refused'),
  ];
  const files = waivers.flatMap(({ file, digest, notes }) => [
    bullet(md(say(style, 'waivers', { file: style.shown(file), digest }))),
    ...notes.map((note) => bullet(md(style.pick(note)), 1)),
  ]);
  const last = config === null ? [] : [say(style, 'config', { file: style.shown(config.file), digest: config.digest })];
  const bulleted = (all: readonly string[]): string[] => all.map((text) => bullet(md(text)));
  return ['', `## ${md(say(style, 'policy'))}`, ...block([...bulleted(texts), ...files, ...bulleted(last)])];
}

/** The program and each pack that took part, once. */
function versions(style: Style, { tool, results }: Report): string[] {
  const packs = results.flatMap((result) => {
    if (result.verdict === 'invalid') return [];
    const { id, version, digest } = result.pack;
    const text = say(style, 'pack_version', { pack: style.shown(id), version: style.shown(version) });
    return [`${md(text)} ${code(style.shown(digest))}`];
  });
  const all = [md(`${tool.name} ${style.shown(tool.version)}`), ...new Set(packs)];
  return ['', `## ${md(say(style, 'versions'))}`, ...block(all.map((text) => bullet(text)))];
}
