/**
 * What five cities ask about floor area, read from their clauses and from the contract once more, for estates of a table.
 *
 * Every unknown is tried at both ends of what it may be. Areas are in hundredths of a square metre and compared as whole
 * numbers: R m² for each 100 households of H are R × H hundredths.
 */

export const COUNTED = ['home_care_station', 'day_care_centre', 'community_centre', 'street_centre'];
export const TYPES = [...COUNTED, 'institution', 'senior_apartment', 'rural_home'];

/** Null where a table leaves it open. */
export interface Facility {
  readonly name: string;
  readonly type: string | null;
  readonly isProvided: boolean | null;
  readonly site: string | null;
  readonly area: bigint | null;
}

export interface Estate {
  readonly name: string;
  readonly stage: 'new' | 'existing' | null;
  readonly households: bigint | null;
  /** Null where no row speaks of one. */
  readonly facilities: readonly Facility[] | null;
}

type One = 'pass' | 'fail' | 'not_applicable' | 'for_a_person';
type Status = 'pass' | 'fail' | 'undetermined' | 'not_applicable';

const HUGE = 10n ** 20n;
const M2 = 100n;

/** Contract, part 2: what the completions come to. */
function together(completions: readonly One[]): Status {
  const seen = new Set(completions);
  if (seen.size === 1 && seen.has('fail')) return 'fail';
  if (seen.has('fail') || seen.has('for_a_person')) return 'undetermined';
  return seen.has('pass') ? 'pass' : 'not_applicable';
}

const ORDER: readonly Status[] = ['fail', 'undetermined', 'pass'];

const ofItems = (items: readonly Status[]): Status =>
  ORDER.find((status) => items.includes(status)) ?? 'not_applicable';

const areas = ({ area }: Facility): bigint[] => (area === null ? [0n, HUGE] : [area]);
const sum = (all: readonly bigint[]): bigint => all.reduce((a, b) => a + b, 0n);
const max = (all: readonly bigint[]): bigint => all.reduce((a, b) => (a > b ? a : b));

/** Whether a facility may be a provided one of these types, and whether it may be none. */
function membership({ type, isProvided }: Facility, types: readonly string[]): boolean[] {
  const kinds = type === null ? TYPES : [type];
  const ways = isProvided === null ? [true, false] : [isProvided];
  return [...new Set(kinds.flatMap((kind) => ways.map((way) => way && types.includes(kind))))];
}

const stagesOf = ({ stage }: Estate): readonly string[] => (stage === null ? ['new', 'existing'] : [stage]);

/** 每百户不少于 R 平方米 */
function quota(estate: Estate, stage: string, rate: bigint): Status {
  const { households, facilities } = estate;
  const sure = (facilities ?? []).filter((each) => !membership(each, COUNTED).includes(false));
  const maybe = (facilities ?? []).filter((each) => membership(each, COUNTED).includes(true));
  const least = sum(sure.map((each) => areas(each)[0] ?? 0n));
  const most = facilities === null ? HUGE * HUGE : sum(maybe.map((each) => max(areas(each))));
  const numbers = households === null || households === 0n ? [1n, HUGE] : [households];
  return together(
    stagesOf(estate).flatMap((each) =>
      numbers.flatMap((number) =>
        [least, most].map((area): One => (each !== stage ? 'not_applicable' : area >= rate * number ? 'pass' : 'fail')),
      ),
    ),
  );
}

/** Of every facility of these types, or of each place with such ones together, at least so many square metres. */
function each(estate: Estate, stage: string | null, types: readonly string[], least: bigint, by: 'facility' | 'site') {
  const stages = stage === null ? [true] : stagesOf(estate).map((one) => one === stage);
  if (estate.facilities === null) {
    const bound: One[] = ['not_applicable', 'pass', 'fail'];
    return together(stages.flatMap((binds): One[] => (binds ? bound : ['not_applicable'])));
  }
  const places = new Map<unknown, Facility[]>();
  for (const one of estate.facilities) {
    const place = by === 'site' ? (one.site ?? one) : one;
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  return ofItems(
    [...places.values()].map((own) =>
      together(
        stages.flatMap((binds) =>
          chosen(own, types).map((area): One => {
            if (!binds || area === null) return 'not_applicable';
            return area >= least * M2 ? 'pass' : 'fail';
          }),
        ),
      ),
    ),
  );
}

/** The areas that some facilities may have together, null where none of them counts. */
function chosen(facilities: readonly Facility[], types: readonly string[]): (bigint | null)[] {
  return facilities.reduce<(bigint | null)[]>(
    (before, one) =>
      membership(one, types).flatMap((counts) =>
        counts ? areas(one).flatMap((area) => before.map((rest) => area + (rest ?? 0n))) : before,
      ),
    [null],
  );
}

/** 集中配建: one place is one place; whether several will do a person decides (contract, 6.3). */
function concentrated(estate: Estate): Status {
  const isNew = stagesOf(estate).map((stage) => stage === 'new');
  const { facilities } = estate;
  const counts =
    facilities === null
      ? [0, 1, 2]
      : facilities
          .reduce<ReadonlySet<unknown>[]>(
            (before, one) =>
              membership(one, COUNTED).flatMap((is) =>
                before.map((sites) => (is ? new Set([...sites, one.site ?? one]) : sites)),
              ),
            [new Set()],
          )
          .map(({ size }) => size);
  return together(
    isNew.flatMap((binds) =>
      counts.map((count): One => (!binds || count === 0 ? 'not_applicable' : count === 1 ? 'pass' : 'for_a_person')),
    ),
  );
}

type Rules = Readonly<Record<string, (estate: Estate) => Status>>;

const quotas = (city: string): Rules => ({
  [`${city}.new-30`]: (estate) => quota(estate, 'new', 30n),
  [`${city}.existing-20`]: (estate) => quota(estate, 'existing', 20n),
});

/** By city and rule, on a day after every date of the documents. */
export const EXPECTED: Readonly<Record<string, Rules>> = {
  zhengzhou: {
    ...quotas('zhengzhou'),
    'zhengzhou.existing-min-200': (estate) => each(estate, 'existing', COUNTED, 200n, 'facility'),
    'zhengzhou.new-concentrated': concentrated,
    // A table holds no plans.
    'zhengzhou.land-per-capita': () => 'not_applicable',
  },
  puyang: {
    ...quotas('puyang'),
    'puyang.new-min-300': (estate) => each(estate, 'new', COUNTED, 300n, 'site'),
    'puyang.existing-min-200': (estate) => each(estate, 'existing', COUNTED, 200n, 'site'),
    'puyang.daycare-200': (estate) => each(estate, null, ['day_care_centre'], 200n, 'facility'),
    'puyang.street-centre-1500': (estate) => each(estate, null, ['street_centre'], 1500n, 'facility'),
    'puyang.land-per-capita': () => 'not_applicable',
  },
  luoyang: {
    ...quotas('luoyang'),
    'luoyang.new-30-target': (estate) => quota(estate, 'new', 30n),
    'luoyang.existing-20-target': (estate) => quota(estate, 'existing', 20n),
    'luoyang.station-200': (estate) => each(estate, null, ['home_care_station'], 200n, 'facility'),
    'luoyang.land-per-capita': () => 'not_applicable',
  },
  xuchang: quotas('xuchang'),
  sanmenxia: { 'sanmenxia.new-30': (estate) => quota(estate, 'new', 30n) },
};
