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
  not_measured_yet: {
    level: 'warning',
    zh: '本版只量算投影坐标系中的点；轮廓、用地边界和经纬度坐标只做校验，尚不量算。',
    en: 'This version measures points in projected systems only; footprints, site boundaries and geographic coordinates are validated but not measured yet.',
  },
};

export function wordRemark(remark: RemarkData): Remark {
  const { level, ...texts } = SENTENCES[remark.code];
  const text = (lang: Lang) => fill(texts[lang], paramsOf(remark, lang));
  return { code: remark.code, zh: text('zh'), en: text('en'), level, pointer: remark.pointer };
}

function paramsOf(remark: RemarkData, lang: Lang): Record<string, string> {
  if (remark.code === 'not_counted') return { name: visible(remark.name), type: wordsOf(remark.type, lang) };
  if (remark.code === 'stage_contradicted') return { stage: wordsOf(remark.stage, lang), issued: remark.issued };
  return {};
}
