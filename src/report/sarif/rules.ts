/** The rules that took part, the packs that they come from, and the clauses that they rest on. */
import type { MultiformatMessageString, ReportingDescriptor, ToolComponent } from 'sarif';
import type { Lang } from '../../wording/language.ts';
import { BEARER_WORDS, FORCE_WORDS } from '../../wording/status.ts';
import { visible } from '../../wording/visible.ts';
import { code, md, quotation } from '../markdown/escape.ts';
import type { Judgement } from './judgements.ts';
import { cut, pick, say } from './say.ts';
import { quotationOf, Taxonomies } from './taxonomies.ts';

type Level = 'error' | 'note';

/** How a failure of a rule is shown: an encouraged one is advice. */
export const levelOf = ({ force }: Judgement['finding']): Level => (force === 'encouraged' ? 'note' : 'error');

interface RuleReference {
  readonly ruleId: string;
  readonly ruleIndex: number;
}

/** Rules by pack, since packs of one's own may use an id twice; then the pack stands before it. */
export class RuleBook {
  readonly descriptors: ReportingDescriptor[] = [];
  readonly packs: ToolComponent[] = [];
  readonly taxonomies = new Taxonomies();
  private readonly references = new Map<string, RuleReference>();

  constructor(judgements: readonly Judgement[], lang: Lang) {
    const packsOf = new Map<string, Set<string>>();
    for (const { result, finding } of judgements) {
      packsOf.set(finding.rule, (packsOf.get(finding.rule) ?? new Set()).add(result.pack.id));
    }
    const packs = new Set<string>();
    for (const judgement of judgements) {
      const { result, finding } = judgement;
      const { pack } = result;
      if (!packs.has(pack.id)) this.packs.push(packComponent(judgement, lang));
      packs.add(pack.id);
      const key = ruleKey(judgement);
      if (this.references.has(key)) continue;
      const isShared = (packsOf.get(finding.rule)?.size ?? 0) > 1;
      const ruleId = visible(isShared ? `${pack.id}/${finding.rule}` : finding.rule);
      this.references.set(key, { ruleId, ruleIndex: this.descriptors.length });
      this.descriptors.push(this.describe(ruleId, judgement, lang));
    }
  }

  referenceTo(judgement: Judgement): RuleReference {
    const reference = this.references.get(ruleKey(judgement));
    if (reference === undefined) throw new Error(`no rule ${judgement.finding.rule}`);
    return reference;
  }

  private describe(id: string, { finding, result }: Judgement, lang: Lang): ReportingDescriptor {
    const { clause, force, duty_bearer: bearer, readings } = finding;
    const level = levelOf(finding);
    const texts = textsOf(finding, lang);
    return {
      id,
      shortDescription: { text: cut(texts.title) },
      fullDescription: { text: cut([texts.basis, ...texts.quoted].join('\n')) },
      help: helpOf(texts),
      defaultConfiguration: { level },
      relationships: [{ target: this.taxonomies.add(clause), kinds: ['relevant'] }],
      properties: {
        rule: finding.rule,
        pack: result.pack.id,
        force,
        duty_bearer: bearer,
        readings,
        tags: ['eldercare', force],
        'problem.severity': level === 'error' ? 'error' : 'recommendation',
      },
    };
  }
}

interface RuleTexts {
  readonly title: string;
  /** Document and place of the clause. */
  readonly basis: string;
  readonly quoted: readonly string[];
  readonly facts: string;
  readonly explain: string;
  readonly command: string;
}

function textsOf({ rule: id, title, clause, force, duty_bearer: bearer }: Judgement['finding'], lang: Lang): RuleTexts {
  const rule = visible(id);
  return {
    title: pick(title, lang),
    basis: say('basis', lang, { document: visible(clause.document), at: visible(clause.at) }),
    quoted: quotationOf(clause),
    facts: say('rule', lang, { rule, force: pick(FORCE_WORDS[force], lang), bearer: pick(BEARER_WORDS[bearer], lang) }),
    explain: say('explain', lang, { rule }),
    command: `eldercheck explain ${rule}`,
  };
}

function helpOf({ title, basis, quoted, facts, explain, command }: RuleTexts): MultiformatMessageString {
  const markdown = [`**${md(title)}**`, md(basis), quotation(quoted).join('\n'), md(facts), code(command)];
  return { text: [title, basis, ...quoted, facts, explain].join('\n'), markdown: markdown.join('\n\n') };
}

const ruleKey = ({ result, finding }: Judgement): string => JSON.stringify([result.pack.id, finding.rule]);

function packComponent({ result: { pack } }: Judgement, lang: Lang): ToolComponent {
  return {
    name: visible(pack.id),
    version: visible(pack.version),
    shortDescription: { text: pick(pack.city, lang) },
    properties: { digest: pack.digest, origin: pack.origin, notices: pack.notices },
  };
}
