/** What should have stood in an input, in words, by the code that a problem carries. */
import type { Bilingual } from '../model/report.ts';
import { visible } from './visible.ts';
import { wordsOf } from './vocabulary.ts';

const EXPECTED = {
  // values
  boolean: { zh: ' true 或 false（不加引号）', en: 'true or false, without quotation marks' },
  coordinate: { zh: '一个坐标值（数字）', en: 'a coordinate, which is a number' },
  count: { zh: '不小于 0 的整数', en: 'a whole number of at least 0' },
  count_from_0: { zh: '不小于 0 的整数', en: 'a whole number of at least 0' },
  date: {
    zh: '日期，写作 "2026-03-01"；只知年月写 "2026-03"，只知年份写 "2026"',
    en: 'a date such as "2026-03-01", or "2026-03" or "2026" where only that is known',
  },
  decimal: { zh: '不小于 0 的数', en: 'a number of at least 0' },
  collection: { zh: ' GeoJSON 的 FeatureCollection', en: 'a GeoJSON FeatureCollection' },
  facility_type: { zh: '设施类型 type', en: 'the kind of facility, type' },
  feature: { zh: ' GeoJSON 的 Feature', en: 'a GeoJSON Feature' },
  geometry: { zh: ' GeoJSON 的 Polygon 或 MultiPolygon', en: 'a GeoJSON Polygon or MultiPolygon' },
  interval: {
    zh: '一个数，或只知范围时写 { "min": 下限, "max": 上限 }，不知道的一端不写',
    en: 'a number, or { "min": …, "max": … } where only a range is known, without an end that is not known',
  },
  list: { zh: '列表 [ … ]', en: 'a list [ … ]' },
  object: { zh: '由字段组成的对象 { … }', en: 'an object { … } with fields' },
  position: { zh: ' [东坐标或经度, 北坐标或纬度] 两个数', en: 'two numbers, [east or longitude, north or latitude]' },
  text: { zh: '加引号的文字', en: 'text in quotation marks' },
  yes_or_no: { zh: ' yes 或 no', en: 'yes or no' },
  // values of a rule pack
  condition: { zh: '条件 { 事实: 要求 }', en: 'a condition { fact: what is asked }' },
  full_date: { zh: '完整日期，如 2022-12-31', en: 'a full date such as 2022-12-31' },
  reading: { zh: '读法编号，如 A01', en: 'the id of a reading, such as A01' },
  rule_id: {
    zh: '编号：城市代号、一个点，再加小写字母、数字和连字符，如 city.new-30',
    en: 'an id: the city, a full stop, then small letters, digits and hyphens, such as city.new-30',
  },
  full_text: { zh: '文件全文（.txt 文本文件）', en: 'a full text, a .txt file' },
  existing_path: { zh: '已有的文件或文件夹', en: 'a file or a folder that exists' },
  yaml_file: { zh: ' YAML 文件', en: 'a YAML file' },
  // values of a waiver file
  amount_with_unit: { zh: '数量和单位，如 35.5 m2', en: 'an amount with its unit, such as 35.5 m2' },
  judged_rule: { zh: '一条留待人工认定的规则', en: 'a rule that leaves something to a person' },
  one_entry: { zh: '只有一条', en: 'one entry' },
  exact_id: { zh: '一个完整的编号', en: 'one whole id' },
  known_rule: { zh: '一条规则的编号', en: 'the id of a rule' },
  no_amount: { zh: '不写这一项', en: 'no max_shortfall' },
  words: { zh: '有实际内容的文字', en: 'words that say something' },
  waiver_file: { zh: '豁免文件（YAML 或 JSON）', en: 'a waiver file, YAML or JSON' },
  slug: { zh: '小写字母、数字和连字符组成的名称', en: 'a name of small letters, digits and hyphens' },
  // what belongs together
  accuracy: { zh: '坐标精度 position_accuracy_m，大于 0', en: 'position_accuracy_m greater than 0' },
  crs: { zh: '坐标系 crs', en: 'the coordinate system, crs' },
  no_phase: { zh: '不写分期，因为 phases 是空列表', en: 'no phase, since phases is an empty list' },
  once: { zh: '每个字段只给一次', en: 'each field once' },
  one_list: { zh: '要么用图元、要么用列表', en: 'either features or a list' },
  one_site: { zh: '一个用地边界', en: 'one site' },
  point_or_area: { zh: ' Point、Polygon 或 MultiPolygon', en: 'a Point, Polygon or MultiPolygon' },
  one_place: { zh: ' location 与 footprint 中的一个', en: 'either location or footprint' },
  subject: { zh: '至少一个项目', en: 'at least one project' },
  unique_id: { zh: '不重复的编号', en: 'an id of its own' },
  position_in_crs: { zh: '该坐标系中位于中国境内的坐标', en: 'a position of that system, in China' },
  // a table
  closing_quote: { zh: '成对的双引号', en: 'quotation marks in pairs' },
  column: { zh: '表头中的一列', en: 'a column of the header' },
  date_cell: { zh: '日期，如 2012-06-30、2012年6月或 2012', en: 'a date such as 2012-06-30, 2012-06 or 2012' },
  estate_column: { zh: '带有小区名称或编号的列', en: 'a column with the names or ids of the estates' },
  estate_name: { zh: '小区的编号或名称', en: 'the id or the name of an estate' },
  estate_row: { zh: '一个小区', en: 'an estate' },
  number_cell: { zh: '一个数，如 1200 或 336.9', en: 'a number such as 1200 or 336.9' },
  one_column: { zh: '每个字段一列', en: 'one column for each field' },
  one_row: { zh: '每处设施一行', en: 'one row for each facility' },
  one_value: { zh: '各行一致的值', en: 'the same value in each row' },
  row_width: { zh: '与表头一样多的格', en: 'as many cells as the header has' },
  table_field: { zh: '字段名，如 households', en: 'the name of a field, such as households' },
  table_file: { zh: ' CSV 或 XLSX 表格', en: 'a table, CSV or XLSX' },
  table_row: { zh: '一行一个小区或设施', en: 'one estate or facility a row' },
  table_rows: { zh: '较少的行', en: 'fewer rows' },
  table_width: { zh: '较少的列', en: 'fewer columns' },
  text_cell: { zh: '文字', en: 'text' },
  yes_or_no_cell: { zh: '“是”或“否”', en: 'yes or no (是 or 否)' },
  // a document as written
  ',': { zh: '半角逗号 ,', en: 'a comma' },
  ':': { zh: '半角冒号 :', en: 'a colon' },
  ': ': { zh: '半角冒号加空格', en: 'a colon and a space' },
  '"': { zh: '半角双引号 "', en: 'a double quotation mark' },
  '{': { zh: '左花括号 {', en: 'an opening brace {' },
  '}': { zh: '右花括号 }', en: 'a closing brace }' },
  '[': { zh: '左方括号 [', en: 'an opening bracket [' },
  ']': { zh: '右方括号 ]', en: 'a closing bracket ]' },
  end: { zh: '文件到此结束', en: 'the end of the file' },
  escape: { zh: '有效的转义写法，如 \\n 或 \\u4e2d', en: 'an escape such as \\n or \\u4e2d' },
  key: { zh: '加双引号的字段名', en: 'a field name in quotation marks' },
  number: { zh: '用普通数字写的数，如 300 或 0.36', en: 'a number in plain digits, such as 300 or 0.36' },
  one_key: { zh: '每个字段只写一次', en: 'each field once' },
  plain_text: { zh: '不含控制字符的文字', en: 'text without control characters' },
  plain_yaml: { zh: '直接写出的值', en: 'the value itself' },
  spaces: { zh: '空格', en: 'spaces' },
  text_file: { zh: ' JSON 或 YAML 文本文件', en: 'a text file, JSON or YAML' },
  value: { zh: '一个值', en: 'a value' },
  yaml: { zh: '符合 YAML 语法的内容', en: 'YAML' },
} satisfies Record<string, Bilingual>;

