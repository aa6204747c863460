/** The sentence for each thing that the numbers of areas say against each other. */
import type { Bilingual } from '../model/report.ts';
import type { Facet, TableFinding } from '../model/table-finding.ts';
import { fill, type Lang } from './language.ts';
import { visible } from './visible.ts';

const SENTENCES: Readonly<Record<TableFinding['code'], Bilingual>> = {
  sum_differs: {
    zh: '{name}：{what}为 {given}，所含 {parts} 个区域合计为 {sum}。',
    en: '{name}: {what} is {given}; the {parts} areas that it consists of add up to {sum}.',
  },
  remaining_differs: {
    zh: '{name}：{label}，任务 {assigned}，已有 {value}，应余 {expected}，表中尚需完成 {given}。{detail}',
    en: '{name}: {label}: task {assigned}, done {value}, which leaves {expected}; the table says {given} are still to be done.{detail}',
  },
  more_than_assigned: {
    zh: '{name}：{label}，已有 {value}，多于任务 {assigned}。',
    en: '{name}: {label}: {value} are there, more than the task of {assigned}.',
  },
  rate_differs: {
    zh: '{name}：{label}，比例写 {percent}%，{base} {baseValue} 的 {percent}% 是 {byRate}，任务却是 {assigned}。{detail}',
    en: '{name}: {label}: the rate says {percent} %, which of {baseValue} ({base}) is {byRate}; the task is {assigned}.{detail}',
  },
  not_rounded: {
    zh: '{name}：{label}，{base} {baseValue} 的 {percent}% 是 {byRate}，照其他各数取整为 {rounded}，任务却是 {assigned}。{detail}',
    en: '{name}: {label}: {percent} % of {baseValue} ({base}) is {byRate}, rounded as the other numbers are {rounded}; the task is {assigned}.{detail}',
  },
  no_number: {
    zh: '{name}：{label}为 {value}，{base} {baseValue}，占 {share}%；指标是 {percent}%，却没有任务数。',
    en: '{name}: {label}: {value} of {baseValue} ({base}), {share} %; the target is {percent} %, and no number is set.',
  },
};

const FACETS: Readonly<Record<Facet, Bilingual>> = {
  value: { zh: '{label}', en: '{label}' },
  assigned: { zh: '{label}的任务数', en: 'the task for {label}' },
  remaining: { zh: '{label}的尚需完成数', en: 'what is still to be done of {label}' },
};

const PARTS_AGREE: Bilingual = {
  zh: '{given} 是所含各区域尚需完成数之和{surplus}。',
  en: ' {given} is what the areas within it still have to do together{surplus}.',
};
const PARTS_DIFFER: Bilingual = {
  zh: '所含各区域尚需完成数合计 {sumOfParts}{surplus}。',
  en: ' The areas within it still have {sumOfParts} to do together{surplus}.',
};
const SURPLUS: Bilingual = {
  zh: '；有的区域已超过任务：{surplus}',
  en: '; some have more than their task: {surplus}',
};
const FOLLOWS: Bilingual = {
  zh: '各数符合的是 {follows}%。',
  en: ' The numbers follow {follows} %.',
};
const TOTAL: Bilingual = {
  zh: '照此取整，各区域合计 {sum}，{whole}的任务是 {task}。',
  en: ' Rounded so, the areas add up to {sum}; the task of {whole} is {task}.',
};

export function wordTableFinding(finding: TableFinding): Bilingual {
  const text = (lang: Lang) => fill(SENTENCES[finding.code][lang], paramsOf(finding, lang));
  return { zh: text('zh'), en: text('en') };
}

function paramsOf(finding: TableFinding, lang: Lang): Record<string, string> {
  const name = visible(finding.name ?? finding.id);
  const common = { ...textsIn(finding), name, label: finding.label[lang] };
  if (finding.code === 'sum_differs') {
    const what = fill(FACETS[finding.facet][lang], common);
    return { ...common, what, parts: String(finding.parts) };
  }
  if (finding.code === 'remaining_differs') return { ...common, detail: partsOf(finding, lang) };
  if (finding.code === 'more_than_assigned') return common;
  return { ...common, base: finding.base[lang], detail: detailOf(finding, lang) };
}

/** Every number of a finding, by its own name. */
const textsIn = (finding: TableFinding): Record<string, string> =>
  Object.fromEntries(Object.entries(finding).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));

function partsOf(finding: TableFinding & { code: 'remaining_differs' }, lang: Lang): string {
  const { sumOfParts, given, surplus } = finding;
  if (sumOfParts === null) return '';
  const names = surplus.map(({ name, amount }) => `${visible(name)} ${amount}`).join(lang === 'zh' ? '、' : ', ');
  const over = names === '' ? '' : fill(SURPLUS[lang], { surplus: names });
  return fill((sumOfParts === given ? PARTS_AGREE : PARTS_DIFFER)[lang], { given, sumOfParts, surplus: over });
}

function detailOf(finding: TableFinding & { code: 'rate_differs' | 'not_rounded' | 'no_number' }, lang: Lang): string {
  if (finding.code === 'rate_differs') {
    return finding.follows === null ? '' : fill(FOLLOWS[lang], { follows: finding.follows });
  }
  if (finding.code === 'no_number' || finding.total === null) return '';
  const { name, rounded, assigned } = finding.total;
  return fill(TOTAL[lang], { whole: visible(name), sum: rounded, task: assigned });
}
