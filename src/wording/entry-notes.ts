/** What a run tells of entries of a waiver file that did nothing, or not what they seem to do. */
import type { NoteCode, NoteData } from '../model/entry-note.ts';
import type { Bilingual, Policy } from '../model/report.ts';
import { fill, type Lang } from './language.ts';
import { quantityText } from './quantity.ts';
import { STATUS_WORDS } from './status.ts';
import { visible } from './visible.ts';

export const ENTRY_NOTES = {
  decision_covered: {
    zh: '认定 {entry} 没有用到：同一规则的各项另有各自的认定。不需要时请删去。',
    en: 'The decision {entry} did nothing: other entries decide every item of the rule. Remove it if it is not needed.',
  },
  decision_duplicate: {
    zh: '认定 {entry} 没有用到：同一项目、同一规则、同一分项以先写的 {first} 为准。请只保留一条。',
    en: 'The decision {entry} did nothing: {first} stands before it for the same subject, rule and item. Keep one of them.',
  },
  decision_missing: {
    zh: '认定 {entry} 没有用到：该项还缺少数据，补齐后才能判定，不能由认定代替。请先补充数据。',
    en: 'The decision {entry} did nothing: data are missing that would decide, and no decision stands in for them. Supply them first.',
  },
  decision_no_item: {
    zh: '认定 {entry} 没有用到：该规则的结论中没有这一分项（现有：{items}）。请核对 item。',
    en: 'The decision {entry} did nothing: the finding has no such item (it has: {items}). Check item.',
  },
  decision_not_open: {
    zh: '认定 {entry} 没有用到：该项目前的结论是“{status}”，条文没有留待人工认定的内容。请核对，不需要时删去。',
    en: 'The decision {entry} did nothing: the status is “{status}” and the words leave nothing to a person. Check it, or remove it.',
  },
  decision_not_yet: {
    zh: '认定 {entry} 没有用到：认定日期 {day} 晚于检查日期 {date}。请核对 on。',
    en: 'The decision {entry} did nothing: it is dated {day}, after the day of the check, {date}. Check on.',
  },
  decision_other_rules: {
    zh: '认定 {entry} 没有用到：该项目按另一规则包检查，其中没有这条规则。请核对 rule 和 subject。',
    en: 'The decision {entry} did nothing: the subject was checked by another pack, which does not have the rule. Check rule and subject.',
  },
  decision_unused: {
    zh: '认定 {entry} 没有用到：这次检查没有判定过编号与之完全相同的项目。请核对 subject。',
    en: 'The decision {entry} did nothing: no subject with exactly that id was judged in this run. Check subject.',
  },
  waiver_covered: {
    zh: '豁免 {entry} 没有用到：不符合之处已由同一规则的其他豁免覆盖。不需要时请删去。',
    en: 'The waiver {entry} did nothing: others of the same rule cover what fails. Remove it if it is not needed.',
  },
  waiver_duplicate: {
    zh: '豁免 {entry} 没有用到：同一项目、同一规则、同一分项以先写的 {first} 为准。请只保留一条。',
    en: 'The waiver {entry} did nothing: {first} stands before it for the same subject, rule and item. Keep one of them.',
  },
  waiver_expired: {
    zh: '豁免 {entry} 已于 {day} 到期（检查日期 {date}），没有用到。请续批，或删去。',
    en: 'The waiver {entry} expired after {day} (the day of the check is {date}) and did nothing. Have it renewed, or remove it.',
  },
  waiver_no_item: {
    zh: '豁免 {entry} 没有用到：该规则的结论中没有这一分项（现有：{items}）。请核对 item。',
    en: 'The waiver {entry} did nothing: the finding has no such item (it has: {items}). Check item.',
  },
  waiver_not_failing: {
    zh: '豁免 {entry} 没有用到：该项目前的结论是“{status}”，只有不符合的才能豁免。不需要时请删去。',
    en: 'The waiver {entry} did nothing: the status is “{status}”, and only a failure can be waived. Remove it if it is not needed.',
  },
  waiver_not_yet: {
    zh: '豁免 {entry} 没有用到：{day} 起才有效，晚于检查日期 {date}。请核对 granted。',
    en: 'The waiver {entry} did nothing: it holds from {day}, after the day of the check, {date}. Check granted.',
  },
  waiver_other_rules: {
    zh: '豁免 {entry} 没有用到：该项目按另一规则包检查，其中没有这条规则。请核对 rule 和 subject。',
    en: 'The waiver {entry} did nothing: the subject was checked by another pack, which does not have the rule. Check rule and subject.',
  },
  waiver_shortfall: {
    zh: '豁免 {entry} 没有覆盖全部不符合之处：差额 {shortfall} 不在批准的 {limit} 以内。请改正设计，或重新报批。',
    en: 'The waiver {entry} does not cover all that fails: the shortfall, {shortfall}, is not within the {limit} approved. Correct the project, or have it approved anew.',
  },
  waiver_unused: {
    zh: '豁免 {entry} 没有用到：这次检查没有判定过编号与之完全相同的项目。请核对 subject。',
    en: 'The waiver {entry} did nothing: no subject with exactly that id was judged in this run. Check subject.',
  },
} satisfies Readonly<Record<NoteCode, Bilingual>>;

const NONE: Bilingual = { zh: '无', en: 'none' };
const UNKNOWN: Bilingual = { zh: '（未知）', en: '(not known)' };

/** The note as a report shows it. Nothing in it can steer a terminal. */
export function wordNote(note: NoteData): Policy['waivers'][number]['notes'][number] {
  const { code, entry } = note;
  const say = (lang: Lang): string => fill(ENTRY_NOTES[code][lang], blanks(note, lang));
  return { code, entry, zh: say('zh'), en: say('en') };
}

function blanks({ entry, params, status, shortfall }: NoteData, lang: Lang): Record<string, string> {
  const own = Object.entries(params).map(([name, text]) => [name, text === '' ? NONE[lang] : visible(text)]);
  return {
    ...(Object.fromEntries(own) as Record<string, string>),
    entry: visible(entry),
    status: status === undefined ? '' : STATUS_WORDS[status][lang],
    shortfall: shortfall ? quantityText(shortfall, lang) : UNKNOWN[lang],
  };
}
