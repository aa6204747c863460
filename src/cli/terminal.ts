/** What the output may look like: language, width, colour and signs, decided in one place. */
import type { RenderOptions } from '../report/formats.ts';
import type { Lang } from '../wording/language.ts';
import type { Io } from './io.ts';
import type { RawOptions } from './options.ts';
import type { Output } from './outputs.ts';

type Env = Io['env'];

/**
 * The language of the system: Chinese for a Chinese locale and where there is none; English for any other. Where the
 * environment names none, Windows and macOS are asked; that takes a while, so it is not done before.
 */
export function systemLanguage(env: Env, platform: string): Lang {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  const asks = platform === 'win32' || platform === 'darwin';
  const locale = named ?? (asks ? Intl.DateTimeFormat().resolvedOptions().locale : '');
  const neutral = locale === '' || /^(C|POSIX)\b/i.test(locale);
  return neutral || /^zh/i.test(locale) ? 'zh' : 'en';
}

/** `--no-color`, then FORCE_COLOR, then NO_COLOR, then a dumb or missing terminal. */
export function colourLevel(stream: { readonly isTTY?: boolean }, env: Env, allowed: boolean): RenderOptions['colour'] {
  if (!allowed) return 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced === '0' || forced === 'false' ? 0 : 1;
  const refused = env['NO_COLOR'];
  if (refused !== undefined && refused !== '') return 0;
  return stream.isTTY === true && env['TERM'] !== 'dumb' ? 1 : 0;
}

const NARROWEST = 60;
const WIDEST = 160;

/** Columns of the terminal; of a pipe or a file 80, or what COLUMNS says. Some terminals say 0. */
export function columnsOf(stream: { readonly columns?: number }, env: Env): number {
  const given = stream.columns ?? Number(env['COLUMNS']);
  const columns = Number.isInteger(given) && given > 0 ? given : 80;
  return Math.min(WIDEST, Math.max(NARROWEST, columns));
}

/** The old Windows console draws box characters two columns wide. */
export function asciiByDefault(env: Env, platform: string): boolean {
  return platform === 'win32' && env['WT_SESSION'] === undefined;
}

/** A file is read elsewhere and later, so what this terminal can show does not matter to it. */
export function lookOf({ file }: Output, options: RawOptions, lang: Lang, io: Io): RenderOptions {
  const { ascii = false, quiet = false } = options;
  const folder = process.cwd();
  if (file !== null) return { lang, width: columnsOf({}, io.env), colour: 0, ascii, quiet, folder };
  return {
    lang,
    width: columnsOf(io.stdout, io.env),
    colour: colourLevel(io.stdout, io.env, options.color ?? true),
    ascii: ascii || asciiByDefault(io.env, io.platform),
    quiet,
    folder,
  };
}
