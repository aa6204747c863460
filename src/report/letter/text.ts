/** The letter as text, for a terminal, a mail or paper. */
import type { InvalidResult, JudgedResult, Report, SubjectResult } from '../../model/report.ts';
import { flow, heading } from '../flow.ts';
import type { RenderOptions } from '../formats.ts';
import { NO_COLOUR } from '../paint.ts';
import { Style } from '../style.ts';
import { basisEntries, subjectEntries } from '../text/head.ts';
import { paperText } from '../text/missing.ts';
import { displayWidth } from '../width.ts';
import { type FromPaper, letterOf, type Wanted } from './contents.ts';
import { closing, errorText, fieldTexts, introduction, judgedText, ruleText, say } from './words.ts';

/** What stands under a number. */
const INDENT = 3;

export function renderLetterText({ results }: Report, options: RenderOptions): string {
  const style = new Style(options, NO_COLOUR);
  const parts = results.map((result) => [say(style, 'title'), '', ...letter(style, result)].join('\n'));
  const rule = (style.ascii ? '-' : '─').repeat(Math.min(style.width, style.proseWidth));
  return `${parts.length === 0 ? style.say('no_subjects') : parts.join(`\n\n${rule}\n\n`)}\n`;
}

const letter = (style: Style, result: SubjectResult): string[] =>
  result.verdict === 'invalid' ? unread(style, result) : asked(style, result);

function asked(style: Style, result: JudgedResult): string[] {
  const contents = letterOf(result);
  const intro = introduction(style, contents, result);
  return [
    ...basisEntries(style, result),
    ...paragraphs(style, intro === '' ? [] : [intro]),
    ...contents.papers.flatMap((paper, i) => paperLines(style, paper, i + 1)),
    ...judgedLines(
      style,
      contents.judged.map((finding) => judgedText(style, finding)),
    ),
    ...paragraphs(style, closing(style, contents)),
  ];
}

const paragraphs = (style: Style, texts: readonly string[]): string[] =>
  texts.flatMap((text) => ['', ...flow(style, text)]);

/** A paper with its issuer, and below it the fields and the rules that need them. */
function paperLines(style: Style, { paper, wanted }: FromPaper, number: number): string[] {
  return [
    '',
    ...flow(style, paperText(style, paper), { lead: `${number}. ` }),
    ...wanted.flatMap((w) => wantedLines(style, w)),
  ];
}

function wantedLines(style: Style, wanted: Wanted): string[] {
  const lead = `${say(style, 'for_rules')}  `;
  const column = displayWidth(lead);
  return [
    ...fieldTexts(style, wanted).flatMap((text) => flow(style, text, { indent: INDENT, lead: '- ' })),
    ...wanted.rules.flatMap((rule, i) =>
      flow(style, ruleText(style, rule), { indent: INDENT, lead: i === 0 ? lead : '', column }),
    ),
  ];
}

function judgedLines(style: Style, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const lines = texts.flatMap((text, i) => flow(style, text, { lead: `${i + 1}. ` }));
  return [...heading(style, say(style, 'judged')), ...lines];
}

function unread(style: Style, result: InvalidResult): string[] {
  const { errors, subject } = result;
  return [
    ...subjectEntries(style, result),
    ...paragraphs(style, [say(style, 'invalid', { count: errors.length })]),
    ...errors.flatMap((error) => flow(style, errorText(style, error, subject.file), { lead: '- ' })),
  ];
}
