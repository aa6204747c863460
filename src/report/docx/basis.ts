/** What an opinion rests on: the policy that decided the exit code, the versions, the digests. */
import type { Policy, Report, SubjectResult } from '../../model/report.ts';
import { UNDETERMINED_EXITS } from '../../wording/review.ts';
import { FORCE_WORDS } from '../../wording/status.ts';
import { documentTexts, kindLabel } from '../text/head.ts';
import { type Block, labelled, paragraph } from './blocks.ts';
import type { Sheet } from './sheet.ts';

type Row = readonly [name: string, texts: readonly string[]];

export function basisBlocks(
  sheet: Sheet,
  { policy, tool, schema_version: schema, inputs = [] }: Report,
  result: SubjectResult,
): Block[] {
  const read = inputs.filter(({ file, role }) => role === 'register' || file === result.subject.file);
  const rows: readonly Row[] = [
    ...(result.verdict === 'invalid' ? [] : packRows(sheet, result)),
    [sheet.style.say('file'), read.map((input) => decidingFile(sheet, input))],
    [sheet.shared('program'), [`${tool.name} ${tool.version}`]],
    [sheet.shared('schema'), [schema]],
    ...policyRows(sheet, policy),
  ];
  return [
    ...rows.flatMap(([name, texts]) => texts.map((text) => labelled('note', sheet.labelled(name, ''), text))),
    ...(kindLabel(result) === 'project' ? [paragraph('note', sheet.words('no_plan'))] : []),
  ];
}

function packRows(sheet: Sheet, result: Exclude<SubjectResult, { verdict: 'invalid' }>): Row[] {
  const { id, version, digest } = result.pack;
  return [
    [sheet.style.say('document'), documentTexts(sheet.style, result)],
    [sheet.shared('pack'), [`${id} ${version}`]],
    [sheet.shared('digest'), [digest]],
  ];
}

function policyRows(sheet: Sheet, policy: Policy): Row[] {
  const { lang, style } = sheet;
  const nothing = sheet.shared('nothing');
  const forces = policy.fail_on.map((force) => FORCE_WORDS[force][lang]).join(style.say('list_mark'));
  const code = UNDETERMINED_EXITS[policy.undetermined];
  const files = policy.waivers.flatMap((file) => [
    decidingFile(sheet, file),
    ...file.notes.map((note) => sheet.labelled(style.shown(note.entry), style.pick(note))),
  ]);
  return [
    [sheet.shared('fail_on'), [forces === '' ? nothing : forces]],
    [sheet.shared('undetermined'), [code === null ? sheet.shared('no_effect') : sheet.shared('exits_with', { code })]],
    [sheet.shared('empty'), [sheet.shared('exits_with', { code: policy.allow_empty ? 0 : 4 })]],
    [sheet.shared('waivers'), files.length === 0 ? [nothing] : files],
    [sheet.shared('config'), policy.config === null ? [] : [decidingFile(sheet, policy.config)]],
  ];
}

/** A file that took part, and the digest of its bytes. */
const decidingFile = ({ style }: Sheet, { file, digest }: { readonly file: string; readonly digest: string }): string =>
  `${style.file(file)}  ${style.shown(digest)}`;
