/** Problems with a file of waivers and decisions; the sentences are made as in `problems-written.ts`. */
import type { WaiverCode, WaiverLintCode } from '../model/problem.ts';
import type { Bilingual } from '../model/report.ts';

export const WAIVERS = {
  bad_shortfall: {
    zh: '{found} 不是能识别的数量；应为{expected}。请写数字、空格和单位（m2、m、household、person、bed、yuan、site、%）。',
    en: '{found} is no amount that can be read; expected {expected}. Give a number, a space and a unit (m2, m, household, person, bed, yuan, site, %).',
  },
  duplicate_entry: {
    zh: '编号 {found} 在第 {line} 行已经用过；应为{expected}。请改用另一个编号，豁免和认定之间也不能重复。',
    en: 'The id {found} is used already on line {line}; expected {expected}. Choose another; waivers and decisions share one set of ids.',
  },
  entry_date: {
    zh: '{found} 不是 1900 至 2199 年间日历上有的日期；应为{expected}。请对照批件改正。',
    en: '{found} is no day of the calendar between 1900 and 2199; expected {expected}. Compare the paper that approves it.',
  },
  expires_before_granted: {
    zh: '到期日 {found} 早于批准日 {granted}；应为{expected}，不早于批准日。请对照批件改正。',
    en: 'It expires on {found}, before it is granted on {granted}; expected {expected}, on or after that day. Compare the paper that approves it.',
  },
  no_single_shortfall: {
    zh: '规则 {rule} 的要求不是单一的数量，不能用 {found} 限定差额；应为{expected}。请删去 max_shortfall。',
    en: 'The rule {rule} does not ask for one amount, so {found} cannot limit what is short; expected {expected}. Remove max_shortfall.',
  },
  shortfall_unit: {
    zh: '{found} 的单位与规则不符；该规则的差额以{expected} 计。请改正单位。',
    en: '{found} has another unit than the rule, whose shortfall is in {expected}. Correct the unit.',
  },
  unknown_rule: {
    zh: '没有编号为 {found} 的规则；应为{expected}{hint}。请改正编号，全部编号见 eldercheck rules list。',
    en: 'There is no rule {found}; expected {expected}{hint}. Correct the id; eldercheck rules list has them all.',
  },
  waiver_structure: {
    zh: '这里是 {found}，不符合豁免文件的格式；应为{expected}。请对照 docs/waivers.zh-CN.md 改正。',
    en: 'Found {found}, which does not fit the format of a waiver file; expected {expected}. Compare docs/waivers.md.',
  },
  wildcard: {
    zh: '{found} 中有通配符 *，而编号须逐字相同；应为{expected}。请为每个对象各写一条。',
    en: '{found} has a wildcard, and ids have to be the same to the letter; expected {expected}. Write one entry for each.',
  },
} satisfies Readonly<Record<WaiverCode, Bilingual> & Record<`${WaiverCode}+${string}`, Bilingual>>;

/** What `waivers lint` finds in a file that is valid. */
export const WAIVER_LINT = {
  decision_in_future: {
    zh: '认定日期 {found} 在 {date} 以后；应为{expected}，不晚于那一天。请核对日期。',
    en: 'The decision is dated {found}, after {date}; expected {expected}, not after that day. Check the date.',
  },
  entries_overlap: {
    zh: '{found} 与第 {line} 行的 {first} 针对同一项目、同一规则、同一分项，且同时有效；应为{expected}。检查时只用先写的一条，请只保留一条。',
    en: '{found} is about the same subject, rule and item as {first} on line {line}, at the same time; expected {expected}. A check uses the first alone: keep one.',
  },
  item_by_position: {
    zh: '分项 {found} 是按次序起的名称，送审文件的次序一变，就会指另一个对象；应为{expected}。请在送审文件中给该对象填写 id，再用这个 id。',
    en: 'The item {found} is named by its position, and means another thing when the submission is put in another order; expected {expected}. Have the thing given an id in the submission, and use that.',
  },
  never_judged: {
    zh: '规则 {found} 从不留待人工认定，这条认定不会起作用；应为{expected}。请核对规则编号；不符合的须用豁免。',
    en: 'The rule {found} leaves nothing to a person, so the decision settles nothing; expected {expected}. Check the id of the rule; a failure takes a waiver.',
  },
  says_nothing: {
    zh: '{found} 没有实际内容；应为{expected}。请写明批件文号、批准人或理由。',
    en: '{found} says nothing; expected {expected}. Give the number of the paper, the name or the reason.',
  },
  waiver_past: {
    zh: '豁免已于 {found} 到期，在 {date} 之前；应为{expected}，不早于那一天。请续批，或删去这一条。',
    en: 'The waiver expired after {found}, before {date}; expected {expected}, not before that day. Have it renewed, or remove the entry.',
  },
} satisfies Readonly<Record<WaiverLintCode, Bilingual>>;
