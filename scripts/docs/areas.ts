/** What an area can say, from the vocabulary; and a worked example as the program prints it. */
import { DUTIES, FLOWS, STATISTICS, type StatisticEntry } from '../../src/model/area-vocabulary.ts';
import type { Bilingual } from '../../src/model/report.ts';
import type { Lang } from '../../src/wording/language.ts';
import { unitText } from '../../src/wording/quantity.ts';
import { code, fenced, table } from './blocks.ts';
import { run } from './command.ts';

const HEADS = {
  zh: ['字段', '含义', '单位'],
  en: ['field', 'what it is', 'unit'],
} as const;

const both = ({ zh, en }: Bilingual, lang: Lang): string => (lang === 'zh' ? zh : `${en} (${zh})`);

function entryTable(entries: Readonly<Record<string, StatisticEntry>>, lang: Lang): string {
  const rows = Object.entries(entries).map(([id, { label, unit }]) => [
    code(id),
    both(label, lang),
    unitText(unit, lang),
  ]);
  return table(HEADS[lang], rows);
}

export const statisticTable = (lang: Lang): string => entryTable(STATISTICS, lang);

export const flowTable = (lang: Lang): string => entryTable(FLOWS, lang);

export function dutyTable(lang: Lang): string {
  const rows = Object.entries<Bilingual>(DUTIES).map(([id, label]) => [code(id), both(label, lang)]);
  return table(HEADS[lang].slice(0, 2), rows);
}

/** The command stands in the page. */
export async function areaExample(lang: Lang): Promise<string> {
  const file = 'fixtures/zhengzhou/fail-county-level-city-one-nursing-bed-short.json';
  return fenced((await run([file, '--lang', lang, '--quiet'])).stdout);
}
