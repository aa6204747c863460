/** What the command that writes a new file says about itself. */
import type { Bilingual } from '../model/report.ts';

export const INIT_HELP = {
  init: {
    zh: '生成带注释的项目、区域或规划文件，供填写',
    en: 'write a commented file to fill in, for a project, an area or a plan',
  },
  file: {
    zh: '文件名（默认 project.json、area.json 或 plan.json）；.yaml 或 .yml 为 YAML；“-” 为标准输出',
    en: 'name of the file (default: project.json, area.json or plan.json); .yaml or .yml for YAML; "-" is standard output',
  },
  city: {
    zh: '城市：短名、中文名或六位代码；不写则列出所有城市会用到的字段',
    en: 'the city by short name, Chinese name or six-digit code; without it the fields of all cities',
  },
  kind: {
    zh: 'project（项目，默认）、area（区域）或 plan（规划）',
    en: 'project (the default), area or plan',
  },
  stage: { zh: '项目：new（新建）或 existing（已建成）', en: 'of a project: new or existing' },
  force: { zh: '文件已存在时覆盖', en: 'replace a file that exists' },
  usage: { zh: '[选项] [文件]', en: '[options] [file]' },
} satisfies Record<string, Bilingual>;

export const INIT_MESSAGES = {
  exists: {
    zh: '{path} 已经存在，没有改动。请换一个文件名，或用 --force 覆盖。',
    en: '{path} exists already and was not touched. Choose another name, or replace it with --force.',
  },
  written: {
    zh: '已写入 {path}，有 {count} 个待填的字段。填好后运行：{command}',
    en: 'Wrote {path} with {count} fields left open. Fill them in, then run: {command}',
  },
  cityLeftOpen: {
    zh: '没有指定城市：文件里的城市也空着。请在文件里填写 city，或检查时用 --city 指定；可用的城市有：{cities}。',
    en: 'No city is given, and the file leaves it open. Fill in city there, or use --city when checking; there are {cities}.',
  },
  nothingBinds: {
    zh: '{city}的条文没有一条约束{what}：这样的文件检查后没有适用的条文。',
    en: 'No rule of {city} binds what the file is for ({what}): nothing will apply when it is checked.',
  },
  noStage: {
    zh: '--stage 只用于项目，不能与 --kind {kind} 一起用。请去掉其中一个。',
    en: '--stage is for projects and cannot go with --kind {kind}. Leave out one of them.',
  },
} satisfies Record<string, Bilingual>;
