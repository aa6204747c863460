/** Which generated part stands in which document. */
import { readFileSync } from 'node:fs';
import type { Lang } from '../../src/wording/language.ts';
import { type Output, ROOT } from '../generate/write.ts';
import { areaTableExcerpt } from './area-tables.ts';
import { areaExample, dutyTable, flowTable, statisticTable } from './areas.ts';
import { type Blocks, fillBlocks } from './blocks.ts';
import { statusCases } from './cases.ts';
import { coverageTables } from './coverage.ts';
import { fieldTables, paperTable } from './fields.ts';
import { factTables, setTable, unitTable } from './language.ts';
import { matrixTable } from './matrix.ts';
import { placeholderTable } from './placeholders.ts';
import { reportExcerpt } from './report.ts';
import { allRules } from './rules.ts';
import { optionsTable, rulesTable } from './tables.ts';

interface Document {
  readonly path: string;
  readonly lang: Lang;
  readonly blocks: (lang: Lang) => Promise<Blocks>;
}

const readme = async (lang: Lang): Promise<Blocks> => ({
  report: await reportExcerpt(lang),
  options: await optionsTable(lang),
  rules: await rulesTable(lang),
});

const ruleLanguage = async (lang: Lang): Promise<Blocks> => ({
  facts: factTables(lang),
  sets: setTable(lang),
  units: unitTable(lang),
});

const projectFile = async (lang: Lang): Promise<Blocks> => ({
  fields: fieldTables(lang),
  papers: paperTable(lang),
});

const areas = async (lang: Lang): Promise<Blocks> => ({
  statistics: statisticTable(lang),
  flows: flowTable(lang),
  duties: dutyTable(lang),
  example: await areaExample(lang),
});

const rules = async (): Promise<Blocks> => ({ rules: await allRules() });

const areaTables = async (lang: Lang): Promise<Blocks> => ({ data: await areaTableExcerpt(lang) });

const statuses = async (lang: Lang): Promise<Blocks> => ({ cases: await statusCases(lang) });

const coverage = async (lang: Lang): Promise<Blocks> => ({ coverage: await coverageTables(lang) });

const matrix = async (lang: Lang): Promise<Blocks> => ({ matrix: await matrixTable(lang) });

const reviewOpinion = async (lang: Lang): Promise<Blocks> => ({
  texts: placeholderTable('text', lang),
  blocks: placeholderTable('block', lang),
});

export const DOCUMENTS: readonly Document[] = [
  { path: 'README.md', lang: 'en', blocks: readme },
  { path: 'README.zh-CN.md', lang: 'zh', blocks: readme },
  { path: 'docs/area-tables.md', lang: 'en', blocks: areaTables },
  { path: 'docs/area-tables.zh-CN.md', lang: 'zh', blocks: areaTables },
  { path: 'docs/areas.md', lang: 'en', blocks: areas },
  { path: 'docs/areas.zh-CN.md', lang: 'zh', blocks: areas },
  { path: 'docs/coverage.md', lang: 'en', blocks: coverage },
  { path: 'docs/coverage.zh-CN.md', lang: 'zh', blocks: coverage },
  { path: 'docs/matrix.md', lang: 'en', blocks: matrix },
  { path: 'docs/matrix.zh-CN.md', lang: 'zh', blocks: matrix },
  { path: 'docs/project-file.md', lang: 'en', blocks: projectFile },
  { path: 'docs/project-file.zh-CN.md', lang: 'zh', blocks: projectFile },
  { path: 'docs/review-opinion.md', lang: 'en', blocks: reviewOpinion },
  { path: 'docs/review-opinion.zh-CN.md', lang: 'zh', blocks: reviewOpinion },
  { path: 'docs/rule-language.md', lang: 'en', blocks: ruleLanguage },
  { path: 'docs/rule-language.zh-CN.md', lang: 'zh', blocks: ruleLanguage },
  { path: 'docs/rules.md', lang: 'zh', blocks: rules },
  { path: 'docs/statuses.md', lang: 'en', blocks: statuses },
  { path: 'docs/statuses.zh-CN.md', lang: 'zh', blocks: statuses },
];

/** Every document as it should be. The working folder has to be that of the project. */
export async function freshDocuments(): Promise<Output[]> {
  const fresh: Output[] = [];
  for (const { path, lang, blocks } of DOCUMENTS) {
    const text = readFileSync(new URL(path, ROOT), 'utf8');
    fresh.push({ path, text: fillBlocks(path, text, await blocks(lang)) });
  }
  return fresh;
}
