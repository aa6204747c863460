/** The whole of a SARIF file: one run of eldercheck (SARIF 2.1.0, OASIS 2020). */
import type { Log, Notification, Run, ToolComponent } from 'sarif';
import type { Report } from '../../model/report.ts';
import type { Lang } from '../../wording/language.ts';
import { fingerprints } from '../fingerprint.ts';
import { renderData } from '../json.ts';
import { Files, type SarifOptions } from './files.ts';
import { invocationOf } from './invocation.ts';
import type { Judgement } from './judgements.ts';
import { resultOf } from './results.ts';
import { RuleBook } from './rules.ts';

const LANGUAGES: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en-US' };

/** A version of the form that SARIF calls semantic. */
const SEMANTIC = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

/** The judgements of a report as SARIF; `told` is what the profile has to say about what it left out. */
export function logOf(
  report: Report,
  judgements: readonly Judgement[],
  options: SarifOptions,
  told: readonly Notification[] = [],
): string {
  const { lang } = options;
  const files = new Files(report, options);
  const rules = new RuleBook(judgements, lang);
  // SARIF wants it of every result, or of none (3.27.23).
  const suppressible = judgements.some(({ found }) => found.disposition === 'waived');
  const context = { files, rules, lang, suppressible, fingerprint: fingerprints() };
  const run: Run = {
    tool: { driver: driverOf(report, rules, lang), extensions: rules.packs },
    language: LANGUAGES[lang],
    columnKind: 'utf16CodeUnits',
    invocations: [invocationOf(report, files, lang, told)],
    artifacts: files.artifacts,
    taxonomies: rules.taxonomies.components(),
    results: judgements.map((judgement) => resultOf(judgement, context)),
    properties: propertiesOf(report),
  };
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return renderData(log);
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

function driverOf({ tool }: Report, rules: RuleBook, lang: Lang): ToolComponent {
  return {
    name: tool.name,
    version: tool.version,
    ...(SEMANTIC.test(tool.version) && { semanticVersion: tool.version }),
    informationUri: `pkg:npm/${tool.name}@${encodeURIComponent(tool.version)}`,
    language: LANGUAGES[lang],
    supportedTaxonomies: rules.taxonomies.references(),
    rules: rules.descriptors,
  };
}

/** What is said of a whole subject and of the run. */
function propertiesOf({ schema_version, results, summary, policy }: Report) {
  return {
    schema_version,
    subjects: results.map((result) => {
      if (!('assessed_on' in result)) return { ...result.subject, verdict: result.verdict };
      const { subject, verdict, counts, assessed_on, pack } = result;
      return { ...subject, verdict, counts, assessed_on, pack: pack.id };
    }),
    summary,
    policy,
  };
}
