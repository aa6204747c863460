/** The papers of a submission: what each is called and who issues it, so that a reviewer knows whom to ask. */
import type { PaperCode } from '../model/field.ts';
import type { Bilingual } from '../model/report.ts';

interface Paper {
  readonly name: Bilingual;
  /** Who draws it up or issues it. */
  readonly from: Bilingual;
}

export const PAPERS: Readonly<Record<PaperCode, Paper>> = {
  planning_conditions: {
    name: { zh: '规划条件', en: 'planning conditions' },
    from: {
      zh: '自然资源和规划部门，供地前出具',
      en: 'natural resources and planning bureau, before land is supplied',
    },
  },
  plan_document: {
    name: { zh: '规划文本和图则', en: 'text and maps of the plan' },
    from: { zh: '自然资源和规划部门', en: 'natural resources and planning bureau' },
  },
  indicator_table: {
    name: { zh: '技术经济指标表', en: 'table of technical and economic indicators' },
    from: { zh: '建设单位，随设计方案报送', en: 'developer, with the design' },
  },
  site_plan: {
    name: { zh: '总平面图', en: 'site plan' },
    from: { zh: '建设单位，随设计方案报送', en: 'developer, with the design' },
  },
  facility_list: {
    name: { zh: '配套公共设施一览表', en: 'list of public facilities' },
    from: { zh: '建设单位，随设计方案报送', en: 'developer, with the design' },
  },
  phasing_plan: {
    name: { zh: '分期建设计划', en: 'phasing plan' },
    from: { zh: '建设单位', en: 'developer' },
  },
  acceptance_record: {
    name: {
      zh: '竣工验收和规划核实记录',
      en: 'records of completion acceptance and planning verification',
    },
    from: { zh: '住房建设部门、自然资源和规划部门', en: 'housing authority; natural resources and planning bureau' },
  },
  handover_agreement: {
    name: { zh: '设施移交协议', en: 'handover agreement' },
    from: { zh: '建设单位和接收单位', en: 'developer and recipient' },
  },
  lease_or_purchase: {
    name: { zh: '房屋购买、置换或租赁合同', en: 'purchase, exchange or lease contract' },
    from: { zh: '取得房屋的单位', en: 'the body that acquired the premises' },
  },
  ownership_record: {
    name: { zh: '不动产权登记资料', en: 'real-estate register' },
    from: { zh: '不动产登记机构', en: 'real-estate registry' },
  },
  community_register: {
    name: { zh: '社区（村）基本情况台账', en: 'register of the community or village' },
    from: { zh: '街道办事处（乡镇政府）、民政部门', en: 'subdistrict office or township; civil-affairs authority' },
  },
};
