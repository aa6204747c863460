/** `eldercheck waivers lint | list <file…>`. */
import { movedDay } from '../authoring/days.ts';
import { isCalendarDay } from '../load/dates.ts';
import type { WaiverFile } from '../load/waivers.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import type { WaiverRow } from '../model/waiver-row.ts';
import type { RenderOptions } from '../report/formats.ts';
import { renderData } from '../report/json.ts';
import { renderWaiverList } from '../report/waiver-list.ts';
import type { Packs } from '../run/packs.ts';
import { lintWaivers } from '../run/waiver-lint.ts';
import { WAIVERS_MESSAGES } from '../wording/cli-waivers.ts';
import { fill, type Lang } from '../wording/language.ts';
import { wordProblem } from '../wording/problems.ts';
import { type Io, print } from './io.ts';
import { badValue, DAY, oneOf } from './options.ts';
import { packsFor } from './rules.ts';
import { place } from './stderr.ts';
import { asciiByDefault, columnsOf } from './terminal.ts';
import { dateInChina } from './today.ts';
import { UsageError } from './usage.ts';
import { loadWaivers, UnusableWaivers } from './waivers.ts';
import type { RawWaivers, WaiversAsked } from './waivers-program.ts';

/** Throws UsageError, UnusablePack, UnusableWaivers and OutputFailed. */
export async function runWaivers({ command, files, options }: WaiversAsked, lang: Lang, io: Io): Promise<ExitCode> {
  if (files.length === 0) throw new UsageError(WAIVERS_MESSAGES.noFiles);
  const { rules = [], asOf } = options;
  if (asOf !== undefined && !isCalendarDay(asOf)) throw badValue('--as-of', asOf, DAY);
  const date = asOf ?? dateInChina(io.now());
  const list = command === 'list' ? listing(options, date, lang, io) : null;
  const packs = await packsFor({ rules, city: null });
  const loaded = await loadAll(files, packs);
  if (list === null) return await lintAll(loaded, packs, date, lang, io);
  await print(io, list(loaded));
  return EXIT.ok;
}

/** Every file that is not valid is told. */
async function loadAll(files: readonly string[], packs: Packs): Promise<WaiverFile[]> {
  const loaded: WaiverFile[] = [];
  const faulty: UnusableWaivers[] = [];
  for (const file of files) {
    try {
      loaded.push(await loadWaivers(file, packs));
    } catch (error) {
      if (!(error instanceof UnusableWaivers)) throw error;
      faulty.push(error);
    }
  }
  if (faulty.length > 0) throw new UnusableWaivers(faulty.flatMap((error) => error.files));
  return loaded;
}

async function lintAll(
  files: readonly WaiverFile[],
  packs: Packs,
  date: string,
  lang: Lang,
  io: Io,
): Promise<ExitCode> {
  const all = await packs.all();
  const lines = files.flatMap((file) =>
    lintWaivers(file, all, date).map((found) => `${place(file.file, found, lang)}: ${wordProblem(found)[lang]}`),
  );
  const count = (of: 'waivers' | 'decisions'): number => files.reduce((sum, file) => sum + file[of].length, 0);
  const summary =
    lines.length === 0
      ? fill(WAIVERS_MESSAGES.clean[lang], {
          files: files.length,
          waivers: count('waivers'),
          decisions: count('decisions'),
        })
      : fill(WAIVERS_MESSAGES.found[lang], { count: lines.length });
  await print(io, `${[...lines, summary].join('\n')}\n`);
  return lines.length === 0 ? EXIT.ok : EXIT.failed;
}

/** How the entries are listed. Throws UsageError for an option that will not do. */
function listing(options: RawWaivers, date: string, lang: Lang, io: Io): (files: readonly WaiverFile[]) => string {
  const { expiring, format: typed = 'text', ascii = false } = options;
  const format = oneOf('--format', typed, ['text', 'json']);
  const last = expiring === undefined ? null : movedDay(date, daysIn(expiring));
  const look: RenderOptions = {
    lang,
    width: columnsOf(io.stdout, io.env),
    colour: 0,
    ascii: ascii || asciiByDefault(io.env, io.platform),
    quiet: false,
  };
  return (files) => {
    const rows = files.flatMap((file) => rowsOf(file, date));
    const shown = last === null ? rows : expiringBy(rows, last);
    return format === 'json' ? renderData(shown) : renderWaiverList(shown, look);
  };
}

/** `30d`. Throws UsageError. */
function daysIn(typed: string): number {
  if (!/^[0-9]{1,4}d$/.test(typed)) throw badValue('--expiring', typed, '30d');
  return Number(typed.slice(0, -1));
}

/** The waivers that hold and end by that day, those that end first before the others. */
function expiringBy(rows: readonly WaiverRow[], last: string): WaiverRow[] {
  const ending = rows.filter(({ state, until }) => state === 'holds' && until !== null && until <= last);
  return ending.sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : a.until === b.until ? 0 : 1));
}

function rowsOf({ file, waivers, decisions }: WaiverFile, date: string): WaiverRow[] {
  return [
    ...waivers.map(({ entry }): WaiverRow => {
      const {
        id,
        subject,
        rule,
        item = null,
        granted: from,
        expires: until,
        approved_by: by,
        approval,
        reason,
      } = entry;
      const state = date < from ? 'not_yet' : date > until ? 'expired' : 'holds';
      const limit = entry.max_shortfall ?? null;
      const about = { file, kind: 'waiver', id, subject, rule, item, state, from, until } as const;
      return { ...about, outcome: null, by, approval, reason, max_shortfall: limit };
    }),
    ...decisions.map(({ entry }): WaiverRow => {
      const { id, subject, rule, item = null, on: from, outcome, decided_by: by, approval, reason } = entry;
      const state = date < from ? 'not_yet' : 'holds';
      const about = { file, kind: 'decision', id, subject, rule, item, state, from, until: null } as const;
      return { ...about, outcome, by, approval, reason, max_shortfall: null };
    }),
  ];
}
