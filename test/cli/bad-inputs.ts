/** What people and their programs hand in instead of a project, and what they are told. */
import { stringify } from 'yaml';
import { PASSING } from './projects.ts';

export interface BadInput {
  readonly name: string;
  readonly file: string;
  readonly content: string | Uint8Array;
  /** `line:column: pointer` of each error, as standard error shows it. */
  readonly places: readonly string[];
  readonly zh: string;
  readonly en: string;
}

const project = (fields: string): string => `{"id": "A", "city": "zhengzhou",\n ${fields}}`;

const facility = (fields: string): string => project(`"facilities": [{"id": "F1", ${fields}}]`);

const slip = (
  name: string,
  content: string | Uint8Array,
  place: string | readonly string[],
  zh: string,
  en: string,
  file = 'project.json',
): BadInput => ({ name, file, content, places: typeof place === 'string' ? [place] : place, zh, en });

const ALIAS_BOMB = `a: &a [x, x, x, x, x, x, x, x, x]
${'bcdefghi'.replace(/./g, (c) => {
  const before = String.fromCharCode(c.charCodeAt(0) - 1);
  return `${c}: &${c} [${Array(9).fill(`*${before}`).join(', ')}]\n`;
})}`;

const WRITTEN: readonly BadInput[] = [
  slip('an empty file', '', '1:1', '文件是空的', 'The file is empty'),
  slip('a file of white space', ' \n\n', '1:1', '文件是空的', 'The file is empty'),
  slip('JSON that breaks off', '{"id": "A",\n "city": ', '2:10: /city', '文件在这里就结束了', 'The file ends here'),
  slip('JSON without a comma', '{"id": "A"\n "city": "x"}', '2:2', '缺少逗号', 'A comma is missing'),
  slip('YAML that breaks off', 'id: [A\n', '2:1', '文件在这里就结束了', 'The file ends here', 'project.yaml'),
  slip('YAML out of line', 'id: A\n  city: x\n', '1:5', '写法不对', 'is not right', 'project.yaml'),
  slip(
    'a key twice',
    project('"households": 1,\n "households": 2'),
    '3:2: /households',
    '第 2 行已经写过',
    'again after line 2',
  ),
  slip('a YAML key twice', 'id: A\nid: B\n', '2:1: /id', '第 1 行已经写过', 'again after line 1', 'project.yaml'),
  slip('NaN', project('"households": NaN'), '2:16: /households', 'NaN 不是确定的数', 'NaN is no definite number'),
  slip('1e400', project('"households": 1e400'), '2:16: /households', '1e400 的位数', '1e400 has more digits'),
  slip(
    'a YAML alias bomb',
    `${ALIAS_BOMB}id: *i\n`,
    [...Array(20).keys(), 20].map(
      (n) => `${2 + Math.floor(n / 9)}:${8 + 4 * (n % 9)}: /${'bcd'[Math.floor(n / 9)]}/${n % 9}`,
    ),
    '这里用了 YAML 引用 *a',
    'A YAML alias *a stands here',
    'project.yaml',
  ),
  slip('an Excel file', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), '1:1', '像是 Excel', 'looks like an Excel'),
  slip(
    'damaged UTF-8',
    Buffer.concat([Buffer.from('{"id": "郑州市'), Buffer.from([0xff])]),
    '1:12',
    '损坏的字节',
    'cannot be read as utf-8',
  ),
];

