/**
 * A project that a GIS exports: a GeoJSON FeatureCollection whose features have a role. It is turned into the project
 * that the contract describes, node by node, so that every value keeps its place in the file.
 *
 * The collection's member `project`, or the properties of the feature with the role `site`, hold the fields of the
 * project; the other properties of a feature are the fields of the building or facility. A property that is null says
 * nothing: layers exported together have each other's columns.
 */
import { childPointer } from '../model/pointer.ts';
import type { Problem } from '../model/problem.ts';
import { type Draft, draft, placed } from './draft.ts';
import {
  isCollection,
  type ListNode,
  type MapEntry,
  type MapNode,
  type Parsed,
  type SourceNode,
  type SourceTree,
  scalar,
  textOf,
} from './tree.ts';

const ROLES = ['site', 'building', 'facility'] as const;
type Role = (typeof ROLES)[number];

const LISTS: Readonly<Record<Exclude<Role, 'site'>, string>> = { building: 'buildings', facility: 'facilities' };

const AREAS: readonly unknown[] = ['Polygon', 'MultiPolygon'];

type Entries = Map<string, MapEntry>;

/** A feature with a known role. */
interface Feature {
  readonly node: MapNode;
  readonly pointer: string;
  readonly role: Role;
}

/** Where a value stood in the file, and where it stands in the project. */
type Move = readonly [from: string, to: string];

interface Unfolded {
  readonly root: SourceNode;
  readonly drafts: readonly Draft[];
  readonly moves: readonly Move[];
}

/** The document with each FeatureCollection in it turned into a project; every other subject is left as it is. */
export function unfolded(parsed: Parsed, tree: SourceTree): Read {
  const { root, drafts, moves } = unfoldRoot(tree.root);
  // Drafts name places of the file as it is.
  const problems = drafts.map((found) => placed(found, tree, ''));
  return withProblems(parsed, { ...tree, root }, problems, moves);
}

function unfoldRoot(root: SourceNode): Unfolded {
  if (isCollection(root)) return new Collection(root, '').unfold();
  if (root.kind !== 'list') return { root, drafts: [], moves: [] };
  const items = root.items.map((item, i) =>
    isCollection(item) ? new Collection(item, `/${i}`).unfold() : { root: item, drafts: [], moves: [] },
  );
  return {
    root: { ...root, items: items.map((item) => item.root) },
    drafts: items.flatMap(({ drafts }) => drafts),
    moves: items.flatMap(({ moves }) => moves),
  };
}

const moved = (pointer: string, moves: readonly Move[]): string => {
  const move = moves.find(([from]) => pointer === from || pointer.startsWith(`${from}/`));
  return move === undefined ? pointer : `${move[1]}${pointer.slice(move[0].length)}`;
};

/** What is read of a facility in a register, which has columns of its own. */
const REGISTERED: readonly string[] = ['type', 'name'];

/** A FeatureCollection of facilities as a project that has nothing else. */
export function facilitiesOf(parsed: Parsed, tree: SourceTree, collection: MapNode): Read {
  const { root, drafts, moves } = new Collection(collection, '').unfoldRegister();
  const problems = drafts.map((found) => placed(found, tree, ''));
  return withProblems(parsed, { ...tree, root }, problems, moves);
}

/** A document that could be read as far as its structure. */
export type Read = Parsed & { readonly tree: SourceTree };

function withProblems(parsed: Parsed, tree: SourceTree, problems: readonly Problem[], moves: readonly Move[]): Read {
  return {
    tree,
    problems: [...parsed.problems.map((found) => ({ ...found, pointer: moved(found.pointer, moves) })), ...problems],
    longNumbers: new Set([...parsed.longNumbers].map((pointer) => moved(pointer, moves))),
  };
}

class Collection {
  private readonly node: MapNode;
  private readonly pointer: string;
  private readonly drafts: Draft[] = [];
  private readonly moves: Move[] = [];
  private readonly project: Entries = new Map();

  constructor(node: MapNode, pointer: string) {
    this.node = node;
    this.pointer = pointer;
  }

