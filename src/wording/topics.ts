/** What the topics are called by which the findings about an area are grouped. */
import type { Bilingual } from '../model/report.ts';
import type { Lang } from './language.ts';
import { visible } from './visible.ts';

const TOPICS: ReadonlyMap<string, Bilingual> = new Map(
  Object.entries({
    area: { zh: '设施面积', en: 'Floor area' },
    beds: { zh: '养老床位', en: 'Beds' },
    centres: { zh: '养老服务中心', en: 'Centres' },
    community: { zh: '社区', en: 'Communities' },
    coverage: { zh: '服务覆盖', en: 'Coverage' },
    culture: { zh: '文体和老年教育', en: 'Culture, sport and education' },
    fire_safety: { zh: '消防安全', en: 'Fire safety' },
    funds: { zh: '资金', en: 'Funds' },
    handover: { zh: '移交', en: 'Handover' },
    land: { zh: '用地', en: 'Land' },
    means: { zh: '配置方式', en: 'Means of provision' },
    medical_care: { zh: '医养结合', en: 'Medical care' },
    nursing: { zh: '护理型床位', en: 'Nursing beds' },
    operation: { zh: '运营', en: 'Operation' },
    phasing: { zh: '分期', en: 'Phasing' },
    planning: { zh: '规划环节', en: 'Planning' },
    platform: { zh: '信息平台', en: 'Information platform' },
    projects: { zh: '列明的项目', en: 'Named projects' },
    radius: { zh: '服务半径', en: 'Service radius' },
    services: { zh: '服务内容', en: 'Services' },
    site: { zh: '设施位置', en: 'Place of facilities' },
    size: { zh: '设施规模', en: 'Size of facilities' },
    staff: { zh: '人员', en: 'Staff' },
    synchronisation: { zh: '同步建设', en: 'Synchronised provision' },
  }),
);

/** A topic of one's own pack is called as the pack writes it. */
export const topicText = (topic: string, lang: Lang): string => TOPICS.get(topic)?.[lang] ?? visible(topic);

export const hasTopicWords = (topic: string): boolean => TOPICS.has(topic);
