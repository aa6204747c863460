/** The command line: arguments in, exit code out. Everything the user sees goes through the streams handed in. */
import { EXIT, type ExitCode } from '../model/status.ts';
import { UnusablePack } from '../run/unusable-pack.ts';
import { MESSAGES } from '../wording/cli.ts';
import { fill, type Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { runCheck } from './check-command.ts';
import { configured, type Session } from './configured.ts';
import { type Io, print, tell } from './io.ts';
import { languageFrom, type RawOptions } from './options.ts';
import { type Actions, buildProgram } from './program.ts';
import { Stop } from './stop.ts';
import { columnsOf, systemLanguage } from './terminal.ts';
import { UsageError } from './usage.ts';

export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const system = systemLanguage(io.env, io.platform);
  let session: Session = { io, asked: null, lang: system };
  try {
    const asked = languageFrom(argv);
    session = { io, asked, lang: asked ?? system };
    return await dispatch(argv, session);
  } catch (error) {
    const { text, code } = await explained(error, session.lang, io);
    await tell(io, `${text}\n`);
    return code;
  }
}

async function dispatch(argv: readonly string[], session: Session): Promise<ExitCode> {
  const { lang, io } = session;
  let help = '';
  const program = buildProgram(lang, actionsIn(session), {
    write: (text) => {
      help += text;
    },
    width: () => columnsOf(io.stdout, io.env),
  });
  try {
    return await program(argv);
  } catch (error) {
    // Commander ends a run that only asked for help by an error too.
    if (help === '' || error instanceof UsageError) throw error;
    await print(io, help);
    return EXIT.ok;
  }
}

/** What each command does; all but `check` are loaded when they are asked for. */
function actionsIn(session: Session): Actions {
  const { lang, io } = session;
  const others = () => import('./other-commands.ts');
  return {
    check: (files, options) => checkAction(files, options, session),
    audit: async (files, options) => (await others()).runAudit(files, options, session),
    missing: async (files, options) => (await others()).runMissing(files, options, session),
    schema: async (name) => (await import('./schema-command.ts')).runSchema(name, io),
    init: async (file, options) => (await others()).runInit(file, options, lang, io),
    waivers: async (what) => (await others()).runWaivers(what, lang, io),
    authoring: async (what) => (await others()).runAuthoring(what, lang, io),
  };
}

async function checkAction(files: readonly string[], typed: RawOptions, session: Session): Promise<ExitCode> {
  const { io } = session;
  const asksOnly = typed.printConfig === true;
  if (files.length === 0 && !asksOnly) throw new UsageError(MESSAGES.noFiles);
  const { raw, config } = await configured(typed, session);
  if (!asksOnly) return await runCheck(files, raw, session);
  const { printedConfig } = await import('./print-config.ts');
  const { lang, asked } = session;
  await print(io, printedConfig({ typed, raw, config, lang, langTyped: asked !== null }));
  return EXIT.ok;
}

/** What went wrong, in words; a stack trace is for those who ask for it. */
async function explained(error: unknown, lang: Lang, { env }: Io): Promise<{ text: string; code: ExitCode }> {
  const stop = error instanceof UnusablePack ? await ofPacks(error) : error;
  if (stop instanceof Stop) return { text: stop.explain(lang), code: stop.code };
  // Some libraries put a whole trace into the message.
  const [what = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const details = env['ELDERCHECK_DEBUG'] === '1' && error instanceof Error ? `\n${error.stack}` : '';
  return { text: fill(MESSAGES.bug[lang], { what: visible(what) }) + details, code: EXIT.bug };
}

/** The library throws its own error for packs, without a word of the command line in it. */
async function ofPacks({ files }: UnusablePack): Promise<Stop> {
  const { UnusableFile } = await import('./unusable-file.ts');
  return new UnusableFile('packs', files);
}
