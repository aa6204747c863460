/** A spatial plan, judged by itself. */
import type { z } from 'zod';
import { count, date, decimal, field, flag, object, required, text, word } from './field.ts';
import { SPATIAL_PLAN_TYPES } from './vocabulary.ts';

export const planSchema = object({
  kind: required(word(['plan']), { zh: '对象类型', en: 'kind of subject' }),
  id: required(text, { zh: '编号', en: 'id' }),
  name: field(text, { zh: '名称', en: 'name' }),
  city: field(text, { zh: '城市', en: 'city: slug, Chinese name or six-digit code' }),
  assessed_on: field(date, { zh: '适用规则的日期', en: 'date the rules are applied for' }),
  type: field(word(SPATIAL_PLAN_TYPES), { zh: '规划类型', en: 'kind of plan', paper: 'plan_document' }),
  population: field(count, { zh: '规划人口', en: 'planned population', paper: 'plan_document' }),
  eldercare_land_m2: field(decimal, { zh: '养老服务设施用地面积', en: 'eldercare land', paper: 'plan_document' }),
  includes_eldercare_land: field(flag, {
    zh: '是否纳入养老服务设施用地',
    en: 'eldercare land is included in the plan',
    paper: 'plan_document',
  }),
});

export type SpatialPlan = z.infer<typeof planSchema>;
