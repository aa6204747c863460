/** Random tables of estates as people type them, and what their cells say. */
import type { NewSheet } from '../../../src/workbook/hucre.ts';
import { COUNTED, type Estate, type Facility, TYPES } from './expected.ts';

export interface MadeTable {
  /** Header and rows; numbers only in a workbook. */
  readonly sheet: Omit<NewSheet, 'rows'> & { readonly rows: Cell[][] };
  readonly estates: readonly Estate[];
}

type Cell = string | number | null;

/** Numbers that look random and are the same for the same seed (mulberry32); `below` is not reached. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  }

  of<Each>(list: readonly Each[]): Each {
    return list[this.below(list.length)] as Each;
  }

  /** True once in so many times. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }
}

const WIDE = '０１２３４５６７８９';
const wide = (text: string): string => text.replace(/\d/g, (digit) => WIDE[Number(digit)] ?? digit);
const thousands = (text: string): string => text.replace(/\B(?=(?:\d{3})+(?!\d)(?=\.|$|[^\d.]))/g, ',');
const decimal = (hundredths: bigint): string => {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
};

const NOTHING = ['', '—', '/', '暂无', '不详', '待定'];
const NO_VALUE = ['约$', '$左右', '近$', '不清楚'];

/** A whole number or an area as typed; null beside it where no value follows from it. */
function typed(dice: Dice, digits: string, units: readonly string[], isBook: boolean): { cell: Cell; known: boolean } {
  if (dice.once(10)) return { cell: dice.of(NOTHING), known: false };
  if (dice.once(12)) return { cell: dice.of(NO_VALUE).replace('$', digits), known: false };
  const [whole = '', ...rest] = digits.split('.');
  const apart = [thousands(whole), ...rest].join('.');
  const forms = [digits, `${digits}${dice.of(units)}`, wide(digits), `${apart}${dice.of(units)}`, ` ${digits} `];
  const notes = [`${digits}①`, `${digits}*`, apart.replaceAll(',', '，')];
  return { cell: isBook && dice.once(2) ? Number(digits) : dice.of([...forms, ...notes]), known: true };
}

const NAMES = ['阳光花园', '合计花园', '总计苑', '小计里', '注苑', '（东区）锦绣', '21世纪社区', '无忧里'];
const DISTRICTS = ['金水区', '二七区', '高新区'];

const TYPED_TYPES: Readonly<Record<string, readonly string[]>> = {
  home_care_station: ['居家养老服务站', 'home_care_station'],
  day_care_centre: ['日间照料中心', '老年人日间照料中心'],
  community_centre: ['社区养老服务中心'],
  street_centre: ['街道综合养老服务中心'],
  institution: ['养老院'],
  senior_apartment: ['老年公寓'],
  rural_home: ['农村幸福院'],
};

const STAGES = { new: ['新建', '新建小区'], existing: ['已建成', '既有', '老旧小区'] } as const;

interface MadeFacility {
  readonly facility: Facility;
  readonly cells: readonly Cell[];
}

function madeFacility(dice: Dice, number: number, households: bigint, isBook: boolean): MadeFacility {
  const type = dice.of([...COUNTED, ...COUNTED, ...TYPES]);
  const area = dice.of([20_000n, 19_999n, 30_000n, 29_999n, 150_000n, households * 30n, households * 20n - 1n, 7_550n]);
  const { cell, known } = typed(dice, decimal(area), ['㎡', '平方米', 'm2', 'm²'], isBook);
  const [kind, isKind] = dice.once(15) ? ['驿站', false] : [dice.of(TYPED_TYPES[type] ?? []), true];
  const [way, isProvided] = dice.of([...PROVIDED, ...PROVIDED, ['周边', false], ['', null]] as const);
  const site = dice.of([null, null, 'S1', 'S2']);
  const name = `设施${number}`;
  const facility = { name, type: isKind ? type : null, isProvided, site, area: known ? area : null };
  return { facility, cells: [name, kind ?? '', way, site, cell] };
}

const PROVIDED = [
  ['配建', true],
  ['本项目配建', true],
] as const;

interface MadeEstate {
  readonly estate: Estate;
  readonly rows: readonly (readonly Cell[])[];
}

function madeEstate(dice: Dice, number: number, isBook: boolean): MadeEstate {
  // Estates of one name stand in several districts.
  const district = DISTRICTS[number % DISTRICTS.length] ?? '';
  const name = `${NAMES[dice.once(3) ? 0 : dice.below(NAMES.length)]}${Math.floor(number / DISTRICTS.length)}期`;
  const households = BigInt(dice.of([100, 300, 333, 850, 1000, 1200, 1500, 3005]));
  const { cell, known } = typed(dice, String(households), ['户', '套'], isBook);
  const stage = dice.of(['new', 'existing', 'existing', null] as const);
  const facilities = Array.from({ length: dice.below(4) }, (_, i) => madeFacility(dice, i + 1, households, isBook));
  const own: Cell[] = [district, name, cell, stage === null ? dice.of(['', '不详']) : dice.of(STAGES[stage])];
  return {
    estate: {
      name: `${district}/${name}`,
      stage,
      households: known ? households : null,
      facilities: facilities.length === 0 ? null : facilities.map(({ facility }) => facility),
    },
    rows: facilities.length === 0 ? [own] : facilities.map(({ cells }) => [...own, ...cells]),
  };
}

const ESTATE_HEADS = ['区县', '小区名称', '总户数（户）', '新建/已建成'];
const FACILITY_HEADS = ['设施名称', '设施类型', '配建或周边', 'site', '用房面积（㎡）'];

export function madeTable(seed: number, isBook: boolean): MadeTable {
  const dice = new Dice(seed);
  const made = Array.from({ length: 3 + dice.below(10) }, (_, i) => madeEstate(dice, i, isBook));
  const width = ESTATE_HEADS.length + FACILITY_HEADS.length;
  const whole = (cells: readonly Cell[]): Cell[] => Array.from({ length: width }, (_, i) => cells[i] ?? null);
  const flat = dice.once(2);
  const title = dice.once(2) ? [whole(['某市养老服务设施台账'])] : [];
  const head = flat
    ? [whole([...ESTATE_HEADS, ...FACILITY_HEADS])]
    : [whole([...ESTATE_HEADS, '养老服务设施']), whole([...ESTATE_HEADS.map(() => null), ...FACILITY_HEADS])];
  const body = made.flatMap(({ rows }) => [...rows.map(whole), ...(dice.once(5) ? [whole(['', '小计', '999'])] : [])]);
  const rows = [...title, ...head, ...body, whole([dice.of(['合计', '全市合计', '合 计']), null, '99999'])];
  const top = title.length;
  const over = { startRow: top, startCol: ESTATE_HEADS.length, endRow: top, endCol: width - 1 };
  const beside = ESTATE_HEADS.map((_, i) => ({ startRow: top, startCol: i, endRow: top + 1, endCol: i }));
  return {
    sheet: { name: '台账', rows, merges: flat ? [] : [over, ...beside] },
    estates: made.map(({ estate }) => estate),
  };
}

const SEPARATORS = [',', ';', '\t'] as const;

/** The same rows as a text file. */
export function asText({ sheet }: MadeTable, seed: number): Uint8Array {
  const dice = new Dice(seed);
  const separator = dice.of(SEPARATORS);
  const quoted = (cell: Cell): string => `"${String(cell ?? '').replaceAll('"', '""')}"`;
  const text = sheet.rows.map((row) => row.map(quoted).join(separator)).join(dice.of(['\n', '\r\n']));
  const forms = [Buffer.from(text), Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')];
  return dice.of(forms);
}
