/** What has to be supplied: the papers, who issues them, the fields to fill and the rules that need them. */
import type { JudgedResult } from '../../model/report.ts';
import { type FromPaper, type Letter, letterOf, type Wanted } from '../letter/contents.ts';
import { closing, fieldTexts, introduction, judgedText, ruleText, say } from '../letter/words.ts';
import { paperText } from '../text/missing.ts';
import { type Block, labelled, paragraph } from './blocks.ts';
import type { Sheet } from './sheet.ts';

export function supplyBlocks(sheet: Sheet, result: JudgedResult): Block[] {
  const { style } = sheet;
  const letter = letterOf(result);
  const intro = introduction(style, letter, result);
  return [
    ...(intro === '' ? [] : [paragraph('body', intro)]),
    ...letter.papers.flatMap((paper, i) => paperBlocks(sheet, paper, i + 1)),
    ...(letter.judged.length === 0 ? [] : [labelled('body', sheet.labelled(say(style, 'judged'), ''), '')]),
    ...letter.judged.map((finding, i) =>
      paragraph('body', sheet.words('listed', { number: i + 1, text: judgedText(style, finding) })),
    ),
    ...closing(style, { ...letter, failed: [] }).map((text) => paragraph('body', text)),
    ...corrections(sheet, letter),
  ];
}

/** What fails, in words that do not send the reader of this document to another. */
function corrections(sheet: Sheet, { failed }: Letter): Block[] {
  if (failed.length === 0) return [];
  const rules = failed.map((finding) => ruleText(sheet.style, finding)).join(sheet.style.say('list_mark'));
  return [paragraph('body', sheet.words('must_correct', { count: failed.length, rules }))];
}

function paperBlocks(sheet: Sheet, { paper, wanted }: FromPaper, number: number): Block[] {
  const text = sheet.words('listed', { number, text: paperText(sheet.style, paper) });
  return [paragraph('body', text, { keepNext: true }), ...wanted.flatMap((one) => wantedBlocks(sheet, one))];
}

function wantedBlocks(sheet: Sheet, wanted: Wanted): Block[] {
  const { style } = sheet;
  const rules = wanted.rules.map((rule) => ruleText(style, rule)).join(style.say('list_stop'));
  return [
    ...fieldTexts(style, wanted).map((text) => paragraph('note', text)),
    labelled('note', sheet.labelled(say(style, 'for_rules'), ''), rules),
  ];
}
