/** `eldercheck audit <file|folder|pattern…>`: many subjects, judged as a check judges each of them. */
import { Audit } from '../audit/audit.ts';
import type { Policy } from '../model/report.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import type { Packs } from '../run/packs.ts';
import type { Register } from '../run/register.ts';
import { AUDIT } from '../wording/audit.ts';
import { fill, type Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { filesOf } from './audit-files.ts';
import { openOutput } from './audit-output.ts';
import type { RawAudit } from './audit-program.ts';
import { AuditRun, Interrupted, ReaderGone } from './audit-run.ts';
import { Tables } from './audit-tables.ts';
import { type Io, tell } from './io.ts';
import { policyOf, registerFrom, sourceOf } from './judge-files.ts';
import { type CheckSettings, oneOf, settingsFrom } from './options.ts';
import { refuseToOverwrite } from './output-file.ts';
import { packsFor } from './rules.ts';
import { lookOf } from './terminal.ts';
import { dateInChina } from './today.ts';

const FORMATS = ['text', 'ndjson'] as const;

/** Throws UsageError, UnusablePack and OutputFailed. */
export async function runAudit(names: readonly string[], raw: RawAudit, lang: Lang, io: Io): Promise<ExitCode> {
  const { format: typed = 'text', ...others } = raw;
  const format = oneOf('--format', typed, FORMATS);
  const settings = settingsFrom(others);
  const files = await filesOf(names, io);
  const { output, rules, facilities } = settings;
  if (output !== null) await refuseToOverwrite(output, [...files, ...rules, ...sourceOf(facilities)]);
  const tables = new Tables(raw, lang);
  await tables.begin();
  const packs = await packsFor(settings);
  const register = await registerFrom(facilities);
  const audit = auditOf(settings, packs, register, io, format === 'ndjson');
  const records = await openOutput(output, io);
  const run = new AuditRun({
    audit,
    packs,
    files,
    records,
    tables,
    format,
    settings,
    look: lookOf(settings, raw, lang, io),
    io,
  });
  try {
    return await run.toTheEnd();
  } catch (error) {
    await records.abandon();
    if (error instanceof Interrupted) return await interrupted(audit, settings, format, lang, io);
    // Not every subject has been judged, so that nothing can be said to be in order.
    if (error instanceof ReaderGone) return audit.exitCode() === EXIT.failed ? EXIT.failed : EXIT.outputFailed;
    throw error;
  }
}

function auditOf(settings: CheckSettings, packs: Packs, register: Register | null, io: Io, describes: boolean): Audit {
  const { city, asOf } = settings;
  const policy: Policy = policyOf(settings);
  const check = { city, asOf, today: dateInChina(io.now()), register, draw: false };
  return new Audit({ packs, check, policy, describes });
}

/** Says how far it came, and what is left of it. */
async function interrupted(
  audit: Audit,
  { output }: CheckSettings,
  format: (typeof FORMATS)[number],
  lang: Lang,
  io: Io,
): Promise<ExitCode> {
  const nothing = format === 'text' ? AUDIT.interrupted_nothing[lang] : AUDIT.interrupted_stream[lang];
  const rest = output === null ? nothing : fill(AUDIT.interrupted_file[lang], { path: visible(output) });
  await tell(io, `${fill(AUDIT.interrupted[lang], { subjects: audit.subjects, rest })}\n`);
  return EXIT.interrupted;
}
