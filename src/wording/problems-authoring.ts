/** What does not hold in packs that load: between a rule and its words, within a rule, against full texts and cases. */
import type { LintCode, VerifyCode } from '../model/problem.ts';
import type { Bilingual } from '../model/report.ts';

export const LINT = {
  always_excepted: {
    zh: '规则 {found} 的例外总是成立，规则永远不适用。请检查 unless。',
    en: 'The exception of {found} always holds, so the rule never binds. Check unless.',
  },
  always_met: {
    zh: '规则 {found} 的要求不可能不满足。请检查限值和用词。',
    en: 'What {found} requires cannot be broken. Check its limits and words.',
  },
  case_not_met: {
    zh: '规则 {rule} 不符合算例“{found}”：{said_zh}，按规则得到的是 {got_zh}。理由：{why_zh}请按条文再手算一遍；算例没有错，就是规则错了。',
    en: '{rule} does not meet the case “{found}”: it says {said}, the rule gives {got}. Why: {why_en} Work it out from the clause again; if the case is right, the rule is wrong.',
  },
  'case_not_met+missing': {
    zh: '规则 {rule} 不符合算例“{found}”：{said_zh}，按规则得到的是 {got_zh}。理由：{why_zh}缺少 {missing}。请补上算例缺的字段，再按条文手算一遍；算例没有错，就是规则错了。',
    en: '{rule} does not meet the case “{found}”: it says {said}, the rule gives {got}. Why: {why_en} Missing: {missing}. Add what the case lacks and work it out from the clause again; if the case is right, the rule is wrong.',
  },
  case_of_unknown_rule: {
    zh: '没有编号为 {found} 的规则。请改正算例的 rule。',
    en: 'There is no rule {found}. Correct the rule of the case.',
  },
  checked_in_future: {
    zh: '与原文核对的日期 {found} 在 {today} 以后。请改成实际核对的日期。',
    en: 'The comparison with the source is dated {found}, after {today}. Write the day on which it was made.',
  },
  comparator_not_in_basis: {
    zh: '条款 {clause} 的引文写的是“{words}”，应为 {wanted}，规则写的是 {found}。请对照原文改正。',
    en: 'The quotation of {clause} has “{words}”, which is {wanted}; the rule has {found}. Compare the text and correct it.',
  },
  convention_not_named: {
    zh: '规则依据的约定 {found} 没有列入规则包的 rests_on。请补上。',
    en: 'The rule rests on {found}, which the rests_on of the pack does not name. Add it there.',
  },
  dead_condition: {
    zh: '规则 {found} 的这一部分条件永远不成立。请检查限值和用词，或删去。',
    en: 'This part of the conditions of {found} can never hold. Check its limits and words, or remove it.',
  },
  due_not_in_basis: {
    zh: '期限 {found} 的 {part} 不在条款 {clause} 的引文和前文中。请对照原文，或把写有期限的句子登记为 lead_ins。',
    en: 'Of the due date {found}, {part} does not stand in the quotation or lead-ins of {clause}. Compare the text, or register the sentence that has it as a lead-in.',
  },
  force_not_in_basis: {
    zh: '效力用词“{found}”不在条款 {clause} 的引文和前文中。请对照原文改正 word。',
    en: 'The word of force “{found}” does not stand in the quotation or lead-ins of {clause}. Compare the text and correct word.',
  },
  id_of_other_city: {
    zh: '编号 {found} 不以城市 {city} 开头。请改正编号。',
    en: 'The id {found} does not begin with the city, {city}. Correct the id.',
  },
  id_twice: {
    zh: '编号 {found} 出现了两次，另一处在 {first}。编号不得重复，请改正其中一个。',
    en: 'The id {found} stands twice; the other place is {first}. Ids are unique; correct one of them.',
  },
  never_binds: {
    zh: '规则 {found} 的适用条件互相矛盾，永远不适用。请检查 when 和 where。',
    en: 'The conditions of {found} contradict each other, so it never binds. Check when and where.',
  },
  never_met: {
    zh: '规则 {found} 的要求不可能满足。请检查限值和用词。',
    en: 'What {found} requires can never be met. Check its limits and words.',
  },
  no_case_table: {
    zh: '没有 {found} 的算例表 cases.yaml。请补上，或检查 --cases 的文件夹。',
    en: 'There is no case table cases.yaml for {found}. Add one, or check the folder given to --cases.',
  },
  no_failing_case: {
    zh: '规则 {found} 没有不符合的算例。请在 {table} 中补一个。',
    en: 'The rule {found} has no case that fails. Add one to {table}.',
  },
  no_judgement_case: {
    zh: '规则 {found} 没有由人认定的算例（judgement: true）。请在 {table} 中补一个。',
    en: 'The rule {found} has no case that is left to a person (judgement: true). Add one to {table}.',
  },
  no_passing_case: {
    zh: '规则 {found} 没有通过的算例。请在 {table} 中补一个。',
    en: 'The rule {found} has no case that passes. Add one to {table}.',
  },
  no_unmet_case: {
    zh: '规则 {found} 没有未达到时的算例（expect: not_yet_due）。请在 {table} 里补一个。',
    en: 'The rule {found} has no case where it is not met (expect: not_yet_due). Add one to {table}.',
  },
  number_not_in_basis: {
    zh: '数字 {found} 不在条款 {clause} 的引文、前文和声明的字词中。请对照原文改正。',
    en: 'The number {found} does not stand in the quotation, the lead-ins or the declared words of {clause}. Compare the text and correct it.',
  },
  number_not_in_document: {
    zh: '读法 {reading} 的数字 {found} 不在文件的任何引文中。请对照原文改正。',
    en: 'The number {found} of the reading {reading} stands in no quotation of the document. Compare the text and correct it.',
  },
  open_due_with_year: {
    zh: '规则写的是没有期限（due: open），条款 {clause} 的引文和前文却写有 {found} 年，也没有“逐步”。请写明期限，或对照原文改正引文。',
    en: 'The rule has no year (due: open), but the quotation or lead-ins of {clause} have {found} and not 逐步. Write the due date, or compare the text and correct the quotation.',
  },
  rate_left_out: {
    zh: '条款 {clause} 的引文写的是“{words}”，规则的 {found} 没有写按什么计。请补上 per，如 per 100 households。',
    en: 'The quotation of {clause} has “{words}”; the rule says {found} without what it is counted by. Add per, e.g. per 100 households.',
  },
  stale: {
    zh: '规则包上次与原文核对是 {found}，到 {today} 已超过一年。请重新核对原文，并更新 checked_on。',
    en: 'The pack was last compared with its source on {found}, more than a year before {today}. Compare it again and update checked_on.',
  },
  word_not_in_basis: {
    zh: '声明的字词“{found}”不在条款 {clause} 的引文和前文中。请对照原文改正 words。',
    en: 'The declared word “{found}” does not stand in the quotation or lead-ins of {clause}. Compare the text and correct words.',
  },
} satisfies Readonly<Record<LintCode, Bilingual> & Record<`${LintCode}+${string}`, Bilingual>>;

