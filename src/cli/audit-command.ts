/** `eldercheck audit <file|folder|pattern…>`: many subjects, judged as a check judges each of them. */
import { Audit } from '../audit/audit.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import { AUDIT } from '../wording/audit.ts';
import { fill } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { filesOf } from './audit-files.ts';
import { openOutput } from './audit-output.ts';
import type { RawAudit } from './audit-program.ts';
import { AuditRun, Interrupted, ReaderGone, type Target } from './audit-run.ts';
import { Tables } from './audit-tables.ts';
import { configured, type Session } from './configured.ts';
import { tell } from './io.ts';
import { entriesFrom, named, policyOf, registerFrom } from './judge-files.ts';
import { settingsFrom } from './options.ts';
import { refuseToOverwrite } from './output-file.ts';
import { type Output, outputsFrom } from './outputs.ts';
import { packsFor } from './rules.ts';
import { lookOf } from './terminal.ts';
import { dateInChina } from './today.ts';

const FORMATS = { text: {}, ndjson: {} };
type Format = keyof typeof FORMATS;

/** Throws UsageError, UnusablePack and OutputFailed. */
export async function runAudit(names: readonly string[], typed: RawAudit, session: Session): Promise<ExitCode> {
  const { raw } = await configured(typed, session);
  const { lang, io } = session;
  // The formats of the configuration are those of a check.
  const outputs = outputsFrom(typed, FORMATS);
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
  const describes = outputs.some(({ format }) => format === 'ndjson');
  const audit = new Audit({ packs, check, policy: policyOf(settings, []), describes });
  const targets: Target[] = [];
  try {
    for (const { format, file } of outputs) {
      const look = lookOf({ format, file }, raw, lang, io);
      targets.push({ format, file, look, out: await openOutput(file, io) });
    }
    return await new AuditRun({ audit, packs, files, targets, tables, settings, lang, io, entries }).toTheEnd();
  } catch (error) {
    for (const { out } of targets) await out.abandon();
    if (error instanceof Interrupted) return await interrupted(audit, outputs, session);
    // Not every subject has been judged, so that nothing can be said to be in order.
    if (error instanceof ReaderGone) return audit.exitCode() === EXIT.failed ? EXIT.failed : EXIT.outputFailed;
    throw error;
  }
}

/** Says how far it came, and what is left of it. */
async function interrupted(audit: Audit, outputs: readonly Output<Format>[], { lang, io }: Session): Promise<ExitCode> {
  const rest = outputs.map(({ format, file }) => {
    if (file !== null) return fill(AUDIT.interrupted_file[lang], { path: visible(file) });
    return format === 'text' ? AUDIT.interrupted_nothing[lang] : AUDIT.interrupted_stream[lang];
  });
  const params = { subjects: audit.subjects, rest: rest.join(lang === 'zh' ? '' : ' ') };
  await tell(io, `${fill(AUDIT.interrupted[lang], params)}\n`);
  return EXIT.interrupted;
}
