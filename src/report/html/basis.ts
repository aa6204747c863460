/** What the report rests on: the policy that decided the exit code, the versions, the digests. */
import type { JudgedResult, Policy, Report } from '../../model/report.ts';
import { UNDETERMINED_EXITS } from '../../wording/review.ts';
import { FORCE_WORDS } from '../../wording/status.ts';
import { html, lines, type Markup } from './markup.ts';
import { type Page, term } from './page.ts';

export function basisSection(page: Page, report: Report): Markup {
  const rows = [...policyTerms(page, report.policy), ...versionTerms(page, report)];
  return html`<section class="basis" aria-labelledby="basis">
<h2 id="basis">${page.words('basis')}</h2>
<dl>
${lines(rows)}
</dl>
</section>`;
}

function policyTerms(page: Page, policy: Policy): Markup[] {
  const { lang } = page;
  const nothing = page.words('nothing');
  const forces = policy.fail_on.map((force) => FORCE_WORDS[force][lang]);
  const code = UNDETERMINED_EXITS[policy.undetermined];
  const effect = code === null ? page.words('no_effect') : page.words('exits_with', { code });
  return [
    ...term(page.words('fail_on'), [forces.length === 0 ? nothing : page.list(forces)]),
    ...term(page.words('undetermined'), [effect]),
    ...term(page.words('empty'), [page.words('exits_with', { code: policy.allow_empty ? 0 : 4 })]),
    ...term(
      page.words('waivers'),
      policy.waivers.length === 0
        ? [nothing]
        : policy.waivers.flatMap((file) => [...decidingFile(page, file), ...notes(page, file)]),
    ),
    ...term(page.words('config'), policy.config === null ? [] : decidingFile(page, policy.config)),
  ];
}

/** A file that took part in the decision, and the digest of its bytes. */
function decidingFile({ style }: Page, { file, digest }: { readonly file: string; readonly digest: string }): Markup[] {
  return [html`${style.shown(file)} <code>${digest}</code>`];
}

/** What entries of the file came to that did nothing. */
function notes({ style }: Page, { notes: all }: Policy['waivers'][number]): Markup[] {
  return all.length === 0 ? [] : [html`<ul>${all.map((note) => html`<li>${style.pick(note)}</li>`)}</ul>`];
}

function versionTerms(page: Page, { tool, schema_version: schema, results }: Report): Markup[] {
  const packs = new Map(results.filter(isJudged).map(({ pack }) => [pack.digest, pack]));
  return [
    ...term(page.words('program'), [`${tool.name} ${tool.version}`]),
    ...term(page.words('schema'), [schema]),
    ...[...packs.values()].flatMap(({ id, version, digest }) => [
      ...term(page.words('pack'), [`${id} ${version}`]),
      ...term(page.words('digest'), [html`<code>${digest}</code>`]),
    ]),
  ];
}

const isJudged = (result: Report['results'][number]): result is JudgedResult => result.verdict !== 'invalid';