export const VERIFY = {
  no_full_text: {
    zh: '找不到文件 {found} 的全文：没有 SHA-256 相同的文件，也没有 {name}。请把全文放进 --sources 的文件夹。',
    en: 'There is no full text of {found}: no file has its SHA-256, and none is named {name}. Put the text into the folder given to --sources.',
  },
  'no_full_text+seen': {
    zh: '找不到文件 {found} 的全文：没有 SHA-256 相同的文件，也没有 {name}；文件夹里有 {seen}。其中有它的，请改名为 {name}，或更新 full_text 的 sha256；没有的，请把全文放进去。',
    en: 'There is no full text of {found}: no file has its SHA-256, and none is named {name}; the folder has {seen}. If one of these is it, rename it to {name} or update sha256 of full_text; else put the text there.',
  },
  quote_elsewhere: {
    zh: '条款 {clause} 的引文“{found}”在 {file} 的第 {line} 行，不在登记的第 {first}–{last} 行。请改正 lines。',
    en: 'The quotation “{found}” of {clause} begins on line {line} of {file}, not on lines {first}–{last} as registered. Correct lines.',
  },
  quote_not_found: {
    zh: '{clause} 的“{found}”在 {file} 中找不到：到“{prefix}”为止相同，其后引文为“{next}”，原文为“{instead}”（第 {line} 行）。请照原文改正。',
    en: '“{found}” of {clause} does not stand in {file}: it agrees up to “{prefix}”, then the quotation has “{next}” and the text “{instead}” (line {line}). Correct it after the text.',
  },
  table_cell_differs: {
    zh: '{clause} 的表：“{name}”一行登记的数是 {found}，{file} 第 {line} 行第 {cell} 格是“{instead}”。请照原文改正。',
    en: 'The table of {clause} has {found} for {name}; cell {cell} on line {line} of {file} has “{instead}”. Correct it after the text.',
  },
  table_row_unknown: {
    zh: '{clause} 的表：“{found}”一行不是登记和 {file} 第 {first}–{last} 行两边都有。请照原文改正。',
    en: 'The table of {clause}: the row of {found} does not stand both in the register and on lines {first}–{last} of {file}. Correct it after the text.',
  },
} satisfies Readonly<Record<VerifyCode, Bilingual> & Record<`${VerifyCode}+${string}`, Bilingual>>;
