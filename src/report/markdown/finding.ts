/** One finding that fails or cannot be decided, and the lines of those that ask for nothing. */
import type { Finding, Item, Remark } from '../../model/report.ts';
import { visibleLines } from '../../wording/visible.ts';
import type { Style } from '../style.ts';
import { alternatives, forceText, judgement, readings } from '../text/detail.ts';
import { questionLabel, waiverTexts } from '../text/entries.ts';
import { namedFigures } from '../text/figures.ts';
import { decidedTexts, isTold, itemTitle, restText, waiverLine } from '../text/items.ts';
import { byPaper, openPointers, paperText, placeOfMissing } from '../text/missing.ts';
import { placeText } from '../text/place.ts';
import { bullet, code, md, quotation } from './escape.ts';
import { entry } from './say.ts';

/** 名称（编号） */
export const findingTitle = (style: Style, { title, rule }: Finding): string =>
  style.say('in_brackets', { text: style.pick(title), detail: style.shown(rule) });

export function findingDetail(style: Style, finding: Finding, file: string): string[] {
  return [
    '',
    `#### ${md(`${style.status(finding.status)}  ${findingTitle(style, finding)}`)}`,
    '',
    ...entry(style, 'reason', style.pick(finding.reason)),
    ...entry(style, 'col_figures', namedFigures(style, finding).join(style.say('list_comma'))),
    ...itemList(style, finding.items),
    ...waiverTexts(style, finding).flatMap((text) => entry(style, 'waiver', text)),
    ...entry(style, questionLabel(finding), judgement(style, finding)),
    ...missing(style, finding),
    ...readings(style, finding).flatMap((text) => entry(style, 'readings', text)),
    ...alternatives(style, finding).map((text) => bullet(md(text))),
    ...entry(style, 'force', forceText(style, finding)),
    bullet(`${md(style.say('with_detail', { text: style.say('place'), detail: '' }))} ${place(style, finding, file)}`),
    ...clause(style, finding),
  ];
}

const place = (style: Style, { location }: Finding, file: string): string => code(placeText(style, location, file));

/** The items that fail or are open below their label, and how many others there are. */
function itemList(style: Style, items: readonly Item[]): string[] {
  const open = items.filter(isTold);
  if (open.length === 0) return [];
  const rest = items.filter((item) => !isTold(item));
  return [
    bullet(md(style.say('items'))),
    ...open.flatMap((item) => [
      bullet(md(itemText(style, item)), 1),
      ...waiverLine(style, item).map((text) => bullet(md(text), 2)),
    ]),
    ...(rest.length === 0 ? [] : [bullet(md(restText(style, rest)), 1)]),
  ];
}

function itemText(style: Style, item: Item): string {
  const reason = style.pick(item.reason);
  const judged = item.judgement ? style.pick(item.judgement) : '';
  const detail = reason.includes(judged) ? reason : `${reason} ${judged}`;
  return `${style.status(item.status)}  ${style.say('with_detail', { text: itemTitle(style, item), detail })}`;
}

function missing(style: Style, finding: Finding): string[] {
  const groups = byPaper(style, openPointers(finding), (pointer) => placeOfMissing(finding, pointer));
  if (groups.length === 0) return [];
  return [
    bullet(md(style.say('missing'))),
    ...groups.flatMap(({ paper, fields }) => [
      bullet(md(paperText(style, paper)), 1),
      ...fields.map((field) => bullet(md(field), 2)),
    ]),
  ];
}

/** The words of the clause, to the letter. */
function clause(style: Style, { clause: { document, at, lead_ins, quote } }: Finding): string[] {
  const where = style.say('quote_place', { document: style.shown(document), at: style.shown(at) });
  const lines = [...lead_ins, quote].flatMap(visibleLines);
  return [...entry(style, 'quote', where), '', ...quotation(lines)];
}

/** A finding that asks for no action: why it holds, is not due, or does not bind, and what persons decided. */
export function otherFinding(style: Style, finding: Finding): string[] {
  const text = `${style.status(finding.status)}  ${findingTitle(style, finding)}`;
  return [
    bullet(md(style.say('with_detail', { text, detail: style.pick(finding.reason) }))),
    ...decidedTexts(style, finding).map((decided) => bullet(md(decided), 1)),
  ];
}

export function remarkLine(style: Style, remark: Remark): string {
  const text = style.pick(remark);
  const detail = remark.pointer === '' ? text : style.say('in_brackets', { text, detail: style.shown(remark.pointer) });
  return bullet(md(style.say('with_detail', { text: style.say(remark.level), detail })));
}
