/** The report formats, each loaded only when it is asked for: a new one is one file and one line here. */
import type { Report } from '../model/report.ts';
import type { Lang } from '../wording/language.ts';

export interface RenderOptions {
  readonly lang: Lang;
  /** Columns of the terminal or page; no line is wider. */
  readonly width: number;
  /** How much colour the output can show: 0 none, 1 sixteen colours, 2 and 3 more. */
  readonly colour: 0 | 1 | 2 | 3;
  /** Draw tables and write signs with ASCII only; quotations stay as they are. */
  readonly ascii: boolean;
  /** Only what fails or cannot be decided, and the verdict. */
  readonly quiet: boolean;
  /** The working folder, to which CI services want the files relative; not known where it is not given. */
  readonly folder?: string;
}

/** Turns a report into text: pure, so the same report and options give the same bytes. */
export type Reporter = (report: Report, options: RenderOptions) => string;

/** The same for a format that is no text. */
type BinaryReporter = (report: Report, options: RenderOptions) => Promise<Uint8Array>;

type Colour = RenderOptions['colour'];

/** `colour` is that of the options; a reporter loaded without colour gives none. */
async function loadText(colour: Colour = 3): Promise<Reporter> {
  const { renderText } = await import('./text.ts');
  if (colour === 0) return (report, options) => renderText(report, options);
  const { coloured } = await import('./colours.ts');
  return (report, options) => renderText(report, options, coloured(options.colour));
}

async function loadJson(): Promise<Reporter> {
  return (await import('./json.ts')).renderJson;
}

async function loadHtml(): Promise<Reporter> {
  return await (await import('./html.ts')).openHtml();
}

/** How a format is made, and what it asks for. */
export interface FormatEntry {
  load(colour?: Colour): Promise<Reporter | BinaryReporter>;
  /** Whether it shows where everything stands, so that the results have to say it. */
  readonly draws: boolean;
  /** True where it is no text, which is sent to standard output only when that is asked for by name. */
  readonly binary?: boolean;
  /** For a format whose reader takes so much only: what is told of that, in sentences, read from what was rendered. */
  dropped?(): Promise<(rendered: string) => readonly string[]>;
}

export const FORMATS = {
  text: { load: loadText, draws: false },
  json: { load: loadJson, draws: false },
  markdown: { load: async () => (await import('./markdown/report.ts')).renderMarkdown, draws: false },
  html: { load: loadHtml, draws: true },
  docx: { load: async () => (await import('./docx/report.ts')).renderDocx, draws: false, binary: true },
  sarif: { load: async () => (await import('./sarif.ts')).renderSarif, draws: false },
  'sarif-github': {
    load: async () => (await import('./sarif-github.ts')).renderSarifGithub,
    draws: false,
    dropped: async () => (await import('./sarif-github.ts')).droppedFrom,
  },
  junit: { load: async () => (await import('./ci/junit.ts')).renderJunit, draws: false },
  github: { load: async () => (await import('./ci/github.ts')).renderGithub, draws: false },
  gitlab: { load: async () => (await import('./ci/gitlab.ts')).renderGitlab, draws: false },
  csv: { load: async () => (await import('./csv.ts')).renderCsv, draws: false },
} as const satisfies Readonly<Record<string, FormatEntry>>;

export type Format = keyof typeof FORMATS;
