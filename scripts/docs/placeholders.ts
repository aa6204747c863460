/** The placeholders of a Word form, as the program knows them. */
import type { Lang } from '../../src/wording/language.ts';
import { PLACEHOLDERS } from '../../src/wording/template.ts';
import { code, table } from './blocks.ts';

const HEADS = {
  zh: ['占位符', '英文写法', '填入的内容'],
  en: ['placeholder', 'in Chinese', 'what is filled in'],
} as const;

/** Those that become a text within a paragraph, or those that take the place of one. */
export function placeholderTable(kind: 'text' | 'block', lang: Lang): string {
  const other = lang === 'zh' ? 'en' : 'zh';
  const rows = Object.values(PLACEHOLDERS)
    .filter((one) => one.kind === kind)
    .map(({ names, what }) => [code(`{{${names[lang]}}}`), code(`{{${names[other]}}}`), what[lang]]);
  return table(HEADS[lang], rows);
}