  unfold(): Unfolded {
    this.addMembers();
    const features = this.features();
    const sites = features.filter(({ role }) => role === 'site');
    sites.slice(0, 1).forEach((site) => {
      this.addSite(site);
    });
    for (const { pointer } of sites.slice(1)) this.report('second_site', `${pointer}/properties/role`, 'one_site');
    this.addList('building', features);
    this.addList('facility', features);
    const { start, end } = this.node;
    const fields = this.projectFields(sites);
    const root: MapNode = { kind: 'map', start, end, entries: this.project, ...(fields && { fields }) };
    return { root, drafts: this.drafts, moves: this.moves };
  }

  /** Where the fields of the project are written; undefined where neither of the two places is there. */
  private projectFields(sites: readonly Feature[]): MapNode | undefined {
    const project = this.node.entries.get('project')?.value;
    return project?.kind === 'map' ? project : sites.map(({ node }) => propertiesOf(node))[0];
  }

  /** The features as facilities of a project; a role may be left out where all have the same. */
  unfoldRegister(): Unfolded {
    this.addMembers();
    const items = this.listed().flatMap(({ node, pointer }, i) => {
      if (!this.isFeature(node, pointer)) return [];
      return [this.item({ node: withProperties(node, REGISTERED), pointer }, `/facilities/${i}`)];
    });
    const { start, end } = this.node;
    this.project.set('id', { keyStart: start, keyEnd: start, value: scalar(start, start, 'register') });
    const list: ListNode = { kind: 'list', start, end, items };
    this.project.set('facilities', { keyStart: start, keyEnd: start, value: list });
    return { root: { kind: 'map', start, end, entries: this.project }, drafts: this.drafts, moves: this.moves };
  }

  private report(code: Draft['code'], pointer: string, expected: string): void {
    this.drafts.push(draft(code, pointer, expected));
  }

  private move(from: string, to: string): void {
    this.moves.push([from, `${this.pointer}${to}`]);
  }

  /** What stands beside the features: the coordinate system and its accuracy, and the fields of the project. */
  private addMembers(): void {
    const crs = this.node.entries.get('crs');
    if (crs) this.addTo(this.project, 'crs', { ...crs, value: systemOf(crs.value) }, `${this.pointer}/crs`, '/crs');
    const accuracy = this.node.entries.get('position_accuracy_m');
    const name = '/position_accuracy_m';
    if (accuracy) this.addTo(this.project, 'position_accuracy_m', accuracy, `${this.pointer}${name}`, name);
    const project = this.node.entries.get('project')?.value;
    if (project?.kind === 'map') this.addFields(this.project, project, `${this.pointer}/project`, '');
    else if (project) this.report('wrong_type', `${this.pointer}/project`, 'object');
  }

  private listed(): { readonly node: SourceNode; readonly pointer: string }[] {
    const list = this.node.entries.get('features')?.value;
    const pointer = `${this.pointer}/features`;
    if (list?.kind === 'list') return list.items.map((node, i) => ({ node, pointer: childPointer(pointer, i) }));
    this.report(list ? 'wrong_type' : 'missing_field', pointer, 'list');
    return [];
  }

  private isFeature(node: SourceNode, pointer: string): node is MapNode {
    if (node.kind === 'map' && textOf(node, 'type') === 'Feature') return true;
    this.report('not_a_feature', pointer, 'feature');
    return false;
  }

  private features(): Feature[] {
    return this.listed().flatMap(({ node, pointer }) => this.feature(node, pointer));
  }

  private feature(node: SourceNode, pointer: string): Feature[] {
    if (!this.isFeature(node, pointer)) return [];
    const role = ROLES.find((one) => one === textOf(propertiesOf(node), 'role'));
    if (role !== undefined) return [{ node, pointer, role }];
    this.report('no_role', `${pointer}/properties/role`, `one_of:${ROLES.join('|')}`);
    return [];
  }

  private addSite({ node, pointer }: Feature): void {
    this.addFields(this.project, propertiesOf(node), `${pointer}/properties`, '');
    const geometry = geometryOf(node);
    if (geometry === null) return;
    if (isArea(geometry)) this.addGeometry(this.project, 'site_boundary', geometry, pointer, '/site_boundary');
    else this.report('wrong_geometry', `${pointer}/geometry`, 'geometry');
  }

  private addList(role: Exclude<Role, 'site'>, features: readonly Feature[]): void {
    const key = LISTS[role];
    const members = features.filter((feature) => feature.role === role);
    const [first] = members;
    if (first === undefined) return;
    const items = members.map((member, i) => this.item(member, `/${key}/${i}`));
    const { start, end } = this.node;
    const list: ListNode = { kind: 'list', start, end, items };
    if (this.project.has(key)) this.report('listed_twice', first.pointer, 'one_list');
    else this.project.set(key, { keyStart: start, keyEnd: start, value: list });
  }

