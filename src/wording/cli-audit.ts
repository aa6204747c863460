/** What the command that audits many estates says about itself. */
import type { Bilingual } from '../model/report.ts';

export const AUDIT_HELP = {
  audit: {
    zh: '普查多个小区：汇总结论、面积缺口和数据问题，可逐个输出记录',
    en: 'audit many estates: verdicts, floor area that is short and faulty data in a summary, or a record for each',
  },
  files: {
    zh: '文件（CSV、XLSX、JSON、YAML、NDJSON）、文件夹、带引号的通配符，“-” 为标准输入',
    en: 'files (CSV, XLSX, JSON, YAML, NDJSON), folders, patterns in quotation marks; "-" is standard input',
  },
  format: {
    zh: '输出格式：text（汇总）、ndjson（每个对象一行，与 check --format json 的 results[] 相同）、csv（每个对象的每条规则一行）或 xlsx（Excel 工作簿）；默认 text',
    en: 'text, the summary; ndjson, a line for each subject with what check --format json has in results[]; csv, a row for each subject and rule; or xlsx, a workbook (default: text)',
  },
  output: {
    zh: '写入文件：要么完整写入，要么不写（默认标准输出）',
    en: 'write to a file, whole or not at all (default: standard output)',
  },
  quiet: { zh: '不显示进度和提示', en: 'no progress and no notes' },
} satisfies Record<string, Bilingual>;

export const AUDIT_USAGE: Bilingual = { zh: '[选项] <文件…>', en: '[options] <files…>' };

/** Commands that work as they stand, with what they are for. */
export const AUDIT_EXAMPLES: readonly { readonly command: string; readonly what: Bilingual }[] = [
  {
    command: 'eldercheck audit estates.ndjson',
    what: { zh: '普查一个 NDJSON 文件，每行一个小区', en: 'audit a file with one estate on each line' },
  },
  {
    command: 'eldercheck audit projects --lang en',
    what: { zh: '普查一个文件夹，英文汇总', en: 'audit a folder, the summary in English' },
  },
  {
    command: 'eldercheck audit "projects/**/*.json" --format ndjson --output results.ndjson',
    what: {
      zh: '按通配符选文件，逐个输出记录',
      en: 'choose the files by a pattern, and write a record for each subject',
    },
  },
  {
    command: 'eldercheck audit estates.csv --city zhengzhou --format text --format xlsx=results.xlsx',
    what: {
      zh: '普查台账，屏幕显示汇总，同时写出可筛选、打印的工作簿',
      en: "audit a bureau's table: the summary on the screen, and a workbook to filter, print and forward",
    },
  },
  {
    command: 'eldercheck audit estates.ndjson --format csv --output results.csv',
    what: { zh: '每个小区的每条规则一行', en: 'a row for each estate and rule' },
  },
  {
    command: 'eldercheck audit - --city zhengzhou --as-of 2026-11-01 < estates.ndjson',
    what: { zh: '从标准输入读取，指定城市和日期', en: 'read standard input, with city and date' },
  },
];
