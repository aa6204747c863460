/** The sentence for each remark. */
import type { RemarkData } from '../model/judged.ts';
import type { Bilingual, Remark } from '../model/report.ts';
import { fill, type Lang } from './language.ts';
import { visible } from './visible.ts';
import { wordsOf } from './vocabulary.ts';

const SENTENCES: Readonly<Record<RemarkData['code'], Bilingual & { readonly level: Remark['level'] }>> = {
  not_counted: {
    level: 'note',
    zh: '{name} 是{type}，不属于社区居家养老服务设施，未计入每百户面积。',
    en: '{name} is of type "{type}", which is no home and community care facility; its area was left out of the area per 100 households.',
  },
  stage_contradicted: {
    level: 'warning',
    zh: '申报为“{stage}”，与规划条件日期或建成日期矛盾（文件 {issued} 印发）；新建或已建成按不明处理，请核对日期。',
    en: 'Declared "{stage}", which the dates of the planning conditions or of completion contradict (the document was issued {issued}); the stage counts as not known. Check the dates.',
  },
  as_surveyed: {
    level: 'note',
    zh: '没有给出坐标精度（position_accuracy_m），坐标按测绘成果直接使用。',
    en: 'No position_accuracy_m is given; the positions are taken as surveyed.',
  },
  register: {
    level: 'note',
    zh: '服务半径计入设施登记册 {file} 的 {count} 处既有设施（{digest}）。',
    en: 'The service radius takes in the {count} existing facilities of the register {file} ({digest}).',
  },
  other_datum: {
    level: 'warning',
    zh: '{name} 应在用地内，却偏出用地；{whose}像是 {datum} 坐标，两者相差约 {offset} m。请核对坐标来源；判定仍按文件声明的坐标系。',
    en: '{name} should stand on the site and does not; {whose} as if in {datum}, which lies about {offset} m off. Check where the positions come from; the verdict goes by the system that the file declares.',
  },
};

/** `sha256:` and twelve digits, which tell two files apart. */
const DIGEST_SHOWN = 19;

const WHOSE: Readonly<Record<'facility' | 'premises', Bilingual>> = {
  facility: { zh: '它的坐标', en: 'its position looks' },
  premises: { zh: '用地和楼栋的坐标', en: 'the positions of the site and its buildings look' },
};

export function wordRemark(remark: RemarkData): Remark {
  const { level, ...texts } = SENTENCES[remark.code];
  const text = (lang: Lang) => fill(texts[lang], paramsOf(remark, lang));
  return { code: remark.code, zh: text('zh'), en: text('en'), level, pointer: remark.pointer };
}

function paramsOf(remark: RemarkData, lang: Lang): Record<string, string> {
  if (remark.code === 'not_counted') return { name: visible(remark.name), type: wordsOf(remark.type, lang) };
  if (remark.code === 'stage_contradicted') return { stage: wordsOf(remark.stage, lang), issued: remark.issued };
  if (remark.code === 'register') {
    return { file: visible(remark.file), count: String(remark.count), digest: remark.digest.slice(0, DIGEST_SHOWN) };
  }
  if (remark.code === 'other_datum') {
    const whose = WHOSE[remark.of][lang];
    return { name: visible(remark.name), whose, datum: remark.datum, offset: String(remark.offset) };
  }
  return {};
}