  private item({ node, pointer }: Pick<Feature, 'node' | 'pointer'>, to: string): MapNode {
    const entries: Entries = new Map();
    this.addFields(entries, propertiesOf(node), `${pointer}/properties`, to);
    const geometry = geometryOf(node);
    if (geometry && isArea(geometry)) this.addGeometry(entries, 'footprint', geometry, pointer, `${to}/footprint`);
    else if (geometry && textOf(geometry, 'type') === 'Point') this.addPoint(entries, geometry, pointer, to);
    else if (geometry) this.report('wrong_geometry', `${pointer}/geometry`, 'point_or_area');
    return { kind: 'map', start: node.start, end: node.end, entries, fields: propertiesOf(node) };
  }

  private addFields(target: Entries, fields: MapNode, from: string, to: string): void {
    for (const [key, entry] of fields.entries) {
      if (key === 'role' || isNull(entry.value)) continue;
      this.addTo(target, key, entry, childPointer(from, key), childPointer(to, key));
    }
  }

  private addPoint(target: Entries, geometry: MapNode, from: string, to: string): void {
    const coordinates = geometry.entries.get('coordinates');
    if (coordinates) this.addTo(target, 'location', coordinates, `${from}/geometry/coordinates`, `${to}/location`);
    else this.report('missing_field', `${from}/geometry/coordinates`, 'position');
  }

  private addGeometry(target: Entries, key: string, geometry: MapNode, from: string, to: string): void {
    const entry = { keyStart: geometry.start, keyEnd: geometry.start, value: geometry };
    this.addTo(target, key, entry, `${from}/geometry`, to);
  }

  private addTo(target: Entries, key: string, entry: MapEntry, from: string, to: string): void {
    if (target.has(key)) {
      this.report('given_twice', from, 'once');
      return;
    }
    target.set(key, entry);
    this.move(from, to);
  }
}

const isArea = (geometry: MapNode): boolean => AREAS.includes(textOf(geometry, 'type'));
const isNull = (node: SourceNode): boolean => node.kind === 'scalar' && node.value === null;

const NO_PROPERTIES: MapNode = { kind: 'map', start: 0, end: 0, entries: new Map() };

function propertiesOf(feature: MapNode): MapNode {
  const properties = feature.entries.get('properties')?.value;
  return properties?.kind === 'map' ? properties : NO_PROPERTIES;
}

/** The feature with those of its properties only that have one of the names; a number is as good a name as a text. */
function withProperties(feature: MapNode, names: readonly string[]): MapNode {
  const properties = propertiesOf(feature);
  const kept = [...properties.entries].filter(([name]) => names.includes(name));
  const entries = new Map(kept.map(([name, entry]) => [name, { ...entry, value: asText(entry.value) }]));
  const value = { ...properties, entries };
  return { ...feature, entries: new Map([...feature.entries, ['properties', { keyStart: 0, keyEnd: 0, value }]]) };
}

const asText = (node: SourceNode): SourceNode =>
  node.kind === 'scalar' && typeof node.value === 'number' ? { ...node, value: String(node.value) } : node;

function geometryOf(feature: MapNode): MapNode | null {
  const geometry = feature.entries.get('geometry')?.value;
  return geometry?.kind === 'map' ? geometry : null;
}

/** `urn:ogc:def:crs:EPSG::4547`, as the GeoJSON of 2008 names a system and GIS still write it; also `EPSG:4547`. */
const EPSG_NAME = /^(?:urn:ogc:def:crs:)?EPSG:(?:[^:]*:)?(\d+)$/;

/** The name of the coordinate system in a `crs` member; anything else is left for the schema to refuse. */
function systemOf(node: SourceNode): SourceNode {
  const properties = node.kind === 'map' ? node.entries.get('properties')?.value : undefined;
  const name = properties?.kind === 'map' ? textOf(properties, 'name') : null;
  if (name === null) return node;
  const code = EPSG_NAME.exec(name)?.[1];
  const isWgs84 = name.endsWith('CRS84') || code === '4326';
  return scalar(node.start, node.end, isWgs84 ? 'WGS84' : code === undefined ? name : `EPSG:${code}`);
}
