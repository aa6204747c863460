/** Records that stand for one estate: the same id again, or the same name and street under another id. */
import type { DataFinding, FilePlace } from '../model/audit.ts';
import { boundsOf } from '../model/measure.ts';
import * as Q from '../model/rational.ts';
import type { HousingProject, Measure } from '../model/subject.ts';
import { FACILITY_TYPES } from '../model/vocabulary.ts';
import { KeyTable, markWith } from './key-table.ts';

export class Duplicates {
  readonly #ids = new KeyTable();
  readonly #places = new KeyTable();
  readonly #files: string[] = [];

  /** `line`: of the subject; `at`: its place in full, asked for only where something is found. */
  add(project: HousingProject, file: string, line: number, at: () => FilePlace): DataFinding[] {
    const { id, name, street } = project;
    if (this.#files.at(-1) !== file) this.#files.push(file);
    const where = { file: this.#files.length - 1, line, mark: 0 };
    const twice = this.#ids.note(id, where);
    if (twice !== null) return [{ code: 'same_id', id, at: at(), first: this.#placeOf(twice) }];
    if (name == null || street == null) return [];
    const mark = figuresOf(project);
    this.#places.begin();
    for (const part of [project.city, project.district, street, name]) this.#places.part(part ?? '', isBlank);
    const first = this.#places.noteKey({ ...where, mark });
    if (first === null) return [];
    const figuresDiffer = first.mark !== mark;
    return [{ code: 'same_place', id, name, street, figuresDiffer, at: at(), first: this.#placeOf(first) }];
  }

  #placeOf({ file, line }: { readonly file: number; readonly line: number }): FilePlace {
    return { file: this.#files[file] ?? '', line, column: null };
  }
}

/** Blanks are typed here and there. */
function isBlank(unit: number): boolean {
  if (unit > IDEOGRAPHIC_SPACE) return unit === BYTE_ORDER_MARK;
  return (unit <= 32 || unit >= 160) && /\s/.test(String.fromCharCode(unit));
}

const IDEOGRAPHIC_SPACE = 0x3000;
const BYTE_ORDER_MARK = 0xfeff;

/** What two entries of one estate would have in common, as a mark. */
function figuresOf({ households, population, facilities }: HousingProject): number {
  let mark = withFigure(0, households);
  mark = withFigure(mark, population);
  for (const { type, floor_area_m2: area } of facilities ?? []) {
    mark = markWith(mark, type == null ? -1 : FACILITY_TYPES.indexOf(type));
    mark = withFigure(mark, area);
  }
  return mark;
}

/** 300, 300.0 and "300" are one figure; of an interval or a fraction the bounds as near as doubles come. */
function withFigure(mark: number, measure: Measure | null | undefined): number {
  const number = Number(measure ?? Number.NaN);
  if (measure == null || !Number.isNaN(number)) return markWith(mark, number);
  const { lo, hi } = boundsOf(measure);
  return markWith(markWith(mark, Q.toNumber(lo)), hi === null ? Number.POSITIVE_INFINITY : Q.toNumber(hi));
}
