/**
 * A register of existing facilities: a GeoJSON FeatureCollection of points or areas, each with its `type`.
 *
 * It is read as the facilities of a project, so that the same checks hold for it; its other columns are left alone.
 */
import { childPointer } from '../model/pointer.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import type { Decimal, Facility, HousingProject } from '../model/subject.ts';
import { decode, type Encoding, MAX_BYTES } from './bytes.ts';
import { digestOfBytes } from './digest.ts';
import { draft, placed } from './draft.ts';
import { facilitiesOf } from './features.ts';
import { readJson } from './json.ts';
import { outlineOf, quickFacilities } from './quick-register.ts';
import { subjectOf } from './subjects.ts';
import { isCollection, type SourceTree } from './tree.ts';

/** As much of an array as is needed of thousands of facilities. */
export interface FacilityList {
  readonly length: number;
  at(index: number): Facility | undefined;
}

export interface FacilityRegister {
  readonly file: string;
  /** `sha256:…` of its bytes. */
  readonly digest: string;
  readonly encoding: Encoding;
  /** Null where it holds no facility. */
  readonly crs: string | null;
  readonly accuracy: Decimal | null;
  /** Each with its type and its place; `name` says which it is. */
  readonly facilities: FacilityList;
}

/** Smaller ones are read in no time. */
const LARGE = 1024 * 1024;

/** Throws InvalidInput with every problem found, each at its line and column. */
export async function readRegister(file: string, bytes: Uint8Array): Promise<FacilityRegister> {
  const quick = bytes.length > LARGE && bytes.length <= MAX_BYTES ? await readQuickly(file, bytes) : null;
  return quick ?? readClosely(file, bytes);
}

/** Null where something has to be looked at closely. What stands around the features is, with the first of them. */
export async function readQuickly(file: string, bytes: Uint8Array): Promise<FacilityRegister | null> {
  const outline = outlineOf(bytes);
  if (outline === null) return null;
  try {
    const head = await readClosely(file, outline.head);
    const { crs, encoding } = head;
    const facilities = encoding === 'utf-8' ? quickFacilities(bytes, outline, crs as HousingProject['crs']) : null;
    return facilities === null ? null : { ...head, digest: digestOfBytes(bytes), facilities };
  } catch (error) {
    if (error instanceof InvalidInput) return null;
    throw error;
  }
}

export async function readClosely(file: string, bytes: Uint8Array): Promise<FacilityRegister> {
  const { text, encoding } = decode(bytes);
  const parsed = readJson(text);
  const { tree } = parsed;
  if (!tree) throw new InvalidInput(parsed.problems);
  if (!isCollection(tree.root)) throw new InvalidInput([placed(draft('no_collection', '', 'collection'), tree, '')]);
  const register = facilitiesOf(parsed, tree, tree.root);
  const subject = await subjectOf(register, register.tree.root, '');
  if (!subject.ok) throw new InvalidInput(subject.problems);
  const { crs = null, position_accuracy_m: accuracy = null, facilities } = subject.project ?? { facilities: null };
  const listed = facilities ?? [];
  const open = listed.flatMap((facility, i) => openFields(facility, childPointer('/facilities', i), register.tree));
  if (open.length > 0) throw new InvalidInput(open.slice(0, MOST_TOLD));
  return { file, digest: digestOfBytes(bytes), encoding, crs, accuracy, facilities: listed };
}

/** A register of thousands may lack the same field in each. */
const MOST_TOLD = 20;

/** What a facility must say to serve anybody. */
function openFields({ type, location, footprint }: Facility, pointer: string, tree: SourceTree): Problem[] {
  const field = type == null ? 'type' : location == null && footprint == null ? 'location' : null;
  if (field === null) return [];
  const expected = field === 'type' ? 'facility_type' : 'point_or_area';
  return [placed(draft('missing_field', `${pointer}/${field}`, expected, { field }), tree, '')];
}
