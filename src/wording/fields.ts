/** What the fields of a submission are called, by JSON pointer. */
import { FIELDS, type FieldEntry } from '#generated/field-order.js';
import type { PaperCode } from '../model/field.ts';
import type { Bilingual } from '../model/report.ts';

export interface FieldLabel extends Bilingual {
  /** The paper that the value is read from. */
  readonly paper?: PaperCode;
}

/** One of the things in a list. */
const ITEMS: ReadonlyMap<string, Bilingual> = new Map(
  Object.entries({
    buildings: { zh: '住宅楼', en: 'building' },
    phases: { zh: '分期', en: 'phase' },
    communities: { zh: '社区', en: 'community' },
    centres: { zh: '中心', en: 'centre' },
    facilities: { zh: '设施', en: 'facility' },
    flats: { zh: '套型', en: 'flat' },
    services: { zh: '服务', en: 'service' },
    parcels: { zh: '地块', en: 'parcel' },
    projects: { zh: '项目', en: 'project' },
  }),
);

const PERIOD: Bilingual = { zh: '时段', en: 'period' };

const INDEX = /^\d+$/;

/** The segments of a pointer below the subject; a file may hold an array of subjects. */
function segmentsOf(pointer: string): readonly string[] {
  const segments = pointer.split('/').slice(1);
  return INDEX.test(segments[0] ?? '') ? segments.slice(1) : segments;
}

/** `/facilities/0/beds` and `/facilities/7/beds` are the same field, with a star for each index. */
export function fieldPattern(pointer: string): string {
  return segmentsOf(pointer)
    .map((segment) => `/${INDEX.test(segment) ? '*' : segment}`)
    .join('');
}

/** What the list is a list of; the numbers of a period say what is counted too. */
function itemOf(segments: readonly string[], index: number): Bilingual | undefined {
  const list = segments[index - 1] ?? '';
  if (segments[index - 2] !== 'flows') return ITEMS.get(list);
  const { zh, en } = fieldName(`/flows/${list}`);
  return { zh: `${zh}${PERIOD.zh}`, en: `${en}, ${PERIOD.en}` };
}

/** The things that a field belongs to, from the outside in: 社区 1、中心 2. Empty for a field of the project itself. */
export function fieldOwners(pointer: string): readonly Bilingual[] {
  const segments = segmentsOf(pointer);
  const counted = countedIn(segments);
  if (counted !== null) return [counted];
  return segments.flatMap((segment, i) => {
    const item = itemOf(segments, i);
    if (!item || !INDEX.test(segment)) return [];
    const number = Number(segment) + 1;
    return [{ zh: `${item.zh} ${number}`, en: `${item.en} ${number}` }];
  });
}

/** The day of a statistic is no field without the statistic. */
function countedIn(segments: readonly string[]): Bilingual | null {
  const isDay = segments.at(-1) === 'on' && DATED.includes(segments[0] ?? '');
  return isDay ? fieldName(`/${segments.slice(0, -1).join('/')}`) : null;
}

const DATED: readonly string[] = ['statistics', 'travel', 'farthest_dwelling'];

/** The field alone, without the thing it belongs to; its pointer where the schema has no such field. */
export function fieldName(pointer: string): FieldLabel {
  const entry: FieldEntry | undefined = FIELDS[fieldPattern(pointer)];
  if (!entry) return { zh: pointer, en: pointer };
  const { zh, en, paper } = entry;
  return paper ? { zh, en, paper } : { zh, en };
}

/** What a reader calls the place that a pointer names: 设施 1 的设施用房面积. */
export function fieldLabel(pointer: string): FieldLabel {
  const name = fieldName(pointer);
  const owners = fieldOwners(pointer);
  if (owners.length === 0) return name;
  const zh = owners.map((owner) => owner.zh).join('、');
  const en = owners.map((owner) => owner.en).join(', ');
  // The pointer of the thing itself, such as `/facilities/0`, names no field.
  if (INDEX.test(segmentsOf(pointer).at(-1) ?? '')) return { ...name, zh, en };
  return { ...name, zh: `${zh} 的${name.zh}`, en: `${en}: ${name.en}` };
}
