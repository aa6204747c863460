/** The fields that a column of a table may fill. */
import { FIELDS } from '#generated/field-order.js';
import type { Quantity } from './units.ts';
import {
  ACQUISITION_NAMES,
  AREA_KIND_NAMES,
  type Names,
  PROVISION_NAMES,
  RECIPIENT_NAMES,
  REVIEW_STAGE_NAMES,
  SETTLEMENT_NAMES,
  STAGE_NAMES,
  TYPE_NAMES,
} from './words.ts';

/** What a cell of the column is read as. */
export type FieldKind =
  | { readonly type: 'text' }
  | { readonly type: 'date' }
  | { readonly type: 'flag' }
  /** `isOneValue`: an interval says nothing of it. */
  | { readonly type: 'number'; readonly quantity: Quantity; readonly isOneValue: boolean }
  | { readonly type: 'word'; readonly names: Names };

export interface TableField {
  /** `households`, `facilities.floor_area_m2`: how `--map` names it. */
  readonly key: string;
  /** Of the estate, or of one facility of it. */
  readonly scope: 'estate' | 'facility';
  /** From the estate, or from the facility, down: `handover`, `to`. */
  readonly path: readonly string[];
  readonly kind: FieldKind;
  /** What it is called in Chinese, without its unit. */
  readonly title: string;
}

const TEXT: FieldKind = { type: 'text' };
const DATE: FieldKind = { type: 'date' };
const FLAG: FieldKind = { type: 'flag' };
const number = (quantity: Quantity): FieldKind => ({ type: 'number', quantity, isOneValue: false });
const word = (names: Names): FieldKind => ({ type: 'word', names });

const ESTATE: Readonly<Record<string, FieldKind>> = {
  id: TEXT,
  name: TEXT,
  city: TEXT,
  district: TEXT,
  street: TEXT,
  stage: word(STAGE_NAMES),
  planning_conditions_on: DATE,
  completed_on: DATE,
  assessed_on: DATE,
  review_stage: word(REVIEW_STAGE_NAMES),
  settlement: word(SETTLEMENT_NAMES),
  households: number('households'),
  population: number('people'),
  first_phase_infeasible: FLAG,
};

const FACILITY: Readonly<Record<string, FieldKind>> = {
  id: TEXT,
  name: TEXT,
  type: word(TYPE_NAMES),
  provision: word(PROVISION_NAMES),
  site: TEXT,
  floor_area_m2: number('area'),
  area_kind: word(AREA_KIND_NAMES),
  allocated_area_m2: number('area'),
  day_care_area_m2: number('area'),
  beds: number('beds'),
  demonstration: FLAG,
  acquired_by: word(ACQUISITION_NAMES),
  completed_on: DATE,
  planned_on: DATE,
  started_on: DATE,
  accepted_on: DATE,
  delivered_on: DATE,
  'synchronised.planning': FLAG,
  'synchronised.construction': FLAG,
  'synchronised.acceptance': FLAG,
  'synchronised.delivery': FLAG,
  'handover.to': word(RECIPIENT_NAMES),
  'handover.price_yuan': number('money'),
  'handover.on': DATE,
  government_funded: FLAG,
  transferred: FLAG,
  mortgaged: FLAG,
  diverted: FLAG,
  service_radius_m: { type: 'number', quantity: 'length', isOneValue: true },
};

/** The title of the schema, in half-width brackets; what stands in brackets at its end is the unit. */
const titleOf = (pattern: string): string =>
  (FIELDS[pattern]?.zh ?? pattern).normalize('NFKC').replace(/\((?:元|申报)\)$/, '');

export const TABLE_FIELDS: readonly TableField[] = [
  ...Object.entries(ESTATE).map(
    ([key, kind]): TableField => ({ key, scope: 'estate', path: [key], kind, title: titleOf(`/${key}`) }),
  ),
  ...Object.entries(FACILITY).map(([name, kind]): TableField => {
    const path = name.split('.');
    const title = titleOf(`/facilities/*/${path.join('/')}`);
    return { key: `facilities.${name}`, scope: 'facility', path, kind, title };
  }),
];

const BY_KEY: ReadonlyMap<string, TableField> = new Map(TABLE_FIELDS.map((field) => [field.key, field]));

/** The field of that name; a facility's also without its list, where no field of the estate is called so. */
export const fieldNamed = (name: string): TableField | undefined =>
  BY_KEY.get(name) ?? BY_KEY.get(`facilities.${name}`);

/** The field of that key, which is known to be there. */
export function fieldOfKey(key: string): TableField {
  const field = BY_KEY.get(key);
  if (!field) throw new Error(`no field of a table: ${key}`);
  return field;
}
