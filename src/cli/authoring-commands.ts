/** `eldercheck rules list | show | verify | lint | coverage | matrix | new` and `eldercheck explain`. */
import { explain, explainReading, rowsOf } from '../authoring/explain.ts';
import { rulesAtHand } from '../authoring/rules-at-hand.ts';
import { isCalendarDay } from '../load/dates.ts';
import { nearestName } from '../load/nearest.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import { renderExplanation } from '../report/explanation.ts';
import type { RenderOptions } from '../report/formats.ts';
import { renderData } from '../report/json.ts';
import { renderReading } from '../report/reading.ts';
import { renderRuleList } from '../report/rule-list.ts';
import { AUTHORING_MESSAGES } from '../wording/cli-authoring.ts';
import { fill, type Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import type { Authoring, RawAuthoring } from './authoring-program.ts';
import type { Told } from './authoring-report.ts';
import { type Io, print } from './io.ts';
import { badValue, DAY, oneOf } from './options.ts';
import { packsFor } from './rules.ts';
import { asciiByDefault, columnsOf } from './terminal.ts';
import { dateInChina } from './today.ts';
import { UsageError, usageError } from './usage.ts';

/** Throws UsageError, UnusablePack and OutputFailed. */
export async function runAuthoring(what: Authoring, lang: Lang, io: Io): Promise<ExitCode> {
  switch (what.command) {
    case 'list':
      return await list(what.options, lang, io);
    case 'explain':
      return await explainRule(what.rule, what.options, lang, io);
    case 'verify':
      return await verifyPacks(what.options, lang, io);
    case 'lint':
      return await lintPacks(what.options, lang, io);
    case 'new': {
      const { runNew } = await import('./new-command.ts');
      return await runNew(what.city, what.options, lang, io);
    }
    case 'coverage': {
      const { runCoverage } = await import('./coverage-command.ts');
      return await runCoverage(what.options, lookOf(what.options, lang, io), io);
    }
    case 'matrix': {
      const { runMatrix } = await import('./matrix-command.ts');
      return await runMatrix(what.options, lookOf(what.options, lang, io), io);
    }
    case 'mutate': {
      const { runMutate } = await import('./mutate-command.ts');
      return await runMutate(what.options, lang, io);
    }
  }
}

async function list(options: RawAuthoring, lang: Lang, io: Io): Promise<ExitCode> {
  const format = formatOf(options);
  const { rules = [], city = null } = options;
  const packs = await packsFor({ rules, city });
  const one = city === null ? null : await packs.forCity(city);
  const rows = (one === null ? await packs.all() : [one]).flatMap(rowsOf);
  await print(io, format === 'json' ? renderData(rows) : renderRuleList(rows, lookOf(options, lang, io)));
  return EXIT.ok;
}

async function explainRule(id: string, options: RawAuthoring, lang: Lang, io: Io): Promise<ExitCode> {
  const format = formatOf(options);
  const { rules = [] } = options;
  const packs = await packsFor({ rules, city: null });
  const known = await rulesAtHand(packs, rules);
  const found = known.find(({ rule }) => rule.source.id === id);
  const reading = found === undefined ? explainReading(id, await packs.all()) : null;
  if (reading !== null) {
    const text = format === 'json' ? renderData(reading) : renderReading(reading, lookOf(options, lang, io));
    await print(io, text);
    return EXIT.ok;
  }
  if (found === undefined)
    throw noRule(
      id,
      known.map(({ rule }) => rule.source.id),
    );
  const explanation = explain(found.pack, found.rule, await found.examples());
  await print(
    io,
    format === 'json' ? renderData(explanation) : renderExplanation(explanation, lookOf(options, lang, io)),
  );
  return EXIT.ok;
}

function noRule(id: string, ids: readonly string[]): UsageError {
  const name = nearestName(id, ids);
  const hint = (lang: Lang): string => (name === null ? '' : fill(AUTHORING_MESSAGES.nearest[lang], { name }));
  const say = (lang: Lang): string => fill(AUTHORING_MESSAGES.noRule[lang], { rule: visible(id), hint: hint(lang) });
  return new UsageError({ zh: say('zh'), en: say('en') });
}

async function verifyPacks({ rules = [], sources }: RawAuthoring, lang: Lang, io: Io): Promise<ExitCode> {
  if (sources === undefined) throw new UsageError(AUTHORING_MESSAGES.noSources);
  const { isFolder } = await import('../authoring/pack-files.ts');
  if (!isFolder(sources)) throw noFolder('--sources', sources);
  await packsFor({ rules, city: null });
  const { verification } = await import('./authoring-report.ts');
  const { text, code } = await verification(rules, sources, lang);
  await print(io, text);
  return code;
}

async function lintPacks({ rules = [], cases, asOf }: RawAuthoring, lang: Lang, io: Io): Promise<ExitCode> {
  if (asOf !== undefined && !isCalendarDay(asOf)) throw badValue('--as-of', asOf, DAY);
  const { isFolder } = await import('../authoring/pack-files.ts');
  if (cases !== undefined && !isFolder(cases)) throw noFolder('--cases', cases);
  const { linting, whatIsOpen } = await import('./authoring-report.ts');
  const lintAll = async (): Promise<Told> => {
    await packsFor({ rules, city: null });
    return await linting(rules, cases ?? null, asOf ?? dateInChina(io.now()), lang);
  };
  const { text, code } = await lintAll().catch((error) => whatIsOpen(error, rules, lang));
  await print(io, text);
  return code;
}

const noFolder = (option: string, path: string): UsageError =>
  usageError(AUTHORING_MESSAGES.noFolder, { option, path: visible(path) });

const formatOf = ({ format = 'text' }: RawAuthoring): 'text' | 'json' => oneOf('--format', format, ['text', 'json']);

function lookOf({ ascii = false }: RawAuthoring, lang: Lang, io: Io): RenderOptions {
  const width = columnsOf(io.stdout, io.env);
  return { lang, width, colour: 0, ascii: ascii || asciiByDefault(io.env, io.platform), quiet: false };
}
