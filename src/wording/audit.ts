/** The words of an audit: its summary, its progress, and what goes wrong with it. */
import type { Bilingual } from '../model/report.ts';

export const AUDIT = {
  tool: { zh: 'eldercheck {version}  养老服务设施配建普查', en: 'eldercheck {version}  Audit of eldercare facilities' },
  no_subjects: { zh: '没有可审查的对象。', en: 'There is no subject to judge.' },
  not_named: { zh: '（未填）', en: '(not given)' },
  other_places: { zh: '（其余各处）', en: '(other places)' },

  verdicts: { zh: '结论（共 {count} 个对象）', en: 'Verdicts ({count} subjects)' },
  cities: { zh: '按城市', en: 'By city' },
  districts: { zh: '按县（市、区）', en: 'By county or district' },
  streets: { zh: '按街道（乡镇）', en: 'By street or township' },
  col_place: { zh: '地区', en: 'Place' },
  col_subjects: { zh: '对象', en: 'Subjects' },
  col_fail: { zh: '不符合', en: 'fail' },
  col_open: { zh: '无法判定', en: 'open' },
  col_pass: { zh: '符合', en: 'pass' },
  col_early: { zh: '未到期', en: 'not due' },
  col_none: { zh: '不适用', en: 'n/a' },
  col_others: { zh: '其他', en: 'other' },
  col_short: { zh: '至少差', en: 'Short by at least' },
  more_places: {
    zh: '只列出前 {shown} 处，另有 {rest} 处。',
    en: 'The first {shown} are listed; there are {rest} more.',
  },

  rules: { zh: '按条文', en: 'By rule' },
  col_rule: { zh: '条文', en: 'Rule' },

  shortfall: { zh: '面积缺口', en: 'Floor area that is short' },
  shortfall_none: { zh: '没有对象的用房面积确定不足。', en: 'No subject is sure to be short of floor area.' },
  shortfall_sum: {
    zh: '{subjects} 个对象的用房面积不足，合计至少还差 {amount} ㎡。',
    en: 'Subjects that are short of floor area: {subjects}, by at least {amount} m² in all.',
  },
  shortfall_how: {
    zh: '算法：每个对象只计一次，取它各条用房面积要求（每百户面积、单处面积、单个设施面积）缺口中最大的一个，同一平方米不重复计算；一条要求涉及几处时，各处缺口相加。用地、床位、服务半径和日间照料面积不计入。',
    en: 'How it is added up: each subject once, by the largest of its shortfalls under the rules about floor area (per 100 households, of a site, of a facility), so that no metre is counted twice; where one rule is about several places, their shortfalls are added. Land, beds, service radius and day-care area are not in it.',
  },
  shortfall_more: {
    zh: '其中 {count} 个对象有几条要求同时不足，或缺口只知下限，实际可能更多。',
    en: 'Of these {count} are short under several rules, or by an amount of which only the least is known, and may need more.',
  },
  shortfall_open: {
    zh: '另有 {count} 个对象因数据缺失，无法判定面积是否不足，未计入。',
    en: 'Other subjects of which data are missing that would tell: {count}. They are not in it.',
  },
  shortfall_repeated: {
    zh: '另有 {count} 条记录的编号与前面的重复，未再计入。',
    en: 'Records that repeat an earlier id and are not added again: {count}.',
  },

  worst: {
    zh: '缺口最大的 {shown} 个（共 {count} 个不符合）',
    en: 'The worst {shown} of {count} that are non-compliant',
  },
  col_rank: { zh: '序', en: 'No.' },
  col_subject: { zh: '对象', en: 'Subject' },
  col_fails: { zh: '不符合的条文', en: 'Fails' },
  col_place_in_file: { zh: '位置', en: 'Where' },

  data: { zh: '数据问题（{count} 处，不影响结论）', en: 'About the data ({count}; they decide nothing)' },
  same_id: { zh: '编号 {id} 在 {first} 已经用过。', en: 'The id {id} is used at {first} already.' },
  same_place: {
    zh: '{name}（{street}，编号 {id}）与 {first} 的记录同名同街道，编号不同，数字也不同。',
    en: '{name} ({street}, id {id}) has the name and street of the record at {first}, under another id and with other figures.',
  },
  same_place_same_figures: {
    zh: '{name}（{street}，编号 {id}）与 {first} 的记录同名同街道，编号不同，户数和面积未见不同。',
    en: '{name} ({street}, id {id}) has the name and street of the record at {first}, under another id; households and areas do not differ.',
  },
  over_allocated: {
    zh: '设施 {name} 分摊给 {subjects} 个对象的面积合计 {allocated} ㎡，超过它的用房面积 {area} ㎡。',
    en: 'The facility {name} is allocated to {subjects} subjects with {allocated} m² in all, more than its {area} m².',
  },
  incomplete: {
    zh: '共用设施或区域过多，只比较了先出现的一部分。',
    en: 'There are too many shared facilities or areas; only those that came first were compared.',
  },
  rest: { zh: '另有 {rest} 处未列出。', en: '{rest} more are not listed.' },

  problems: { zh: '不能读取的内容（{count} 处）', en: 'What could not be read ({count})' },

  // Progress, on standard error.
  progress: {
    zh: '已审查 {subjects} 个，{share}，每秒 {rate} 个，还需约 {left}',
    en: '{subjects} subjects, {share}, {rate} a second, about {left} left',
  },
  progress_open: {
    zh: '已审查 {subjects} 个，每秒 {rate} 个',
    en: '{subjects} subjects, {rate} a second',
  },
  done: { zh: '已审查 {subjects} 个：{verdicts}。', en: '{subjects} subjects: {verdicts}.' },
  interrupted: {
    zh: '已中断：审查了 {subjects} 个对象。{rest}',
    en: 'Interrupted after {subjects} subjects. {rest}',
  },
  interrupted_file: { zh: '{path} 没有写入。', en: '{path} was not written.' },
  interrupted_stream: { zh: '标准输出上已写出的记录都是完整的。', en: 'The records on standard output are whole.' },
  interrupted_nothing: { zh: '没有写出任何内容。', en: 'Nothing was written.' },
  too_large: {
    zh: '结果太多，一个 {format} 文件放不下，没有写入。请改用 --format csv 或 ndjson，或按县（市、区）分几次普查。',
    en: 'The results are more than one file of the format {format} can hold, and it was not written. Use --format csv or ndjson, or audit the districts one by one.',
  },
  more_errors: {
    zh: '另有 {rest} 处错误未在此列出；--format ndjson、csv、xlsx 里每处都有。',
    en: '{rest} more errors are not listed here; --format ndjson, csv and xlsx have each of them.',
  },

  // Mistakes in usage.
  no_files: {
    zh: '没有给出文件。请写出要普查的文件、文件夹或通配符，例如：eldercheck audit estates.ndjson；全部用法见 eldercheck audit --help。',
    en: 'Nothing to audit is given. Name files, a folder or a pattern, for example: eldercheck audit estates.ndjson. See eldercheck audit --help for the rest.',
  },
  no_match: {
    zh: '{pattern} 下没有可以普查的文件；查找的是 {endings}。请检查路径和通配符（当前文件夹：{folder}）。',
    en: 'There is nothing to audit at {pattern}; files that are looked for end in {endings}. Check the path and the pattern (working folder: {folder}).',
  },
} satisfies Record<string, Bilingual>;
