/** What the command that writes the letter says about itself. */
import type { Bilingual } from '../model/report.ts';

export const MISSING_HELP = {
  missing: {
    zh: '列出需要申请人补充的材料和数据（补正材料清单）',
    en: 'list the papers and figures to ask the applicant for, as a letter',
  },
  format: { zh: '清单格式：text 或 markdown（默认 text）', en: 'text or markdown (default: text)' },
  output: { zh: '把清单写入文件（默认标准输出）', en: 'write the letter to a file (default: standard output)' },
} satisfies Record<string, Bilingual>;

/** Commands that work as they stand, with what they are for. */
export const MISSING_EXAMPLES: readonly { readonly command: string; readonly what: Bilingual }[] = [
  {
    command: 'eldercheck missing project.json',
    what: { zh: '一个项目缺什么、向谁要', en: 'what one project lacks, and who issues it' },
  },
  {
    command: 'eldercheck missing project.json --lang en --output letter.txt',
    what: { zh: '英文，存成文件', en: 'in English, to a file' },
  },
  {
    command: 'eldercheck missing project.json --format markdown',
    what: { zh: 'Markdown，用于邮件或合并请求', en: 'as Markdown, for a mail or a merge request' },
  },
];

/** What the codes mean here; the others are those of a check. */
export const MISSING_EXIT_CODES: readonly { readonly code: number; readonly what: Bilingual }[] = [
  { code: 0, what: { zh: '没有需要补充或判断的内容', en: 'nothing is asked for' } },
  { code: 2, what: { zh: '命令用法有误，或找不到文件', en: 'wrong usage, or no such file' } },
  { code: 3, what: { zh: '有需要补充或由人判断的内容', en: 'something is asked for, or left to a person' } },
  { code: 4, what: { zh: '输入文件有误，或没有任何条文适用', en: 'an input is invalid, or no rule applied' } },
];

export const MISSING_MESSAGES = {
  noFiles: {
    zh: '没有给出项目文件。请写出要检查的文件，例如：eldercheck missing project.json；全部用法见 eldercheck missing --help。',
    en: 'No project file is given. Name one, for example: eldercheck missing project.json. See eldercheck missing --help for the rest.',
  },
} satisfies Record<string, Bilingual>;
