/** Words of `rules matrix`. */
import type { MatrixAmount, MatrixEntry } from '../model/matrix.ts';
import type { Bilingual } from '../model/report.ts';
import { fill, type Lang } from './language.ts';
import { quantityText, requirementText } from './quantity.ts';

export const MATRIX = {
  col_parameter: { zh: '参数', en: 'Parameter' },
  silent: { zh: '—', en: '—' },
  no_rows: { zh: '这些规则包里没有表中的参数。', en: 'The packs at hand have none of the parameters.' },
  intro: {
    zh: '各市参数对照。数字全部取自规则包；“—”表示该市文件没有规定。年份是目标期限。',
    en: 'The parameters of the cities side by side. Every number comes from the packs; — stands for a text that is silent, and a year is when a target is due.',
  },
} as const satisfies Record<string, Bilingual>;

const PHRASES = {
  per: { zh: '{amount}/{per}', en: '{amount} per {per}' },
  of: { zh: '{amount}（{whole}）', en: '{amount} of {whole}' },
  table: { zh: '{amount}（附表，{area}；各行各有数字）', en: '{amount} (table, {area}; each row has its own)' },
  due: { zh: '{text}（{year} 年）', en: '{text} ({year})' },
  open: { zh: '{text}（没有年份）', en: '{text} (no year)' },
  all: { zh: '{word}（100%）', en: 'all (100 %, {word})' },
  held: { zh: '有此要求：{title}', en: 'asked: {title}' },
  stop: { zh: '，', en: ', ' },
} as const satisfies Record<string, Bilingual>;

/** What one rule says, in one line: its numbers, or its title where it has none, and the year. */
export function entryText({ amounts, all, title, due }: MatrixEntry, lang: Lang): string {
  const say = (id: keyof typeof PHRASES, params: Record<string, string>): string => fill(PHRASES[id][lang], params);
  const said = [...amounts.map((amount) => amountText(amount, lang)), ...all.map((word) => say('all', { word }))];
  const text = said.length === 0 ? say('held', { title: title[lang] }) : said.join(PHRASES.stop[lang]);
  if (due === null) return text;
  return due === 'open' ? say('open', { text }) : say('due', { text, year: due.slice(0, 4) });
}

function amountText({ comparator, value, unit, per, of, area }: MatrixAmount, lang: Lang): string {
  if (unit === '') return fill(PHRASES.of[lang], { amount: `${SIGNS[comparator]} ${value}`, whole: of?.[lang] ?? '' });
  const amount = requirementText({ comparator, value, unit }, lang);
  if (area !== null) return fill(PHRASES.table[lang], { amount, area });
  if (per === null) return amount;
  return fill(PHRASES.per[lang], { amount, per: quantityText(per, lang).replace(/^1 /, '') });
}

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' } as const;
