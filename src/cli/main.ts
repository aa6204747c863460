/** The command line: arguments in, exit code out. Everything the user sees goes through the streams handed in. */
import { EXIT, type ExitCode } from '../model/status.ts';
import { UnusablePack } from '../run/unusable-pack.ts';
import { MESSAGES } from '../wording/cli.ts';
import { fill, type Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import type { Authoring } from './authoring-program.ts';
import { runCheck } from './check-command.ts';
import { configured, type Session } from './configured.ts';
import type { RawInit } from './init-program.ts';
import { type Io, OutputFailed, print, tell } from './io.ts';
import { languageFrom, type RawOptions } from './options.ts';
import { buildProgram } from './program.ts';
import { columnsOf, systemLanguage } from './terminal.ts';
import { UsageError } from './usage.ts';
import type { WaiversAsked } from './waivers-program.ts';

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
  const actions = {
    check: (files: readonly string[], options: RawOptions) => checkAction(files, options, session),
    async audit(files: readonly string[], options: RawOptions) {
      const { runAudit } = await import('./other-commands.ts');
      return await runAudit(files, options, session);
    },
    async missing(files: readonly string[], options: RawOptions) {
      const { runMissing } = await import('./other-commands.ts');
      return await runMissing(files, options, session);
    },
    async schema(name: string) {
      const { runSchema } = await import('./schema-command.ts');
      return await runSchema(name, io);
    },
    async init(file: string | undefined, options: RawInit) {
      const { runInit } = await import('./other-commands.ts');
      return await runInit(file, options, lang, io);
    },
    async waivers(what: WaiversAsked) {
      const { runWaivers } = await import('./other-commands.ts');
      return await runWaivers(what, lang, io);
    },
    async authoring(what: Authoring) {
      const { runAuthoring } = await import('./other-commands.ts');
      return await runAuthoring(what, lang, io);
    },
  };
  let help = '';
  const program = buildProgram(lang, actions, {
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

/** What is wrong with the register of facilities; null for any other error. */
async function registerProblems(error: unknown, lang: Lang): Promise<string | null> {
  if (!(error instanceof Error) || error.name !== 'UnusableRegister') return null;
  const { explainRegister } = await import('./register.ts');
  return explainRegister(error, lang);
}

/** What is wrong with the configuration; null for any other error. */
async function configProblems(error: unknown, lang: Lang): Promise<string | null> {
  if (!(error instanceof Error) || error.name !== 'InvalidConfig') return null;
  const { explainConfig } = await import('./config.ts');
  return explainConfig(error, lang);
}

/** What is wrong with the file of waivers; null for any other error. */
async function waiverProblems(error: unknown, lang: Lang): Promise<string | null> {
  if (!(error instanceof Error) || error.name !== 'UnusableWaivers') return null;
  const { explainWaivers } = await import('./waivers.ts');
  return explainWaivers(error, lang);
}

/** What went wrong, in words; a stack trace is for those who ask for it. */
async function explained(error: unknown, lang: Lang, { env }: Io): Promise<{ text: string; code: ExitCode }> {
  if (error instanceof UsageError) return { text: error.text[lang], code: EXIT.usage };
  if (error instanceof UnusablePack) {
    const { explainPack } = await import('./pack-errors.ts');
    return { text: `${MESSAGES.packInvalid[lang]}\n${explainPack(error, lang)}`, code: EXIT.invalidPack };
  }
  const config = await configProblems(error, lang);
  if (config !== null) return { text: config, code: EXIT.usage };
  const register = await registerProblems(error, lang);
  if (register !== null) return { text: `${MESSAGES.registerInvalid[lang]}\n${register}`, code: EXIT.invalidInput };
  const waivers = await waiverProblems(error, lang);
  if (waivers !== null) return { text: `${MESSAGES.waiversInvalid[lang]}\n${waivers}`, code: EXIT.invalidPack };
  if (error instanceof OutputFailed) {
    const path = error.path === null ? MESSAGES.standardOutput[lang] : visible(error.path);
    const params = { path, code: error.systemCode };
    return { text: fill(MESSAGES.outputFailed[lang], params), code: EXIT.outputFailed };
  }
  // Some libraries put a whole trace into the message.
  const [what = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const details = env['ELDERCHECK_DEBUG'] === '1' && error instanceof Error ? `\n${error.stack}` : '';
  return { text: fill(MESSAGES.bug[lang], { what: visible(what) }) + details, code: EXIT.bug };
}
