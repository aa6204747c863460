/** `eldercheck rules mutate`: the slips in a rule that its cases would not notice. */
import { tableOf } from '../authoring/case-tables.ts';
import { mutatePack } from '../authoring/mutate.ts';
import { isFolder } from '../authoring/pack-files.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import { renderData } from '../report/json.ts';
import { AUTHORING_MESSAGES } from '../wording/cli-authoring.ts';
import type { Lang } from '../wording/language.ts';
import { wordMutation } from '../wording/mutants.ts';
import { visible } from '../wording/visible.ts';
import type { RawAuthoring } from './authoring-program.ts';
import { type Io, print } from './io.ts';
import { oneOf } from './options.ts';
import { packsFor } from './rules.ts';
import { usageError } from './usage.ts';

/** Ends with 1 where a mutant survives or a case is not met. Throws UsageError, UnusablePack and OutputFailed. */
export async function runMutate(options: RawAuthoring, lang: Lang, io: Io): Promise<ExitCode> {
  const { rules = [], city = null, cases } = options;
  const format = oneOf('--format', options.format ?? 'text', ['text', 'json']);
  if (cases !== undefined && !isFolder(cases)) {
    throw usageError(AUTHORING_MESSAGES.noFolder, { option: '--cases', path: visible(cases) });
  }
  const named = await packsToMutate(rules, city);
  const packs = named.map((pack) => mutatePack(pack, tableOf(pack, rules, cases ?? null)));
  await print(io, format === 'json' ? renderData({ packs }) : wordMutation(packs, lang));
  const isClean = packs.every(({ rules: found }) =>
    found.every(({ survivors, unmet }) => survivors.length + unmet.length === 0),
  );
  return isClean ? EXIT.ok : EXIT.failed;
}

/** Those of one city; else those of one's own, where there are any; else the built-in ones. */
async function packsToMutate(rules: readonly string[], city: string | null) {
  const packs = await packsFor({ rules, city });
  const ofCity = city === null ? null : await packs.forCity(city);
  if (ofCity !== null) return [ofCity];
  return (await packs.all()).filter(({ origin }) => rules.length === 0 || origin === 'own');
}
