/** The sentence for each reason, in Chinese and English, with the arithmetic written out. */
import type { Comparison, Reason } from '../model/judged.ts';
import type { Bilingual } from '../model/report.ts';
import type { Status } from '../model/status.ts';
import { decidesText, farthestText } from './distance.ts';
import { ended, fill, type Lang } from './language.ts';
import { quantityText, requirementText } from './quantity.ts';
import { STATUS_WORDS } from './status.ts';
import { visible } from './visible.ts';
import { wordsOf } from './vocabulary.ts';

type Sentence = Bilingual;

const both = (make: (lang: Lang) => string): Sentence => ({ zh: make('zh'), en: make('en') });

export function wordReason(reason: Reason): { code: string; zh: string; en: string } {
  return { code: reason.code, ...both((lang) => sentence(reason, lang)) };
}

const PLAIN = {
  not_in_force: {
    zh: '适用日期 {assessedOn} 早于文件印发日 {issued}，本条不适用。',
    en: 'The date applied for, {assessedOn}, is before the document was issued, {issued}; the rule does not apply.',
  },
  nothing_to_check: {
    zh: '没有列出“{label}”，本条没有可检查的对象。',
    en: 'No {label} is listed, so there is nothing to check under this rule.',
  },
  no_plan: {
    zh: '本条约束的是规划；提交材料未附所依据的规划。',
    en: 'The rule binds a plan, and the submission names none.',
  },
  unknown_list: {
    zh: '没有提供“{label}”的清单，无法判定；确实没有的，请写空列表 []。',
    en: 'The list of every {label} is not given, so this cannot be told; if there is none, give an empty list [].',
  },
  judgement: {
    zh: '{comparison}。条文留待人工认定：{text}',
    en: '{comparison}. The words leave this to a person: {text}',
  },
  disputed: {
    zh: '{comparison}；按不同口径计算结果不一致，须人工认定。',
    en: '{comparison}; two ways to measure disagree, so a person has to decide.',
  },
  outdated: {
    zh: '{comparison}；这是 {on} 的数据，早于期限 {due}，期限届满时是否达到尚不能判定。',
    en: '{comparison}; the data are of {on}, before the target was due on {due}, so whether it was reached by then cannot be told.',
  },
  open_target: {
    zh: '条文没有规定年份，逐步达到，不据此判不符合。',
    en: 'The clause names no year; the target is to be reached step by step, and missing it is no breach.',
  },
  decided: {
    zh: '{first}已由人工认定为{outcome}（{id}，{by}，{on}，{approval}）：{why}',
    en: '{first} A person decided: {outcome} ({id}, {by}, {on}, {approval}): {why}',
  },
  not_yet_due: {
    zh: '目标期限为 {due} 年底，尚未届满。',
    en: 'The target is due by the end of {due}, which has not passed.',
  },
  provable_later: {
    zh: '“{label}”要到{stage}阶段才能证明；目前没有显示违反。',
    en: '“{label}” can only be proved at the {stage} stage; nothing shows that it is broken already.',
  },
  items: { zh: '共 {total} 项：{counts}。{id}：{first}', en: '{total} items: {counts}. {id}: {first}' },
  excepted: {
    zh: '属于条文规定的例外：{of}，本条不适用。',
    en: 'The exception of the clause holds ({of}), so the rule does not apply.',
  },
} satisfies Record<string, Bilingual>;

const OUTCOME = {
  met: { zh: '{of}，符合。', en: '{of}: met.' },
  not_met: { zh: '{of}，不符合{miss}。', en: '{of}: not met{miss}.' },
  open: { zh: '{of}，尚不能判定。', en: '{of}: cannot be told yet.' },
  not_bound: { zh: '{of}，本条不适用。', en: '{of}, so the rule does not apply.' },
  met_if_bound: {
    zh: '{of}，符合；本条是否适用尚不确定，但不影响结论。',
    en: '{of}: met; whether the rule applies is not known, and makes no difference.',
  },
  open_if_bound: {
    zh: '{of}，如本条适用则不符合{miss}；是否适用尚不能确定。',
    en: '{of}: not met if the rule applies{miss}, and whether it does cannot be told yet.',
  },
} satisfies Record<string, Bilingual>;

function sentence(reason: Reason, lang: Lang): string {
  switch (reason.code) {
    case 'not_in_force':
      return fill(PLAIN.not_in_force[lang], { ...reason });
    case 'nothing_to_check':
      if (reason.domain === 'plan') return PLAIN.no_plan[lang];
      return fill(PLAIN.nothing_to_check[lang], { label: reason.label[lang] });
    case 'unknown_list':
      return fill(PLAIN.unknown_list[lang], { label: reason.label[lang] });
    case 'judgement':
      return fill(PLAIN.judgement[lang], { comparison: comparisonText(reason.of, lang), text: reason.text[lang] });
    case 'disputed':
      return fill(PLAIN.disputed[lang], { comparison: comparisonText(reason.of, lang) });
    case 'decided':
      return decidedSentence(reason, lang);
    case 'outdated':
      return fill(PLAIN.outdated[lang], {
        on: reason.on,
        due: reason.due,
        comparison: comparisonText(reason.of, lang),
      });
    case 'not_yet_due':
      if (reason.due === 'open') return PLAIN.open_target[lang];
      return fill(PLAIN.not_yet_due[lang], { due: reason.due.slice(0, 4) });
    case 'provable_later':
      return fill(PLAIN.provable_later[lang], { label: reason.of?.label[lang] ?? '', stage: wordsOf(reason.at, lang) });
    case 'items':
      return itemsSentence(reason, lang);
    case 'excepted':
      return fill(PLAIN.excepted[lang], {
        of: reason.of.map((of) => comparisonText(of, lang)).join(lang === 'zh' ? '；' : '; '),
      });
    default:
      return outcomeSentence(reason, lang);
  }
}

