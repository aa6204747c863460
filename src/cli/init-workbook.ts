/** `eldercheck init --xlsx [file]`: a workbook for the estates of a bureau. */
import { templateWorkbook } from '../init/template.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import { fill, type Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { TEMPLATE_MESSAGES } from '../wording/workbook.ts';
import { refuseExisting } from './init-command.ts';
import type { RawInit } from './init-program.ts';
import { type Io, tell } from './io.ts';
import { writeWhole } from './output-file.ts';
import { usageError } from './usage.ts';

/** Throws UsageError and OutputFailed. */
export async function runInitWorkbook(
  file: string | undefined,
  { kind, city, stage, rules, force = false }: RawInit,
  lang: Lang,
  io: Io,
): Promise<ExitCode> {
  const path = file ?? 'estates.xlsx';
  const others = { '--kind': kind, '--city': city, '--stage': stage, '--rules': rules };
  const [option] = Object.entries(others).find(([, value]) => value !== undefined) ?? [];
  if (option !== undefined) throw usageError(TEMPLATE_MESSAGES.alone, { option });
  if (!/\.xlsx$/i.test(path)) throw usageError(TEMPLATE_MESSAGES.not_xlsx, { path: visible(path) });
  if (!force) await refuseExisting(path);
  await writeWhole(path, await templateWorkbook(lang));
  const shown = visible(path);
  const command = `eldercheck audit ${path.includes(' ') ? `"${shown}"` : shown}`;
  await tell(io, `${fill(TEMPLATE_MESSAGES.written[lang], { path: shown, command })}\n`);
  return EXIT.ok;
}
