/** What the command line says about where its reports go. */
import type { Bilingual } from '../model/report.ts';

export const MESSAGES = {
  twoOnStdout: {
    zh: '标准输出只能放一种格式，这里有 {formats}。请为其余格式写明文件，例如 --format json=result.json。',
    en: 'Standard output takes one format, not {formats}. Name a file for the others, for example --format json=result.json.',
  },
  oneOutput: {
    zh: '--output {path} 只能放一种格式，这里有 {formats}。请为其余格式写明文件，例如 --format json=result.json。',
    en: '--output {path} takes one format, not {formats}. Name a file for the others, for example --format json=result.json.',
  },
  outputToSpare: {
    zh: '每种格式都已写明文件，--output 没有可写的内容。请去掉它，或去掉其中一个 --format 的“=文件”。',
    en: 'Every format names a file of its own, which leaves nothing for --output. Leave it out, or leave out the =FILE of one --format.',
  },
  binary: {
    zh: '{format} 格式不是文本，不能显示在终端上。请用 --output 文件名 或 --format {format}=文件名 写入文件。',
    en: 'The format {format} is no text to be shown. Write it to a file with --output FILE or --format {format}=FILE.',
  },
  sameFile: {
    zh: '两种格式写入同一个文件：{path}，后一份会覆盖前一份。请换一个文件名。',
    en: 'Two formats go to one file: {path}; the second would replace the first. Choose another name.',
  },
  overwrites: {
    zh: '输出文件 {path} 正是要读取的文件，报告会把它覆盖。请换一个文件名。',
    en: 'The output {path} is a file that is to be read; the report would replace it. Choose another name.',
  },
  summaryTaken: {
    zh: 'GITHUB_STEP_SUMMARY 所指的 {path} 同时又要读取或写入。报告会追加到它的末尾，请为另一处换一个文件名。',
    en: 'GITHUB_STEP_SUMMARY names {path}, which the run reads or writes besides. The report is added at its end: choose another name for the other.',
  },
  summaryCut: {
    zh: 'GitHub 每一步最多显示 1 MiB，以下从略。请用 --format markdown=文件名 保存完整报告。',
    en: 'GitHub shows up to 1 MiB for a step, so the rest is left out. Keep the whole report with --format markdown=FILE.',
  },
} satisfies Record<string, Bilingual>;
