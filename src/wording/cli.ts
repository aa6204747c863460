/** What the command line says about itself, in Chinese and English. */
import type { Bilingual } from '../model/report.ts';

export const HELP = {
  program: {
    zh: '检查住宅小区的养老服务设施是否符合所在城市的规定：逐条给出结论、计算和依据的条文。',
    en: "Checks the eldercare facilities of a housing estate against its city's rules: a verdict for each, with the arithmetic and the clause.",
  },
  check: { zh: '检查一个或多个项目文件（默认命令）', en: 'check one or more project files (the default command)' },
  files: { zh: '项目文件（JSON 或 YAML），“-” 为标准输入', en: 'project files (JSON or YAML); "-" is standard input' },
  schema: { zh: '输出文件格式的 JSON Schema', en: 'print the JSON Schema of a format' },
  schemaName: {
    zh: 'project（项目文件）、area（区域文件）、plan（规划文件）、pack（规则包）、waivers（豁免和认定）、config（配置文件）或 result（检查结果）',
    en: 'project, area or plan (the input), pack (the rules), waivers (waivers and decisions), config (the settings) or result (the output)',
  },
  city: { zh: '文件没有写城市时用哪个城市的规则', en: 'the city, for files that name none' },
  asOf: {
    zh: '按哪一天的规定检查，YYYY-MM-DD（默认：文件所写，否则今天）',
    en: 'the date the rules are applied for, YYYY-MM-DD (default: the one in the file, else today)',
  },
  rules: {
    zh: '自备的规则包（文件或文件夹，可重复）',
    en: 'rule packs of your own: a file or a folder; may be repeated',
  },
  facilities: {
    zh: '既有养老服务设施登记册（GeoJSON），计入每个项目的服务半径',
    en: 'a register of existing facilities (GeoJSON) that serve every project within its radius',
  },
  waivers: {
    zh: '豁免和认定文件（YAML 或 JSON），由检查方选定，见 docs/waivers.zh-CN.md',
    en: 'a file of waivers and decisions (YAML or JSON), chosen by whoever runs the check; see docs/waivers.md',
  },
  noWaivers: { zh: '不用任何豁免和认定', en: 'use no waivers and no decisions' },
  format: {
    zh: '报告格式：text、json、markdown、html 或 docx（审查意见书）、csv（表格）、sarif、sarif-github、junit、github 或 gitlab；默认 text',
    en: 'text, json, markdown, html or docx (a review opinion to print), csv, sarif, sarif-github, junit, github or gitlab (default: text)',
  },
  severalFormats: {
    zh: '；可重复，“格式=文件”写入该文件',
    en: '; may be repeated, each time FORMAT or FORMAT=FILE',
  },
  output: {
    zh: '没有写明文件的那种格式写入此文件（默认标准输出）',
    en: 'the file for the format that names none (default: standard output)',
  },
  template: {
    zh: '用自备的 Word 模板填写审查意见书，与 --format docx 同用',
    en: 'a Word form of your own (.docx) to fill with the review opinion; goes with --format docx',
  },
  lang: { zh: '报告语言：zh 或 en（默认：系统语言）', en: "zh or en (default: the system's language)" },
  failOn: {
    zh: '哪些效力的条文不符合时退出码为 1：mandatory,principle,target,encouraged 或 none（默认前三种）；只影响退出码',
    en: 'forces whose failure exits with 1: mandatory,principle,target,encouraged or none (default: the first three); changes the exit code only',
  },
  undetermined: {
    zh: '无法判定时：exit（退出码 3）、fail（1）、ignore（0）；默认 exit',
    en: 'when something cannot be told: exit (code 3), fail (1) or ignore (0); default exit',
  },
  allowEmpty: { zh: '没有任何条文适用时退出码为 0', en: 'exit with 0 where no rule applied to any subject' },
  quiet: { zh: '只显示不符合和无法判定的条文及结论', en: 'show only what fails or cannot be decided, and the verdict' },
  noColor: { zh: '不用颜色', en: 'no colour' },
  ascii: { zh: '表格和符号只用 ASCII 字符', en: 'draw tables and signs with ASCII only' },
  help: { zh: '显示帮助', en: 'show help' },
  helpCommand: { zh: '显示一个命令的帮助', en: 'show the help of a command' },
  version: { zh: '显示版本', en: 'show the version' },
  examplesTitle: { zh: '示例：', en: 'Examples:' },
  exitTitle: { zh: '退出码：', en: 'Exit codes:' },
} satisfies Record<string, Bilingual>;

export const USAGE = {
  check: { zh: '[选项] <文件…>', en: '[options] <files…>' },
} satisfies Record<string, Bilingual>;

interface Example {
  readonly command: string;
  readonly what: Bilingual;
}

