/** Records that stand for one estate: the same id again, or the same name and street under another id. */
import type { DataFinding, FilePlace } from '../model/audit.ts';
import { measureText } from '../model/measure.ts';
import type { HousingProject, Measure } from '../model/subject.ts';
import { KeyTable, markOf } from './key-table.ts';

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
    const mark = markOf(figuresOf(project));
    const first = this.#places.note(placeKey(project, name, street), { ...where, mark });
    if (first === null) return [];
    const figuresDiffer = first.mark !== mark;
    return [{ code: 'same_place', id, name, street, figuresDiffer, at: at(), first: this.#placeOf(first) }];
  }

  #placeOf({ file, line }: { readonly file: number; readonly line: number }): FilePlace {
    return { file: this.#files[file] ?? '', line, column: null };
  }
}

/** Blanks are typed here and there. */
const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s/g, '');

const placeKey = ({ city, district }: HousingProject, name: string, street: string): string =>
  [city, district, street, name].map(plain).join('\u0000');

/** What two entries of one estate would have in common. */
function figuresOf({ households, population, facilities }: HousingProject): string {
  const areas = (facilities ?? []).map(({ type, floor_area_m2: area }) => `${type} ${figure(area)}`);
  return [figure(households), figure(population), ...areas].join(' ');
}

/** 300, 300.0 and "300" are one figure. */
function figure(measure: Measure | null | undefined): string {
  const number = Number(measure ?? Number.NaN);
  return measure == null || !Number.isNaN(number) ? String(number) : measureText(measure);
}
