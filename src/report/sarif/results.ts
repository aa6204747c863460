/** One result for each judgement: what it says, where it points, and everything that the JSON result knows of it. */
import type { Result, Location as SarifLocation, Suppression } from 'sarif';
import type { Status } from '../../model/status.ts';
import { fieldLabel } from '../../wording/fields.ts';
import { ended, type Lang } from '../../wording/language.ts';
import { quantityText, requirementText } from '../../wording/quantity.ts';
import { STATUS_WORDS } from '../../wording/status.ts';
import { visible } from '../../wording/visible.ts';
import { itemWords } from '../../wording/vocabulary.ts';
import type { fingerprints } from '../fingerprint.ts';
import { identityOf } from '../row.ts';
import type { Files } from './files.ts';
import type { Judgement } from './judgements.ts';
import { levelOf, type RuleBook } from './rules.ts';
import { pick, say, spaced } from './say.ts';

const KINDS: Readonly<Record<Status, Result.kind>> = {
  fail: 'fail',
  undetermined: 'open',
  not_applicable: 'notApplicable',
  not_yet_due: 'informational',
  pass: 'pass',
};

export interface ResultContext {
  readonly files: Files;
  readonly rules: RuleBook;
  readonly lang: Lang;
  /** Whether waivers were asked for: then every result says whether it has one. */
  readonly suppressible: boolean;
  readonly fingerprint: ReturnType<typeof fingerprints>;
}

export function resultOf(judgement: Judgement, context: ResultContext): Result {
  const { files, rules, lang, suppressible } = context;
  const { result, finding, found } = judgement;
  const related = missingPlaces(judgement, context);
  const fingerprint = context.fingerprint(identityOf(result.subject.id, judgement));
  return {
    ...rules.referenceTo(judgement),
    kind: KINDS[found.status],
    level: found.status === 'fail' ? levelOf(finding) : 'none',
    message: { text: messageOf(judgement, lang) },
    locations: [files.place(result.subject.file, found.location)],
    ...(related.length > 0 && { relatedLocations: related }),
    // Code scanning at GitHub looks at the first name only; the second says what it is made of.
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'subjectRuleItem/v1': fingerprint },
    ...(suppressible && { suppressions: suppressionsOf(judgement, lang) }),
    properties: propertiesOf(judgement),
  };
}

function messageOf(judgement: Judgement, lang: Lang): string {
  const { finding, found } = judgement;
  const { document, at } = finding.clause;
  const { waiver } = found;
  const reason = pick(found.reason, lang);
  const judged = found.judgement === null ? '' : pick(found.judgement, lang);
  return spaced(
    [
      headlineOf(judgement, lang),
      reason,
      judged === '' || reason.includes(judged) ? '' : say('judgement', lang, { text: judged }),
      waiver === undefined ? '' : waivedText(waiver, lang),
      say('basis', lang, { document: visible(document), at: visible(at) }),
    ],
    lang,
  );
}

function headlineOf({ result, finding, item, found }: Judgement, lang: Lang): string {
  const title = pick(finding.title, lang);
  const name = item === null ? '' : visible(itemWords(item.id, lang));
  const { measured, required, shortfall } = found;
  const amounts = [
    measured === null ? '' : say('measured', lang, { measured: quantityText(measured, lang) }),
    required === null ? '' : say('required', lang, { required: requirementText(required, lang) }),
    shortfall === null ? '' : say('shortfall', lang, { shortfall: quantityText(shortfall, lang) }),
  ];
  return say('headline', lang, {
    status: pick(STATUS_WORDS[found.status], lang),
    title: item === null ? title : say('item_of', lang, { title, item: name }),
    amounts: amounts.join(''),
    subject: visible(result.subject.id ?? ''),
  });
}

function waivedText(waiver: NonNullable<Judgement['found']['waiver']>, lang: Lang): string {
  const { id, approved_by: by, approval, expires, reason } = waiver;
  return say('waived', lang, {
    id: visible(id),
    by: visible(by),
    approval: visible(approval),
    expires: visible(expires),
    reason: ended(visible(reason), lang),
  });
}

function suppressionsOf({ found }: Judgement, lang: Lang): Suppression[] {
  if (found.disposition !== 'waived') return [];
  const { waiver } = found;
  const justification = waiver === undefined ? {} : { justification: waivedText(waiver, lang), properties: { waiver } };
  return [{ kind: 'external', status: 'accepted', ...justification }];
}

/** The fields that would decide, each where it is to be filled in. */
function missingPlaces({ result, found }: Judgement, { files, lang }: ResultContext): SarifLocation[] {
  const { missing, missing_at: places = [] } = found;
  return missing.map((pointer, i) => {
    const { line = null, column = null } = places[i] ?? {};
    const field = pick(fieldLabel(pointer), lang);
    const text = say('missing', lang, { field, pointer: visible(pointer) });
    return { id: i + 1, message: { text }, ...files.place(result.subject.file, { pointer, line, column }) };
  });
}

/** Enough to get back what was judged, and what the mapping to SARIF cannot say. */
function propertiesOf({ result, finding, item, found }: Judgement) {
  const { measured, required, shortfall, missing, judgement, waiver, decision } = found;
  const { force, duty_bearer: bearer, readings, alternatives } = finding;
  return {
    subject: result.subject.id,
    rule: finding.rule,
    item: item === null ? null : item.id,
    status: found.status,
    disposition: found.disposition,
    force,
    duty_bearer: bearer,
    pack: result.pack.id,
    reason: found.reason.code,
    ...(measured && { measured }),
    ...(required && { required }),
    ...(shortfall && { shortfall }),
    ...(item === null && finding.farthest && { farthest: finding.farthest }),
    ...(missing.length > 0 && { missing }),
    ...(judgement && { judgement }),
    ...(waiver && { waiver }),
    ...(decision && { decision }),
    ...(readings.length > 0 && { readings }),
    ...(alternatives.length > 0 && { alternatives }),
  };
}
