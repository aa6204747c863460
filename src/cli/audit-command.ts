/** `eldercheck audit <file|folder|pattern…>`: many subjects, judged as a check judges each of them. */
import { Audit } from '../audit/audit.ts';
import type { AuditWatch } from '../model/audit.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import { AUDIT_FORMATS, type AuditFormat, type AuditFormatName, FormatFull } from '../report/audit-formats.ts';
import { AUDIT } from '../wording/audit.ts';
import { MESSAGES } from '../wording/cli-output.ts';
import { fill, type Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { filesOf } from './audit-files.ts';
import { openOutput } from './audit-output.ts';
import type { RawAudit } from './audit-program.ts';
import { AuditRun, Interrupted, ReaderGone, type Target } from './audit-run.ts';
import { Tables } from './audit-tables.ts';
import { configured, type Session } from './configured.ts';
import { type Io, tell } from './io.ts';
import { entriesFrom, named, policyOf, registerFrom } from './judge-files.ts';
import { settingsFrom } from './options.ts';
import { refuseToOverwrite } from './output-file.ts';
import { type Output, outputsFrom } from './outputs.ts';
import { packsFor } from './rules.ts';
import { Stop } from './stop.ts';
import { lookOf } from './terminal.ts';
import { dateInChina } from './today.ts';
import { usageError } from './usage.ts';

type AuditOut = Output<AuditFormatName>;

/** Throws UsageError, UnusablePack and OutputFailed. */
export async function runAudit(names: readonly string[], typed: RawAudit, session: Session): Promise<ExitCode> {
  const { raw } = await configured(typed, session);
  const { lang, io } = session;
  // The formats of the configuration are those of a check.
  const outputs = outputsFrom(typed, AUDIT_FORMATS);
  refuseTerminal(outputs, io);
  const settings = settingsFrom(raw);
  const files = await filesOf(names, io);
  const { rules, facilities, waivers, config, city, asOf } = settings;
  const sources = [...files, ...rules, ...named([facilities, waivers, typed.mapping ?? null, config?.file ?? null])];
  const written = named([...outputs.map(({ file }) => file), typed.saveMapping ?? null]);
  await refuseToOverwrite(written, sources, io.platform);
  const tables = new Tables(typed, lang, files.length === 1);
  await tables.begin();
  const packs = await packsFor(settings);
  const today = dateInChina(io.now());
  const entries = await entriesFrom(waivers, packs, asOf ?? today);
  const register = (await registerFrom(facilities))?.register ?? null;
  const check = { city, asOf, today, register, draw: false, ...(entries && { dispose: entries.dispose }) };
  const describes = outputs.some(({ format }) => AUDIT_FORMATS[format].describes);
  const targets: Target[] = [];
  const audit = new Audit({ packs, check, policy: policyOf(settings, []), describes, watch: watchFor(targets) });
  try {
    for (const { format, file } of outputs) {
      const reporter = await AUDIT_FORMATS[format].open(lookOf({ format, file }, raw, lang, io));
      targets.push({ format, file, reporter, out: await openOutput(file, io) });
    }
    return await new AuditRun({ audit, packs, files, targets, tables, settings, lang, io, entries }).toTheEnd();
  } catch (error) {
    for (const { out } of targets) await out.abandon();
    if (error instanceof Interrupted) return await interrupted(audit, outputs, session);
    // Not every subject has been judged, so that nothing can be said to be in order.
    if (error instanceof ReaderGone) return audit.exitCode() === EXIT.failed ? EXIT.failed : EXIT.outputFailed;
    throw error instanceof FormatFull ? new TooLarge(error.format) : error;
  }
}

/** The results do not fit the format. */
class TooLarge extends Stop {
  override readonly name = 'TooLarge';
  readonly code = EXIT.outputFailed;
  readonly #format: string;

  constructor(format: string) {
    super(format);
    this.#format = format;
  }

  explain(lang: Lang): string {
    return fill(AUDIT.too_large[lang], { format: this.#format });
  }
}

/** What is no text is of no use on a terminal, even where standard output is asked for by its name. */
function refuseTerminal(outputs: readonly AuditOut[], { stdout }: Io): void {
  if (stdout.isTTY !== true) return;
  for (const { format, file } of outputs) {
    const { binary = false }: AuditFormat = AUDIT_FORMATS[format];
    if (binary && file === null) throw usageError(MESSAGES.binary, { format });
  }
}

/** Tells every target that wants to know. */
const watchFor = (targets: readonly Target[]): AuditWatch => ({
  short: (subject) => {
    for (const { reporter } of targets) reporter.watch?.short(subject);
  },
  data: (finding) => {
    for (const { reporter } of targets) reporter.watch?.data(finding);
  },
});

/** Says how far it came, and what is left of it. */
async function interrupted(audit: Audit, outputs: readonly AuditOut[], { lang, io }: Session): Promise<ExitCode> {
  const rest = outputs.map(({ format, file }) => {
    if (file !== null) return fill(AUDIT.interrupted_file[lang], { path: visible(file) });
    return format === 'text' ? AUDIT.interrupted_nothing[lang] : AUDIT.interrupted_stream[lang];
  });
  const params = { subjects: audit.subjects, rest: rest.join(lang === 'zh' ? '' : ' ') };
  await tell(io, `${fill(AUDIT.interrupted[lang], params)}\n`);
  return EXIT.interrupted;
}
