/** The command line: arguments in, exit code out. Everything the user sees goes through the streams handed in. */
import { EXIT, type ExitCode } from '../model/status.ts';
import { UnusablePack } from '../run/packs.ts';
import { MESSAGES } from '../wording/cli.ts';
import { fill, type Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { runCheck } from './check-command.ts';
import { type Io, OutputFailed, print } from './io.ts';
import { languageFrom, type RawOptions, settingsFrom } from './options.ts';
import { buildProgram } from './program.ts';
import { asciiByDefault, colourLevel, columnsOf, systemLanguage } from './terminal.ts';
import { UsageError } from './usage.ts';
import { wordUsage } from './usage-words.ts';

export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const fallback = systemLanguage(io.env, io.platform);
  const lang = askedLanguage(argv) ?? fallback;
  try {
    return await dispatch(argv, lang, fallback, io);
  } catch (error) {
    return await explain(error, lang, io);
  }
}

/** The language is wanted before the options are parsed, for help and for mistakes in them. */
function askedLanguage(argv: readonly string[]): Lang | null {
  const joined = argv.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const value = joined ?? argv[argv.indexOf('--lang') + 1];
  const given = joined !== undefined || argv.includes('--lang');
  return given && (value === 'zh' || value === 'en') ? value : null;
}

async function dispatch(argv: readonly string[], lang: Lang, fallback: Lang, io: Io): Promise<ExitCode> {
  let told = '';
  const program = buildProgram(
    lang,
    {
      check: (files, options) => checkAction(files, options, fallback, io, () => program.help()),
      async schema(name) {
        const { runSchema } = await import('./schema-command.ts');
        return await runSchema(name, io);
      },
    },
    (text) => {
      told += text;
    },
  );
  try {
    return await program.run(argv);
  } catch (error) {
    const usage = wordUsage(error, lang);
    if (usage === null) throw error;
    if (usage === 'told') await print(io, 'stdout', told);
    else await print(io, 'stderr', `${usage}\n`);
    return usage === 'told' ? EXIT.ok : EXIT.usage;
  }
}

async function checkAction(
  files: string[],
  options: RawOptions,
  fallback: Lang,
  io: Io,
  help: () => string,
): Promise<ExitCode> {
  const lang = languageFrom(options.lang, fallback);
  if (files.length === 0) {
    await print(io, 'stderr', `${MESSAGES.noFiles[lang]}\n\n${help()}`);
    return EXIT.usage;
  }
  const settings = settingsFrom(options);
  const toFile = settings.output !== null;
  return await runCheck(
    files,
    settings,
    {
      lang,
      width: columnsOf(toFile ? {} : io.stdout, io.env),
      colour: toFile ? 0 : colourLevel(io.stdout, io.env, options.color ?? true),
      ascii: options.ascii ?? asciiByDefault(io.env, io.platform),
      quiet: settings.quiet,
    },
    io,
  );
}

/** What went wrong, in words; a stack trace is for those who ask for it. */
async function explain(error: unknown, lang: Lang, io: Io): Promise<ExitCode> {
  const tell = async (text: string, code: ExitCode): Promise<ExitCode> => {
    await print(io, 'stderr', `${text}\n`);
    return code;
  };
  if (error instanceof UsageError) return await tell(error.text[lang], EXIT.usage);
  if (error instanceof UnusablePack) {
    const { explainPack } = await import('./pack-errors.ts');
    return await tell(
      `${MESSAGES.packInvalid[lang]}\n${explainPack(error.path, error.problems, lang)}`.trimEnd(),
      EXIT.invalidPack,
    );
  }
  if (error instanceof OutputFailed) {
    const params = { path: visible(error.path), code: error.systemCode };
    return await tell(fill(MESSAGES.outputFailed[lang], params), EXIT.outputFailed);
  }
  const what = error instanceof Error ? error.message : String(error);
  const details = io.env['ELDERCHECK_DEBUG'] === '1' && error instanceof Error ? `\n${error.stack}` : '';
  return await tell(fill(MESSAGES.bug[lang], { what: visible(what) }) + details, EXIT.bug);
}
