/** The documents that the rules rest on, as taxonomies: one for each, a taxon for each clause with its quotation. */
import type { ReportingDescriptor, ReportingDescriptorReference, ToolComponent, ToolComponentReference } from 'sarif';
import type { Finding } from '../../model/report.ts';
import { visible, visibleLines } from '../../wording/visible.ts';

type Clause = Finding['clause'];

interface Document {
  readonly index: number;
  readonly number: string;
  readonly component: ToolComponent & { taxa: ReportingDescriptor[] };
  readonly indexes: Map<string, number>;
}

/** The words of a clause, with those before them that they need, line by line. */
export const quotationOf = ({ lead_ins: leadIns, quote }: Clause): string[] =>
  [...leadIns, quote].flatMap(visibleLines);

/** Collects the documents and clauses of the rules that took part. */
export class Taxonomies {
  private readonly documents = new Map<string, Document>();

  /** Names the taxon of a clause. Clauses at the same place of a document are told apart by a number. */
  add(clause: Clause): ReportingDescriptorReference {
    const { index, number, component, indexes } = this.documentOf(clause);
    const key = JSON.stringify([clause.at, clause.lead_ins, clause.quote]);
    const known = indexes.get(key) ?? component.taxa.length;
    if (!indexes.has(key)) {
      const at = visible(clause.at);
      const before = component.taxa.filter(({ name }) => name === at).length;
      const id = before === 0 ? at : `${at} #${before + 1}`;
      component.taxa.push({ id, name: at, fullDescription: { text: quotationOf(clause).join('\n') } });
      indexes.set(key, known);
    }
    const { id } = component.taxa[known] ?? { id: '' };
    return { id, index: known, toolComponent: { name: number, index } };
  }

  components(): ToolComponent[] {
    return [...this.documents.values()].map(({ component }) => component);
  }

  references(): ToolComponentReference[] {
    return [...this.documents.values()].map(({ number, index }) => ({ name: number, index }));
  }

  private documentOf({ document, title, issued }: Clause): Document {
    const key = JSON.stringify([document, title, issued]);
    const known = this.documents.get(key);
    if (known !== undefined) return known;
    const number = visible(document);
    const component = {
      name: number,
      fullName: visible(`${document} ${title}`),
      shortDescription: { text: visible(title) },
      language: 'zh-CN',
      isComprehensive: false,
      properties: { issued },
      taxa: [],
    };
    const made: Document = { index: this.documents.size, number, component, indexes: new Map() };
    this.documents.set(key, made);
    return made;
  }
}