/** Commands that work as they stand, with what they are for. */
export const EXAMPLES: readonly Example[] = [
  { command: 'eldercheck project.json', what: { zh: '检查一个项目', en: 'check one project' } },
  { command: 'eldercheck a.json b.yaml --lang en', what: { zh: '两个项目，英文报告', en: 'two projects, in English' } },
  {
    command: 'eldercheck project.json --format json --output result.json',
    what: { zh: '结果存成 JSON', en: 'save the result as JSON' },
  },
  {
    command: 'eldercheck project.json --format text --format json=result.json --format html=opinion.html',
    what: { zh: '一次检查，三种格式', en: 'three formats of one check' },
  },
  {
    command: 'eldercheck project.json --format docx=opinion.docx',
    what: { zh: 'Word 审查意见书', en: 'the review opinion as a Word document' },
  },
  {
    command: 'eldercheck - --city zhengzhou --as-of 2026-11-01 < project.json',
    what: { zh: '从标准输入读取，指定城市和日期', en: 'read standard input, with city and date' },
  },
  {
    command: 'eldercheck missing project.json',
    what: { zh: '缺什么材料、向谁要', en: 'which papers are missing, and who issues them' },
  },
  {
    command: 'eldercheck init new.json --city zhengzhou --stage new',
    what: { zh: '生成新建小区的项目文件，供填写', en: 'write a project file of a new estate, to fill in' },
  },
  { command: 'eldercheck schema project', what: { zh: '项目文件的格式', en: 'the format of a project file' } },
];

export const INIT_EXAMPLES: readonly Example[] = [
  {
    command: 'eldercheck init --city zhengzhou --stage new',
    what: {
      zh: '写入 project.json，列出郑州新建小区要填的字段',
      en: 'write project.json with the fields of a new estate in Zhengzhou',
    },
  },
  {
    command: 'eldercheck init estate.yaml --city 洛阳 --lang en',
    what: { zh: 'YAML，英文注释，新建或已建成以后再填', en: 'YAML, comments in English, new or existing left open' },
  },
  {
    command: 'eldercheck init - --city 410900 --stage existing',
    what: { zh: '输出到标准输出', en: 'to standard output' },
  },
  {
    command: 'eldercheck init --kind area --city zhengzhou',
    what: {
      zh: '写入 area.json，列出郑州对市、县（区）、街道的条文要用的统计数',
      en: 'write area.json with the statistics that the rules of Zhengzhou ask of the city, a county or a street',
    },
  },
  {
    command: 'eldercheck init plan.yaml --kind plan --city luoyang',
    what: { zh: '规划文件，YAML', en: 'a plan file in YAML' },
  },
];

export const EXIT_CODES: readonly { readonly code: number; readonly what: Bilingual }[] = [
  { code: 0, what: { zh: '至少有一条适用，没有阻断项', en: 'a rule applied, and nothing blocks' } },
  { code: 1, what: { zh: '有条文不符合', en: 'a rule failed' } },
  {
    code: 2,
    what: { zh: '命令用法或配置文件有误，或找不到文件', en: 'wrong usage, a bad configuration, or no such file' },
  },
  { code: 3, what: { zh: '没有不符合，但有条文无法判定', en: 'nothing failed, but something cannot be decided' } },
  { code: 4, what: { zh: '输入文件有误，或没有任何条文适用', en: 'an input is invalid, or no rule applied' } },
  {
    code: 5,
    what: {
      zh: '规则包或豁免文件有误，没有检查任何项目',
      en: 'a rule pack or waiver file is invalid; nothing judged',
    },
  },
  { code: 70, what: { zh: 'eldercheck 自身的错误', en: 'a bug in eldercheck' } },
  { code: 74, what: { zh: '报告写不出去', en: 'the output could not be written' } },
  { code: 130, what: { zh: '被中断（Ctrl-C）', en: 'interrupted (Ctrl-C)' } },
];

/** What the library calls the parts of its help. */
export const HELP_TITLES: Readonly<Record<string, Bilingual>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Global Options:': { zh: '通用选项：', en: 'Common options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
};

