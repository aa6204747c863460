/** The form of `--template`, which the review opinion is filled into. */
import { MAX_BYTES } from '../load/bytes.ts';
import { nearestName } from '../load/nearest.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { type TemplateFault, UnusableTemplate } from '../report/docx/template/fault.ts';
import { fillTemplate } from '../report/docx/template/fill.ts';
import { openTemplate, type Template } from '../report/docx/template/open.ts';
import type { RenderOptions } from '../report/formats.ts';
import { fill, type Lang } from '../wording/language.ts';
import { NEAREST, PLACEHOLDERS, TEMPLATE_FAULTS, TEMPLATE_MESSAGES } from '../wording/template.ts';
import { visible } from '../wording/visible.ts';
import { exists, readBeside } from './inputs.ts';
import type { Output } from './outputs.ts';
import { UsageError, usageError } from './usage.ts';

/** A form that cannot be filled: then nothing is judged, since there would be no opinion to show for it. */
class UnusableForm extends Error {
  override readonly name = 'UnusableForm';
  readonly file: string;
  readonly faults: readonly TemplateFault[];
  constructor(file: string, faults: readonly TemplateFault[]) {
    super(`the template ${file} cannot be used`);
    this.file = file;
    this.faults = faults;
  }
}

/** What is wrong with the form, a line for each fault; null for an error of another kind. */
export function explainForm(error: Error, lang: Lang): string | null {
  if (!(error instanceof UnusableForm)) return null;
  const lines = error.faults.map((fault) => `${visible(error.file)}: ${wordFault(fault, lang)}`);
  return [TEMPLATE_MESSAGES.invalid[lang], ...new Set(lines)].join('\n');
}

function wordFault({ code, params }: TemplateFault, lang: Lang): string {
  const shown = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, visible(String(value))]));
  const nearest = shown['nearest'] ?? '';
  const hint = nearest === '' ? '' : fill(NEAREST[lang], { nearest: `{{${nearest}}}` });
  const names = Object.values(PLACEHOLDERS).map((one) => one.names[lang]);
  return fill(TEMPLATE_FAULTS[code][lang], { ...shown, hint, names: names.join(lang === 'zh' ? '、' : ', ') });
}

/** Fills the form; throws UsageError for several subjects, which one form has no room for. */
export type Filler = (report: Report, options: RenderOptions) => Promise<Uint8Array>;

const NAMES = Object.values(PLACEHOLDERS).flatMap(({ names }) => [names.zh, names.en]);

/** Throws UsageError where there is no such file or no document to make of it, and an error that `explainForm` words. */
export async function openForm(file: string, outputs: readonly Output[]): Promise<Filler> {
  if (!outputs.some(({ format }) => format === 'docx')) throw new UsageError(TEMPLATE_MESSAGES.needs_docx);
  if (!(await exists(file))) throw usageError(TEMPLATE_MESSAGES.no_file, { path: visible(file) });
  const template = await opened(file);
  return async (report, options) => {
    const [result, ...others] = report.results;
    if (!result || others.length > 0) {
      throw usageError(TEMPLATE_MESSAGES.one_subject, { count: report.results.length });
    }
    return await fillTemplate(template, report, result, options);
  };
}

async function opened(file: string): Promise<Template> {
  try {
    return openTemplate(await readBeside(file), (name) => nearestName(name, NAMES));
  } catch (error) {
    if (error instanceof UnusableTemplate) throw new UnusableForm(file, error.faults);
    if (error instanceof InvalidInput) throw new UnusableForm(file, error.problems.map(unreadable));
    throw error;
  }
}

/** What keeps a file from being read at all. */
function unreadable({ code, found }: Problem): TemplateFault {
  if (code === 'is_a_folder') return { code: 'folder', params: {} };
  if (code === 'file_too_large') return { code: 'too_large', params: { limit: MAX_BYTES / 2 ** 20 } };
  return { code: 'unreadable', params: { found } };
}