function decidedSentence({ first, decision }: Extract<Reason, { code: 'decided' }>, lang: Lang): string {
  return fill(PLAIN.decided[lang], {
    first: sentence(first, lang),
    outcome: STATUS_WORDS[decision.outcome][lang],
    id: visible(decision.id),
    by: visible(decision.decided_by),
    on: decision.on,
    approval: visible(decision.approval),
    why: ended(visible(decision.reason), lang),
  });
}

function itemsSentence({ counts, id, first }: Extract<Reason, { code: 'items' }>, lang: Lang): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const listed = Object.entries(counts)
    .map(([status, count]) => `${STATUS_WORDS[status as Status][lang]} ${count}`)
    .join(lang === 'zh' ? '，' : ', ');
  return fill(PLAIN.items[lang], { total, counts: listed, id: visible(id), first: sentence(first, lang) });
}

function outcomeSentence(reason: Extract<Reason, { of: Comparison }>, lang: Lang): string {
  const { of } = reason;
  const template = OUTCOME[reason.code as keyof typeof OUTCOME];
  const text = fill(template[lang], { of: comparisonText(of, lang), miss: missText(of, lang) });
  const decides = reason.code === 'open' ? decidesText(of, lang) : '';
  return `${text}${decides}${causeText(reason, lang)}`;
}

const CAUSE: Bilingual = {
  zh: '本条按下列情形判断是否适用：{of}。',
  en: ' Whether the rule applies goes by this: {of}.',
};

function causeText(reason: Reason, lang: Lang): string {
  const cause = 'cause' in reason ? reason.cause : undefined;
  return cause === undefined
    ? ''
    : `${fill(CAUSE[lang], { of: comparisonText(cause, lang) })}${decidesText(cause, lang)}`;
}

/** `社区居家养老服务设施面积 240 ㎡（F1 90 + F2 150），要求 30 ㎡ × 850 户 ÷ 100 = 255 ㎡`. */
function comparisonText(of: Comparison, lang: Lang): string {
  const zh = lang === 'zh';
  const measured = measuredText(of, lang);
  const asked = askedText(of, lang);
  return zh ? `${of.label.zh}：${measured}，${asked}` : `${capital(of.label.en)}: ${measured}, ${asked}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function measuredText(of: Comparison, lang: Lang): string {
  const zh = lang === 'zh';
  if (of.beyond) return zh ? '没有服务本项目的社区养老服务设施' : 'there is no facility that serves the project';
  if (of.measured === null) return zh ? '未知' : 'not known';
  const text = quantityText(of.measured, lang);
  const details = [termsText(of), areaKindText(of, lang), farthestText(of, lang)].filter((detail) => detail !== '');
  if (details.length === 0) return text;
  return zh ? `${text}（${details.join('；')}）` : `${text} (${details.join('; ')})`;
}

const MOST_TERMS = 8;

function termsText({ terms = [] }: Comparison): string {
  if (terms.length === 0 || terms.length > MOST_TERMS) return '';
  return terms.map(({ name, amount }) => `${visible(name)} ${amount}`).join(' + ');
}

function areaKindText({ areaKinds = [] }: Comparison, lang: Lang): string {
  if (areaKinds.length === 0) return '';
  const kinds = areaKinds.map((kind) => wordsOf(kind, lang)).join(lang === 'zh' ? '、' : ', ');
  return lang === 'zh' ? `面积口径：${kinds}` : `kind of area: ${kinds}`;
}

function askedText(of: Comparison, lang: Lang): string {
  const zh = lang === 'zh';
  if (of.required === null) return zh ? '对照的住宅日期未知' : 'and the date of the housing is not known';
  if (of.rate) return zh ? `要求 ${rateText(of, lang)}` : `required ${rateText(of, lang)}`;
  const asked = requirementText(of.required, lang);
  if (of.openList) return zh ? `条文列举 ${asked} 等（未穷尽）` : `the clause lists ${asked} and others (an open list)`;
  if ('date' in of.required) return zh ? `应不晚于 ${of.required.date}` : `to be no later than ${of.required.date}`;
  return zh ? `要求 ${asked}` : `required ${asked}`;
}

const IN_TABLE: Bilingual = { zh: '{limit}（表中所列）', en: '{limit} (as the table has it)' };

/** `≥ 30 ㎡ × 850 户 ÷ 100 = 255 ㎡`; of a table `≥ 32 个（表中所列）`. */
function rateText({ rate, required }: Comparison, lang: Lang): string {
  if (!rate || required === null || !('unit' in required)) return '';
  const limit = requirementText(required, lang);
  const sign = limit.split(' ')[0] ?? '';
  const product = rate.isShare ? rate.amount : quantityText({ value: rate.amount, unit: required.unit }, lang);
  const divided = rate.per === '1' ? '' : ` ÷ ${rate.per}`;
  const known = 'value' in required;
  if (rate.isInTable) return fill(IN_TABLE[lang], { limit });
  const basis = quantityText(rate.basis, lang);
  const result = known ? ` = ${limit.slice(sign.length + 1)}` : '';
  return `${sign} ${product} × ${known ? basis : `(${basis})`}${divided}${result}`;
}

function missText(of: Comparison, lang: Lang): string {
  if (of.shortfall === null) return '';
  const amount = quantityText(of.shortfall, lang);
  const over = of.required?.comparator === '<=' || of.required?.comparator === '<';
  if (lang === 'zh') return over ? `，超出 ${amount}` : `，少 ${amount}`;
  return over ? `, over by ${amount}` : `, short by ${amount}`;
}