export const MESSAGES = {
  standardInput: { zh: '标准输入', en: 'standard input' },
  standardOutput: { zh: '标准输出', en: 'standard output' },
  readAs: { zh: '{file}：按 {encoding} 编码读取。', en: '{file}: read as {encoding}.' },
  replaced: {
    zh: '规则包 {id}：用自备的规则包代替内置的。',
    en: 'Rule pack {id}: your own stands in for the built-in one.',
  },
  assessedToday: {
    zh: '没有给出适用日期，按今天（中国日期 {today}）检查；可用 --as-of 指定。',
    en: 'No date is given; the rules are applied for today ({today} in China). Use --as-of to set one.',
  },
  packInvalid: { zh: '规则包有误，没有检查任何项目：', en: 'A rule pack is invalid; nothing was evaluated:' },
  outputFailed: {
    zh: '无法写入 {path}（{code}）。请检查文件夹是否存在、是否可写，磁盘是否已满，或先关闭正在打开该文件的程序。',
    en: 'Cannot write {path} ({code}). Check that the folder exists and may be written to and that the disk is not full, or close the program that has the file open.',
  },
  bug: {
    zh: 'eldercheck 内部错误：{what}。结论不可用，请连同输入文件一起报告此问题；设置环境变量 ELDERCHECK_DEBUG=1 可看到细节。',
    en: 'A bug in eldercheck: {what}. No verdict can be relied on; please report it with the input file. ELDERCHECK_DEBUG=1 shows the details.',
  },
  noFiles: {
    zh: '没有给出项目文件。请写出要检查的文件，例如：eldercheck project.json；全部用法见 eldercheck --help。',
    en: 'No project file is given. Name one, for example: eldercheck project.json. See eldercheck --help for the rest.',
  },
  noSuchFile: {
    zh: '找不到文件：{files}。请检查路径和文件名（当前文件夹：{folder}）。',
    en: 'No such file: {files}. Check the path and the name (working folder: {folder}).',
  },
  commandNotFirst: {
    zh: '找不到文件 {command}。若是指命令，请写在选项之前：eldercheck {command} …',
    en: 'No such file: {command}. If the command is meant, put it before the options: eldercheck {command} …',
  },
  badValue: {
    zh: '{option} 的值 {found} 不能用；应为 {expected}。请改正后重新运行。',
    en: '{option} cannot be {found}; expected {expected}. Correct it and run again.',
  },
  stdinOnce: {
    zh: '标准输入（-）只能给出一次。请把其余内容存成文件再检查。',
    en: 'Standard input (-) can be given once only. Save the rest to files and check those.',
  },
  waiting: {
    zh: '正在等待标准输入；结束输入请按 Ctrl-D（Windows：Ctrl-Z 后回车）。',
    en: 'Waiting for standard input; end it with Ctrl-D (Windows: Ctrl-Z, Enter).',
  },
  unknownOption: {
    zh: '没有 {what} 这个选项。{suggestion}可用 eldercheck --help 查看全部选项。',
    en: 'There is no option {what}. {suggestion}See eldercheck --help for all of them.',
  },
  unknownCommand: {
    zh: '没有 {what} 这个命令。{suggestion}可用 --help 查看全部命令。',
    en: 'There is no command {what}. {suggestion}See --help for all of them.',
  },
  optionElsewhere: {
    zh: '这个命令没有 {what} 选项；{commands} 有。请去掉它，或改用有此选项的命令。',
    en: 'This command has no option {what}; it is one of {commands}. Leave it out, or use a command that has it.',
  },
  suggestion: { zh: '是不是 {name}？', en: 'Did you mean {name}? ' },
  missingValue: {
    zh: '选项 {what} 缺少值。可用 eldercheck --help 查看用法。',
    en: 'The option {what} needs a value. See eldercheck --help.',
  },
  tooMany: { zh: '多余的参数。可用 eldercheck --help 查看用法。', en: 'Too many arguments. See eldercheck --help.' },
  missingArgument: {
    zh: '缺少参数 {what}。可用 eldercheck --help 查看用法。',
    en: 'The argument {what} is missing. See eldercheck --help.',
  },
  noRules: {
    zh: '找不到规则包：{path}。请检查 --rules 的路径。',
    en: 'No such rule pack: {path}. Check the path given to --rules.',
  },
  noRegister: {
    zh: '找不到设施登记册：{path}。请检查 --facilities 的路径。',
    en: 'No such register of facilities: {path}. Check the path given to --facilities.',
  },
  registerInvalid: {
    zh: '设施登记册有误，没有检查任何项目：',
    en: 'The register of facilities is invalid; nothing was evaluated:',
  },
  noWaiverFile: {
    zh: '找不到豁免文件：{path}。请检查路径和文件名。',
    en: 'No such waiver file: {path}. Check the path and the name.',
  },
  waiversInvalid: {
    zh: '豁免文件有误，没有检查任何项目：',
    en: 'The waiver file is invalid; nothing was evaluated:',
  },
  noCity: {
    zh: '{option} 的值 {city} 没有规则包；可用的城市有：{cities}。请检查写法，或用 --rules 提供规则包。',
    en: 'There is no rule pack for {option} {city}; there are {cities}. Check the spelling, or give a pack of your own with --rules.',
  },
  noSchema: {
    zh: '没有 {name} 的 JSON Schema；可用的有：{names}。请改用其中之一。',
    en: 'There is no JSON Schema {name}; there are {names}. Name one of these.',
  },
} satisfies Record<string, Bilingual>;
