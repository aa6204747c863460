/** The rule packs of a run, and the mistakes in naming them. */
import { openPacks, type Packs } from '../run/packs.ts';
import { MESSAGES } from '../wording/cli.ts';
import { visible } from '../wording/visible.ts';
import { exists } from './inputs.ts';
import type { CheckSettings } from './options.ts';
import { usageError } from './usage.ts';

type Wanted = Pick<CheckSettings, 'rules' | 'city'> & Partial<Pick<CheckSettings, 'cityFrom'>>;

/** Throws UsageError for a path or a city that does not exist, and UnusablePack. */
export async function packsFor({ rules, city, cityFrom = '--city' }: Wanted): Promise<Packs> {
  for (const path of rules) if (!(await exists(path))) throw usageError(MESSAGES.noRules, { path: visible(path) });
  const packs = await openPacks(rules);
  if (city !== null && (await packs.forCity(city)) === null) {
    const params = { option: cityFrom, city: visible(JSON.stringify(city)), cities: packs.cities().join(', ') };
    throw usageError(MESSAGES.noCity, params);
  }
  return packs;
}
