/** A facility of an area, as an object: the beds of two are not added where the text says that one must have them. */
import type { z } from 'zod';
import { count, date, decimal, field, flag, list, object, text, word } from './field.ts';
import { CARE_FACILITY_TYPES, CARE_SERVICES, FACILITY_LEVELS } from './vocabulary.ts';

const flat = object({
  id: field(text, { zh: '套型编号', en: 'id of the flat' }),
  floor_area_m2: field(decimal, { zh: '每套建筑面积', en: 'gross floor area of the flat' }),
});

export const careFacility = object({
  id: field(text, { zh: '设施编号', en: 'facility id' }),
  name: field(text, { zh: '设施名称', en: 'name of the facility' }),
  type: field(word(CARE_FACILITY_TYPES), { zh: '设施类型', en: 'kind of facility', paper: 'facility_list' }),
  level: field(word(FACILITY_LEVELS), { zh: '设施级别', en: 'level that runs it' }),
  floor_area_m2: field(decimal, { zh: '设施用房面积', en: 'floor area of the facility', paper: 'facility_list' }),
  day_care_area_m2: field(decimal, { zh: '日间照料面积', en: 'day-care area', paper: 'facility_list' }),
  beds: field(count, { zh: '床位数', en: 'beds', paper: 'facility_list' }),
  nursing_beds: field(count, { zh: '护理型床位数', en: 'nursing beds', paper: 'facility_list' }),
  demonstration: field(flag, { zh: '是否示范性中心', en: 'demonstration centre', paper: 'facility_list' }),
  public: field(flag, { zh: '是否公办', en: 'public institution' }),
  open_to_public: field(flag, { zh: '是否面向社会', en: 'open to the public' }),
  opened_on: field(date, { zh: '投用日期', en: 'date opened' }),
  medical_service: field(flag, { zh: '能否提供医疗卫生服务', en: 'able to provide medical service' }),
  integrated_care: field(flag, { zh: '是否具有医养结合功能', en: 'offers integrated care' }),
  medical_unit: field(flag, { zh: '是否内设医疗机构', en: 'has a medical unit of its own' }),
  medical_unit_designated: field(flag, {
    zh: '内设医疗机构是否符合医保定点条件',
    en: 'its medical unit qualifies for insurance designation',
  }),
  cooperation_agreement: field(flag, {
    zh: '是否与就近医保定点医疗机构签订合作协议',
    en: 'cooperation agreement with the nearest designated medical institution',
  }),
  linked_to_level_2_hospital: field(flag, {
    zh: '是否与二级以上医院建立合作关系',
    en: 'cooperates with a hospital of level 2 or above',
  }),
  practice_base: field(flag, { zh: '是否建有实习实训基地', en: 'has a practice base' }),
  star_rating: field(flag, { zh: '是否参与星级评定', en: 'takes part in star rating' }),
  newly_built: field(flag, { zh: '是否新建', en: 'newly built, not converted' }),
  fire_procedure_done: field(flag, { zh: '是否办理消防审验或备案', en: 'fire review, acceptance or filing done' }),
  services: field(list(word(CARE_SERVICES)), { zh: '提供的服务', en: 'services offered' }),
  eldercare_institution_built_with: field(flag, {
    zh: '是否同步配套建设养老机构',
    en: 'an eldercare institution is built with it',
  }),
  medical_institution_built_with: field(flag, {
    zh: '是否同步配套建设医疗机构',
    en: 'a medical institution is built with it',
  }),
  rehabilitation_institution_built_with: field(flag, {
    zh: '是否同步配套建设康复机构',
    en: 'a rehabilitation institution is built with it',
  }),
  flats: field(list(flat), { zh: '套型', en: 'flats' }),
});

export type CareFacility = z.infer<typeof careFacility>;
export type Flat = z.infer<typeof flat>;
