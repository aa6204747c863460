/**
 * YAML 1.2 documents. The library costs more to load than the rest of a check, so whoever needs this module imports
 * it only when there is YAML to read.
 */
import { Composer, type CST, type Document, isScalar } from 'yaml';
import { InvalidInput, type Problem } from '../model/problem.ts';
import { MAX_DEPTH, MAX_PROBLEMS } from './limits.ts';
import type { Parsed, SourceTree } from './tree.ts';
import { problemAt, type Written, written } from './written.ts';
import { tokensOf } from './yaml-depth.ts';
import { syntaxProblems, wideColonAt } from './yaml-errors.ts';
import { YamlReader } from './yaml-nodes.ts';

/** `uniqueKeys` is off because it compares every key with every other; duplicates are found while reading. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** What YAML forbids in a text. The library marks its own tokens with some of these characters. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** The tree of a YAML document. Throws InvalidInput with every problem found in its writing. */
export function parseYaml(text: string): SourceTree {
  const { tree, problems } = readYaml(text);
  if (!tree || problems.length > 0) throw new InvalidInput(problems);
  return tree;
}

/** Reads a YAML document as far as its structure can be told. */
export function readYaml(text: string): Parsed {
  const source = written(text);
  const control = text.search(CONTROL);
  if (control >= 0) {
    return unreadable(problemAt(source, 'control_character', { start: control, end: control + 1 }, '', 'plain_text'));
  }
  const tokens = tokensOf(text);
  if (typeof tokens === 'number') {
    const limit = { limit: String(MAX_DEPTH) };
    return unreadable(problemAt(source, 'too_deep', { start: tokens, end: tokens + 1 }, '', 'value', limit));
  }
  const documents = [...new Composer(OPTIONS).compose(tokens, true, text.length)] as Document[];
  const whole = problemsOfStream(source, tokens, documents);
  const document = documents.find(holdsSomething);
  if (whole.length > 0 || !document) return unreadable(...whole);
  return readDocument(source, document);
}

function readDocument(source: Written, document: Document): Parsed {
  const reader = new YamlReader(source);
  const root = reader.node(document.contents, '', { start: 0, end: source.text.length });
  const { problems, longNumbers } = reader;
  if (problems.length > MAX_PROBLEMS) return unreadable(...cutOff(problems));
  const colon = root.kind === 'scalar' ? wideColonAt(source.text, root.start) : null;
  if (colon !== null) {
    const span = { start: colon, end: colon + 1 };
    return unreadable(problemAt(source, 'full_width_punctuation', span, '', ': ', { plain: ': ' }));
  }
  return { tree: { root, text: source.text, at: source.at }, problems, longNumbers };
}

/** What keeps the text from being one document of YAML 1.2. */
function problemsOfStream(source: Written, tokens: readonly CST.Token[], documents: readonly Document[]): Problem[] {
  const version = documents.find((document) => document.directives?.yaml.version !== '1.2');
  const directive = tokens.find((token) => token.type === 'directive');
  if (version && directive) {
    const end = directive.offset + directive.source.length;
    return [problemAt(source, 'yaml_version', { start: directive.offset, end }, '', '%YAML 1.2')];
  }
  const errors = documents.flatMap((document) => syntaxProblems(source, document));
  if (errors.length > 0) return errors;
  const [first, ...more] = documents.filter(holdsSomething);
  if (!first) return [problemAt(source, 'empty_document', { start: 0, end: 0 }, '', 'object')];
  return more.slice(0, 1).map((document) => {
    const [start] = document.range ?? [0];
    return problemAt(source, 'several_documents', { start, end: start + 3 }, '', 'end');
  });
}

/** The first problems, and in place of the next one that reading ended there. */
function cutOff(problems: readonly Problem[]): Problem[] {
  const limit = { limit: String(MAX_PROBLEMS) };
  return problems
    .slice(0, MAX_PROBLEMS + 1)
    .map((problem, i) =>
      i < MAX_PROBLEMS ? problem : { ...problem, code: 'too_many_problems', expected: 'value', params: limit },
    );
}

function holdsSomething({ contents }: Document): boolean {
  return contents !== null && !(isScalar(contents) && contents.value === null && contents.source === '');
}

function unreadable(...problems: Problem[]): Parsed {
  return { tree: null, problems, longNumbers: new Set() };
}