const VALUES: readonly BadInput[] = [
  slip(
    'a typo in a key',
    project('"housholds": 300'),
    '2:2: /housholds',
    '最接近的字段是 households',
    'expected households, the nearest one',
  ),
  slip('a flag for a number', project('"households": true'), '2:16: /households', '这里是 true', 'Found true'),
  slip(
    'an object for a list',
    project('"facilities": {}'),
    '2:16: /facilities',
    '这里是 {}；应为列表',
    'Found {}; expected a list',
  ),
  slip(
    'a number for a text',
    project('"name": 5'),
    '2:10: /name',
    '加上引号，写作 "5"',
    'Put it in quotation marks: "5"',
  ),
  slip(
    'a negative area',
    facility('"floor_area_m2": -0.5'),
    '2:47: /facilities/0/floor_area_m2',
    '-0.5 是负数',
    '-0.5 is negative',
  ),
  slip(
    'a number in words',
    project('"households": "三百"'),
    '2:16: /households',
    '"三百" 不是整数',
    '"三百" is no whole number',
  ),
  slip(
    'a number with a unit',
    facility('"floor_area_m2": "300㎡"'),
    '2:47: /facilities/0/floor_area_m2',
    '请写 300。',
    'write 300.',
  ),
  slip(
    'a day that does not exist',
    project('"completed_on": "2026-02-30"'),
    '2:18: /completed_on',
    '2026-02 只有 28 天',
    '2026-02 has 28 days',
  ),
  slip(
    'a month that does not exist',
    project('"completed_on": "2026-13"'),
    '2:18: /completed_on',
    '月份不存在',
    'a month that does not exist',
  ),
  slip(
    'a city without rules',
    '{"id": "A",\n "city": "无此市"}',
    '2:10: /city',
    '没有 "无此市" 的规则包',
    'There is no rule pack for "无此市"',
  ),
  slip('no city', '{"id": "A"}', '1:1: /city', '项目没有写城市', 'The project names no city'),
  slip('no id', '{"city": "zhengzhou"}', '1:1: /id', '缺少必填字段 id', 'The required field id is missing'),
  slip(
    'two facilities with one id',
    project('"facilities": [{"id": "F1"},\n {"id": "F1"}]'),
    '3:9: /facilities/1/id',
    '与 /facilities/0/id 重复',
    'is that of /facilities/0/id too',
  ),
  slip(
    'a phase that is not listed',
    project('"phases": [{"id": "1"}],\n "buildings": [{"phase": "2"}]'),
    '3:26: /buildings/0/phase',
    '没有编号为 "2" 的分期',
    'No phase in phases has the id "2"',
  ),
  slip(
    'coordinates without their system',
    facility('"location": [466000, 3846000]'),
    '2:42: /facilities/0/location',
    '没有写明坐标系 crs',
    'expected the coordinate system, crs',
  ),
  slip(
    '__proto__',
    project('"__proto__": {"households": 5}'),
    '2:2: /__proto__',
    '没有名为 "__proto__" 的字段',
    'There is no field "__proto__"',
  ),
  slip(
    '__proto__ in YAML',
    'id: A\n__proto__: {households: 5}\n',
    '2:1: /__proto__',
    '没有名为 __proto__ 的字段',
    'There is no field __proto__',
    'project.yaml',
  ),
  slip(
    'constructor',
    facility('"constructor": 1'),
    '2:30: /facilities/0/constructor',
    '没有名为 "constructor" 的字段',
    'There is no field "constructor"',
  ),
  slip(
    'a kind that does not exist',
    '{"kind": "house", "id": "A"}',
    '1:10: /kind',
    '"house" 不是规定的用词',
    '"house" is no word of the list',
  ),
  slip('a number alone', '5', '1:1', '这里是 5', 'Found 5'),
  slip(
    'steering characters',
    project('"name": "\\u001b[31mred\\u001b]0;t\\u0007\\u009b"'),
    '2:10: /name',
    '\\u001b[31m',
    '\\u001b[31m',
  ),
  slip('raw steering characters', project('"name": "\u001b[31mred"'), '2:11: /name', '\\u001b', '\\u001b'),
  slip(
    'steering characters in a key',
    project('"na\\u001b[2Jme": 1'),
    '2:2: /na\\u001b[2Jme',
    'na\\u001b[2Jme',
    'na\\u001b[2Jme',
  ),
];

const TEN_FIELDS: BadInput = slip(
  'ten bad fields',
  project(
    [
      '"households": -1,',
      '"population": "many",',
      '"stage": "old",',
      '"completed_on": "2026-13-01",',
      '"review_stage": 5,',
      '"settlement": "town",',
      '"crs": "EPSG:9999",',
      '"phases": 5,',
      '"buildings": "none",',
      '"facilities": [{"id": "F1", "beds": 1.5}]',
    ].join('\n '),
  ),
  [
    '2:16: /households',
    '3:16: /population',
    '4:11: /stage',
    '5:18: /completed_on',
    '6:18: /review_stage',
    '7:16: /settlement',
    '8:9: /crs',
    '9:12: /phases',
    '10:15: /buildings',
    '11:38: /facilities/0/beds',
  ],
  '-1 是负数',
  '-1 is negative',
);

export const BAD_INPUTS: readonly BadInput[] = [...WRITTEN, ...VALUES, TEN_FIELDS];

/** Files in other encodings, which are read. The Chinese name shows that they are read right. */
export const ENCODED: readonly { readonly encoding: string; readonly file: string; readonly content: Uint8Array }[] = [
  { encoding: 'utf-8-bom', file: 'bom.json', content: Buffer.from(`\ufeff${JSON.stringify(PASSING)}`) },
  { encoding: 'utf-16le', file: 'le.json', content: Buffer.from(`\ufeff${JSON.stringify(PASSING)}`, 'utf16le') },
  { encoding: 'utf-16be', file: 'be.yaml', content: Buffer.from(`\ufeff${stringify(PASSING)}`, 'utf16le').swap16() },
  { encoding: 'gb18030', file: 'gb.yaml', content: gb18030(stringify(PASSING)) },
];

/** Node decodes this encoding but does not write it. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let high = 0xb0; high < 0xf8; high++) {
    for (let low = 0xa1; low < 0xff; low++) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
}
