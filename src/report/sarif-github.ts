/**
 * SARIF for code scanning at GitHub, which makes an alert of every result whatever its kind: only the failures that
 * nobody has waived, within the limits of an upload
 * (https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
 */
import { gzipSync } from 'node:zlib';
import type { Log, Notification } from 'sarif';
import type { Report } from '../model/report.ts';
import type { Lang, Params } from '../wording/language.ts';
import type { SarifId } from '../wording/sarif.ts';
import type { Reporter } from './formats.ts';
import type { SarifOptions } from './sarif/files.ts';
import { activeFailures } from './sarif/judgements.ts';
import { logOf } from './sarif/log.ts';
import { say } from './sarif/say.ts';

interface Limits {
  /** Results that an upload may hold. */
  readonly results: number;
  /** Results that are shown. */
  readonly shown: number;
  /** Bytes of an upload, compressed. */
  readonly bytes: number;
}

const LIMITS: Limits = { results: 25_000, shown: 5000, bytes: 10_000_000 };

export const renderSarifGithub: Reporter = (report, options) => githubLog(report, options, LIMITS);

/** Where something has to go, the last results go: mandatory ones stand first. The log says how many there were. */
export function githubLog(report: Report, options: SarifOptions, limits: Limits): string {
  const failures = activeFailures(report);
  const count = failures.length;
  const render = (kept: number): string =>
    logOf(report, failures.slice(0, kept), options, told(count, kept, options.lang, limits));
  let kept = Math.min(count, limits.results);
  let text = render(kept);
  for (let size = sizeOf(text); size > limits.bytes && kept > 0; size = sizeOf(text)) {
    // Results are much alike, so the next size is near the wanted one; a twentieth less, so that it stays below.
    kept = Math.floor(kept * Math.min(0.95, (limits.bytes / size) * 0.95));
    text = render(kept);
  }
  return text;
}

/** What a log says of results that are not in it, or that GitHub does not show. */
export function droppedFrom(rendered: string): string[] {
  const { runs } = JSON.parse(rendered) as Log;
  const told = runs.flatMap(({ invocations = [] }) => invocations[0]?.toolExecutionNotifications ?? []);
  const ids: readonly (string | undefined)[] = LEFT_OUT;
  return told.flatMap(({ descriptor, message }) => (ids.includes(descriptor?.id) ? [message.text ?? ''] : []));
}

const LEFT_OUT = ['too_many', 'too_large', 'not_shown'] as const satisfies readonly SarifId[];

const sizeOf = (text: string): number => gzipSync(text).length;

function told(count: number, kept: number, lang: Lang, limits: Limits): Notification[] {
  const note = (id: (typeof LEFT_OUT)[number], params: Params): Notification => ({
    descriptor: { id },
    level: 'warning',
    message: { text: say(id, lang, params) },
    properties: { count, kept },
  });
  const dropped = kept < Math.min(count, limits.results) ? 'too_large' : 'too_many';
  return [
    ...(kept < count ? [note(dropped, { count, kept, limit: limits.results })] : []),
    ...(kept > limits.shown ? [note('not_shown', { kept, limit: limits.shown })] : []),
  ];
}