/** Longer lists than this are cut, with the number of words that are left out. */
const SHOWN = 30;

const KNOWN: ReadonlyMap<string, Bilingual> = new Map(Object.entries(EXPECTED));

/** `decimal` → 不小于 0 的数; `one_of:a|b` → one of a, b; `words:a|b` the same, but as they stand; anything else is meant literally. */
export function wordExpected(expected: string): Bilingual {
  const known = KNOWN.get(expected);
  if (known) return known;
  const [, kind, words = ''] = /^(one_of|keys|words):(.*)$/s.exec(expected) ?? [];
  if (!kind) return { zh: ` ${visible(expected)}`, en: visible(expected) };
  const list = words.split('|').map(visible);
  if (kind === 'keys') return fields(list);
  if (kind === 'words') return { zh: `以下之一：${cut(list, '、', '等')}`, en: `one of ${cut(list, ', ', 'and')}` };
  return choice(list);
}

/** The words of `one_of:a|b`; none for any other code. */
export function choicesOf(expected: string): readonly string[] {
  return expected.startsWith('one_of:') ? expected.slice('one_of:'.length).split('|') : [];
}

/** One of several words, in Chinese with what each means: new（新建）. */
function choice(list: readonly string[]): Bilingual {
  const words = withRuns(list);
  const zh = words.map((word) => KNOWN.get(word)?.zh ?? withMeaning(word));
  const en = words.map((word) => KNOWN.get(word)?.en ?? word);
  if (words.length === 1) return { zh: ` ${zh[0]}`, en: `${en[0]}` };
  return { zh: `以下之一：${cut(zh, '、', '等')}`, en: `one of ${cut(en, ', ', 'and')}` };
}

function withMeaning(word: string): string {
  const meaning = wordsOf(word, 'zh');
  return meaning === word ? word : `${word}（${meaning}）`;
}

function fields(list: readonly string[]): Bilingual {
  return { zh: `字段 ${cut(list, '、', '等')}`, en: `one of the fields ${cut(list, ', ', 'and')}` };
}

function cut(list: readonly string[], comma: string, more: '等' | 'and'): string {
  const shown = list.slice(0, SHOWN).join(comma);
  if (list.length <= SHOWN) return shown;
  return more === '等' ? `${shown}等 ${list.length} 个` : `${shown} and ${list.length - SHOWN} more`;
}

/** `EPSG:4513`, `EPSG:4514` … as one word, `EPSG:4513–4554`. */
function withRuns(list: readonly string[]): string[] {
  const runs: { readonly stem: string; readonly first: number; last: number }[] = [];
  const words: string[] = [];
  for (const word of list) {
    const [, stem = '', digits] = /^(.*?)([0-9]{4,})$/.exec(word) ?? [];
    const run = runs.at(-1);
    if (digits !== undefined && run?.stem === stem && run.last + 1 === Number(digits)) {
      run.last++;
      words[words.length - 1] = `${stem}${run.first}–${run.last}`;
      continue;
    }
    if (digits !== undefined) runs.push({ stem, first: Number(digits), last: Number(digits) });
    words.push(word);
  }
  return words;
}
