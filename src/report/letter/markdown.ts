/** The letter as Markdown, for a merge request or a mail. */
import type { InvalidResult, JudgedResult, Report, SubjectResult } from '../../model/report.ts';
import type { RenderOptions } from '../formats.ts';
import { bullet, md } from '../markdown/escape.ts';
import { block } from '../markdown/say.ts';
import { basisList, fileLine } from '../markdown/subject.ts';
import { NO_COLOUR } from '../paint.ts';
import { Style } from '../style.ts';
import { subjectName } from '../text/head.ts';
import { paperText } from '../text/missing.ts';
import { type FromPaper, letterOf } from './contents.ts';
import { closing, errorText, fieldTexts, introduction, judgedText, ruleText, say } from './words.ts';

export function renderLetterMarkdown({ results }: Report, options: RenderOptions): string {
  const style = new Style(options, NO_COLOUR);
  const lines = [
    `# ${md(say(style, 'title'))}`,
    ...(results.length === 0 ? ['', md(style.say('no_subjects'))] : []),
    ...results.flatMap((result) => letter(style, result)),
  ];
  return `${lines.join('\n')}\n`;
}

function letter(style: Style, result: SubjectResult): string[] {
  return [
    '',
    `## ${md(subjectName(style, result))}`,
    '',
    fileLine(style, result),
    ...(result.verdict === 'invalid' ? unread(style, result) : asked(style, result)),
  ];
}

function asked(style: Style, result: JudgedResult): string[] {
  const contents = letterOf(result);
  const judged = contents.judged.map((finding) => bullet(md(judgedText(style, finding))));
  return [
    ...basisList(style, result),
    ...paragraph(introduction(style, contents, result)),
    ...contents.papers.flatMap((paper, i) => paperLines(style, paper, i + 1)),
    ...(judged.length === 0 ? [] : ['', `### ${md(say(style, 'judged'))}`, '', ...judged]),
    ...closing(style, contents).flatMap(paragraph),
  ];
}

const paragraph = (text: string): string[] => block(text === '' ? [] : [md(text)]);

function paperLines(style: Style, { paper, wanted }: FromPaper, number: number): string[] {
  const title = say(style, 'numbered', { number, text: paperText(style, paper) });
  return [
    '',
    `### ${md(title)}`,
    '',
    ...wanted.flatMap((one) => [
      ...fieldTexts(style, one).map((text) => bullet(md(text))),
      ...one.rules.map((rule) =>
        bullet(md(style.say('with_detail', { text: say(style, 'for_rules'), detail: ruleText(style, rule) }))),
      ),
    ]),
  ];
}

function unread(style: Style, { errors, subject }: InvalidResult): string[] {
  const lines = errors.map((error) => bullet(md(errorText(style, error, subject.file))));
  return [...paragraph(say(style, 'invalid', { count: errors.length })), ...block(lines)];
}
