/** The sentences for what is wrong with an input: what was found, what was expected, and one next step. */
import type { Problem } from '../model/problem.ts';
import type { Bilingual, InputError } from '../model/report.ts';
import { choicesOf, wordExpected } from './expected.ts';
import { fill, type Lang } from './language.ts';
import { LINT, VERIFY } from './problems-authoring.ts';
import { PACKS, RUN } from './problems-packs.ts';
import { TABLES, tablePlace } from './problems-tables.ts';
import { PLACES, VALUES } from './problems-values.ts';
import { WAIVER_LINT, WAIVERS } from './problems-waivers.ts';
import { WRITTEN } from './problems-written.ts';
import { visible } from './visible.ts';
import { wordsOf } from './vocabulary.ts';

const SENTENCES: ReadonlyMap<string, Bilingual> = new Map(
  Object.entries({
    ...WRITTEN,
    ...VALUES,
    ...PLACES,
    ...PACKS,
    ...RUN,
    ...LINT,
    ...VERIFY,
    ...WAIVERS,
    ...WAIVER_LINT,
    ...TABLES,
  }),
);

const ANY: Bilingual = {
  zh: '这里是 {found}；应为{expected}。请改正后重新检查。',
  en: 'Found {found}; expected {expected}. Correct it and check again.',
};

/** What a file or a position looks like instead; a system of coordinates is called by its name. */
const LOOKS: ReadonlyMap<string, Bilingual> = new Map(
  Object.entries({
    zip: { zh: ' Excel、Word 或压缩文件', en: 'an Excel, Word or zip file' },
    pdf: { zh: ' PDF 文件', en: 'a PDF file' },
    office: { zh: '旧版 Excel 或 Word 文件', en: 'an old Excel or Word file' },
    gzip: { zh: '压缩文件', en: 'a compressed file' },
    image: { zh: '图片', en: 'an image' },
    binary: { zh: '二进制文件', en: 'a binary file' },
    not_a_number: { zh: '不是数字', en: 'no number' },
    longitude_latitude: { zh: '经纬度（经度在前）', en: 'degrees, longitude first' },
    latitude_longitude: { zh: '经纬度（纬度在前）', en: 'degrees, latitude first' },
    gauss_kruger_without_prefix: { zh: '不带带号的高斯-克吕格坐标', en: 'Gauss-Krüger metres without a zone number' },
    six_degree_zone: { zh: ' 6 度带坐标', en: 'a 6-degree zone' },
    'EPSG:3857': { zh: '网络地图的墨卡托坐标（EPSG:3857）', en: 'the Mercator metres of web maps (EPSG:3857)' },
    local_grid: { zh: '地方独立坐标', en: 'a local grid' },
    elsewhere: { zh: '境外的经纬度', en: 'degrees of a place elsewhere' },
  } satisfies Record<string, Bilingual>),
);

/** Every code, and `code+parameter`, that has a sentence of its own. */
export const WORDED_CODES: readonly string[] = [...SENTENCES.keys()];

/** The problem as a report shows it. Nothing in it can steer a terminal. */
export function wordProblem(given: Problem): InputError {
  const problem = withMeantWord(given);
  const { pointer, line, column, code } = problem;
  const found = visible(problem.found);
  const sentence = sentenceFor(problem);
  const say = (lang: Lang): string =>
    tablePlace(problem.params, lang) +
    fill(sentence[lang], blanks(problem, found, lang)) +
    punctuationHint(problem, lang);
  const { sheet } = problem.params;
  const worded = { pointer, line, column, code, found, expected: visible(problem.expected) };
  return { ...worded, zh: say('zh'), en: say('en'), ...(sheet === undefined ? {} : { sheet: visible(sheet) }) };
}

/** What a value does not fit for when a Chinese comma or colon made one value of two. */
const BROKEN_BY_PUNCTUATION: ReadonlySet<string> = new Set([
  ...['bad_quantity', 'case_structure', 'not_a_condition', 'not_a_limit', 'pack_structure', 'unknown_clause'],
  ...['unknown_document', 'unknown_fact', 'unknown_key', 'unknown_reading', 'unknown_set', 'unknown_word'],
  ...['not_a_count', 'not_a_date', 'not_a_decimal', 'not_one_of', 'waiver_structure', 'wrong_unit'],
]);

/** Beside a letter or a digit: in a Chinese text it is in its place. */
const WIDE = /(?<=[\w"'\])}] ?)[，：；、。｛｝［］“”]|[，：；、｛｝［］“”](?= ?[\w"'[({])/;

function punctuationHint({ code, found }: Problem, lang: Lang): string {
  const [mark] = BROKEN_BY_PUNCTUATION.has(code) ? (WIDE.exec(found) ?? []) : [];
  if (mark === undefined) return '';
  return fill(
    {
      zh: '这里有全角标点「{mark}」，请切换到英文输入法重新输入。',
      en: ' Full-width punctuation stands here: {mark}. Switch the keyboard to English and type it again.',
    }[lang],
    { mark },
  );
}

/** A Chinese word of the closed lists stands for the one that the file should use: "新建" for new. */
function withMeantWord(problem: Problem): Problem {
  if (problem.code !== 'not_one_of' || problem.params['nearest'] !== undefined) return problem;
  const typed = problem.found.replaceAll('"', '').trim();
  const words = choicesOf(problem.expected).filter((word) => {
    const meaning = wordsOf(word, 'zh');
    return meaning !== word && typed !== '' && (meaning.includes(typed) || typed.includes(meaning));
  });
  const [nearest] = words;
  return words.length === 1 && nearest !== undefined ? { ...problem, params: { nearest } } : problem;
}

function sentenceFor({ code, params }: Problem): Bilingual {
  const special = Object.keys(params).find((name) => SENTENCES.has(`${code}+${name}`));
  return SENTENCES.get(special === undefined ? code : `${code}+${special}`) ?? ANY;
}

function blanks({ pointer, expected, params }: Problem, found: string, lang: Lang): Record<string, string> {
  const own = Object.entries(params).map(([name, text]) => [name, visible(text)]);
  const looks = params['looks_like'] ?? '';
  return {
    ...(Object.fromEntries(own) as Record<string, string>),
    found,
    expected: wordExpected(expected)[lang],
    hint: hintFor(params['nearest'], lang),
    field: visible(pointer.slice(pointer.lastIndexOf('/') + 1)),
    looks: LOOKS.get(looks)?.[lang] ?? ` ${visible(looks)}`.slice(lang === 'en' ? 1 : 0),
  };
}

function hintFor(nearest: string | undefined, lang: Lang): string {
  if (nearest === undefined) return '';
  return lang === 'zh' ? `；最接近的是 ${visible(nearest)}` : `; the nearest is ${visible(nearest)}`;
}
