/** Ids that stand twice, packs that nobody has compared with their source for long, conventions nobody named. */
import type { PackFile } from '../../load/pack.ts';
import type { PackOnFile } from '../../run/own-packs.ts';
import { finding, type LintFinding } from './finding.ts';

/** `today` is the day that packs have to be fresh for. */
export function registryFindings(packs: readonly PackOnFile[], today: string): LintFinding[] {
  return [
    ...packs.flatMap((pack) => [...stale(pack, today), ...strangeIds(pack), ...unnamedConventions(pack)]),
    ...idsTwice(packs.flatMap(ruleIds)),
    ...idsTwice(packs.flatMap(clauseIds)),
    ...idsTwice(packs.flatMap(readingIds)),
  ];
}

/** Compared as text, which for days of this form is the order of the calendar. */
function stale({ pack: { pack }, file }: PackOnFile, today: string): LintFinding[] {
  const yearBefore = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const { checked_on: found } = pack;
  if (found > today)
    return [finding(file, { code: 'checked_in_future', pointer: '/checked_on', found, params: { today } })];
  if (found >= yearBefore) return [];
  return [finding(file, { code: 'stale', pointer: '/checked_on', found, params: { today } })];
}

function strangeIds({ pack: { pack }, file }: PackOnFile): LintFinding[] {
  const { slug } = pack.city;
  return pack.rules.flatMap(({ id }, i) =>
    id.startsWith(`${slug}.`)
      ? []
      : [finding(file, { code: 'id_of_other_city', pointer: `/rules/${i}/id`, found: id, params: { city: slug } })],
  );
}

function unnamedConventions({ pack: { pack }, file }: PackOnFile): LintFinding[] {
  return pack.rules.flatMap(({ rests_on: conventions = [] }, i) =>
    conventions.flatMap((found, k) => {
      const pointer = `/rules/${i}/rests_on/${k}`;
      return pack.rests_on.includes(found) ? [] : [finding(file, { code: 'convention_not_named', pointer, found })];
    }),
  );
}

interface IdPlace {
  readonly id: string;
  readonly file: PackFile;
  readonly pointer: string;
}

const ruleIds = ({ pack, file }: PackOnFile): IdPlace[] =>
  pack.pack.rules.map(({ id }, i) => ({ id, file, pointer: `/rules/${i}/id` }));

const clauseIds = ({ pack, documentFiles }: PackOnFile): IdPlace[] =>
  pack.documents.flatMap(({ clauses }, d) => {
    const file = documentFiles[d] ?? null;
    return file === null ? [] : clauses.map(({ id }, i) => ({ id, file, pointer: `/clauses/${i}/id` }));
  });

const readingIds = ({ ownReadings: own }: PackOnFile): IdPlace[] =>
  own === null ? [] : own.readings.map(({ id }, i) => ({ id, file: own.file, pointer: `/readings/${i}/id` }));

/** Two packs may bring one file; that is one place. */
function idsTwice(places: readonly IdPlace[]): LintFinding[] {
  const seen = new Map<string, string>();
  return places.flatMap(({ id, file, pointer }) => {
    const { line, column } = file.at(pointer);
    const place = `${file.path}:${line}:${column}`;
    const first = seen.get(id) ?? place;
    seen.set(id, first);
    return first === place ? [] : [finding(file, { code: 'id_twice', pointer, found: id, params: { first } })];
  });
}
