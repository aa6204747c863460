/** The fields of a project file, from the schema of the input: what each is, what it may hold, which paper it is from. */
import type { z } from 'zod';
import {
  area,
  count,
  date,
  decimal,
  flag,
  measure,
  type PaperCode,
  position,
  tally,
  text,
} from '../../src/model/field.ts';
import type { Bilingual } from '../../src/model/report.ts';
import { housingProjectSchema } from '../../src/model/subject.ts';
import type { Lang } from '../../src/wording/language.ts';
import { PAPERS } from '../../src/wording/papers.ts';
import { wordsOf } from '../../src/wording/vocabulary.ts';
import { jsonSchemaOf } from '../generate/schemas.ts';
import { code, table } from './blocks.ts';

/** A schema as far as this module looks into it. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly 'x-paper'?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | false;
  readonly anyOf?: readonly Schema[];
}

const KINDS: readonly (readonly [z.ZodType, Bilingual])[] = [
  [text, { zh: '文字', en: 'text' }],
  [decimal, { zh: '数', en: 'number' }],
  [count, { zh: '整数', en: 'whole number' }],
  [measure, { zh: '数或范围', en: 'number or interval' }],
  [tally, { zh: '整数或范围', en: 'whole number or interval' }],
  [date, { zh: '日期', en: 'date' }],
  [flag, { zh: '`true` 或 `false`', en: '`true` or `false`' }],
  [position, { zh: '`[东, 北]`', en: '`[east, north]`' }],
  [area, { zh: '多边形（GeoJSON）', en: 'polygon (GeoJSON)' }],
];

/** Words for people, which say nothing about the value. */
const LABELS = ['$schema', 'title', 'description', 'x-paper'];
const spelled = (schema: Schema): string =>
  JSON.stringify(Object.fromEntries(Object.entries(schema).filter(([key]) => !LABELS.includes(key))));

/** The kinds by their JSON Schema, to know them again. */
const KIND_NAMES = new Map(KINDS.map(([schema, name]) => [spelled(jsonSchemaOf(schema)), name]));

const FEW = 10;

/** What the field may hold; a list and an object are described by the fields in them. */
function valueIn(schema: Schema, lang: Lang): string {
  const own = given(schema);
  if (own.type === 'array' && own.items) return lang === 'zh' ? '列表' : 'list';
  const words = own.enum;
  if (words === undefined) return kindOf(own)[lang];
  const named = words.slice(0, words.length > FEW ? FEW - 4 : FEW).map((word) => wordIn(String(word), lang));
  return named.join(lang === 'zh' ? '、' : ', ') + (words.length > FEW ? ' …' : '');
}

function kindOf(schema: Schema): Bilingual {
  const kind = KIND_NAMES.get(spelled(schema)) ?? (schema.properties ? { zh: '对象', en: 'object' } : undefined);
  if (kind === undefined) throw new Error(`no word for the kind of value ${spelled(schema)}`);
  return kind;
}

function wordIn(word: string, lang: Lang): string {
  const zh = wordsOf(word, 'zh');
  if (zh === word) return code(word);
  return lang === 'zh' ? `${code(word)}（${zh}）` : `${code(word)} (${zh})`;
}

/** The schema of the value where one is given: fields may be null. */
function given(schema: Schema): Schema {
  const options = schema.anyOf ?? [];
  const [first] = options;
  const nullable = first !== undefined && options.at(-1)?.type === 'null';
  if (nullable) return options.length === 2 ? first : { ...schema, anyOf: options.slice(0, -1) };
  const { type } = schema;
  return typeof type === 'object' ? { ...schema, type: String(type[0]) } : schema;
}

interface Group {
  /** `facilities[]`; empty for the project itself. */
  readonly path: string;
  readonly rows: string[][];
}

/** The fields of the project and of each list in it, in the order of the schema. */
function groupsOf(schema: Schema, lang: Lang): Group[] {
  const groups: Group[] = [{ path: '', rows: [] }];
  collect(schema, '', '', groups, lang);
  return groups;
}

function collect(schema: Schema, path: string, prefix: string, groups: Group[], lang: Lang): void {
  const rows = groups.find((group) => group.path === path)?.rows ?? [];
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    const own = given(field);
    rows.push([code(prefix + key), labelIn(field, lang), valueIn(field, lang), paperIn(field, lang)]);
    const inner = own.items;
    if (own.type === 'array' && inner) {
      const name = path === '' ? `${key}[]` : `${path}.${key}[]`;
      groups.push({ path: name, rows: [] });
      collect(inner, name, '', groups, lang);
    } else if (own.type === 'object' && KIND_NAMES.get(spelled(own)) === undefined) {
      collect(own, path, `${key}.`, groups, lang);
    }
  }
}

const labelIn = ({ title = '', description = '' }: Schema, lang: Lang): string =>
  lang === 'zh' ? title : `${description} (${title})`;

function paperIn(schema: Schema, lang: Lang): string {
  const paper = schema['x-paper'] as PaperCode | undefined;
  return paper === undefined ? '–' : PAPERS[paper].name[lang];
}

const FIELD_HEADS = {
  zh: ['字段', '含义', '取值', '取自'],
  en: ['field', 'what it is', 'value', 'read from'],
} as const;

export function fieldTables(lang: Lang): string {
  const groups = groupsOf(jsonSchemaOf(housingProjectSchema), lang);
  const project = lang === 'zh' ? '项目' : 'The project';
  return groups
    .map(({ path, rows }) => `**${path === '' ? project : code(path)}**\n\n${table(FIELD_HEADS[lang], rows)}`)
    .join('\n\n');
}

const PAPER_HEADS = { zh: ['材料', '出具单位'], en: ['paper', 'who issues it'] } as const;

export function paperTable(lang: Lang): string {
  const rows = Object.values(PAPERS).map(({ name, from }) => {
    return [lang === 'zh' ? name.zh : `${name.en} (${name.zh})`, from[lang]];
  });
  return table(PAPER_HEADS[lang], rows);
}
