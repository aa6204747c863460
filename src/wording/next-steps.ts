/** What a reader who has never seen the tool does next, by what the report found. */
import type { Bilingual } from '../model/report.ts';

export const NEXT_STEPS = {
  correct: {
    zh: '请{bearer}改正：',
    en: 'Ask the {bearer} to correct:',
  },
  justify: {
    zh: '请{bearer}改正，或书面说明理由、办理豁免（原则性要求）：',
    en: 'Ask the {bearer} to correct, or to justify in writing for a waiver (rules in principle):',
  },
  supply: {
    zh: '取得{paper}，据此补填：',
    en: 'Get the {paper}; from there fill in:',
  },
  fill: { zh: '在送审文件中补填：', en: 'Add to the submission:' },
  judge: {
    zh: '由审查人员判断并记录：',
    en: 'A reviewer has to judge, and put on record:',
  },
  again: {
    zh: '补正 {file} 后，再运行一次同样的命令。',
    en: 'When {file} is complete and correct, run the same command again.',
  },
  keep: {
    zh: '无须补正，可将本报告存档。',
    en: 'Nothing to correct: keep this report on file.',
  },
  keep_for_now: {
    zh: '目前无须补正，可将本报告存档；以下各条要到后一阶段或期限届满才能判定，到时请再运行一次：',
    en: 'Nothing to correct so far: keep this report on file. These can only be told at a later stage or after their due date; run it again then:',
  },
  later: {
    zh: '现在没有到期的要求；到期或进入下一审查阶段后再运行一次。',
    en: 'Nothing is due yet: run it again when a due date has passed or the next review stage begins.',
  },
  nothing_applies: {
    zh: '没有一条规则适用于该对象：请核对城市、对象类型、建设阶段和日期。',
    en: 'No rule applies to this subject: check its city, kind, stage and dates.',
  },
  mend: {
    zh: '按上面每一处的说明改正 {file}，再运行一次同样的命令。',
    en: 'Correct {file} as each error says, then run the same command again.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type NextStepId = keyof typeof NEXT_STEPS;
