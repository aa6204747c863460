/** What a SARIF file of ours must keep besides the schema: the conditions of its readers, as a list of breaches. */
import type { Log, ReportingDescriptor, Result, Run } from 'sarif';

const LONGEST = 1024;

/** Sentences that say what is wrong; empty for a good file. */
export function breachesOf({ runs }: Log): string[] {
  if (runs.length !== 1) return [`${runs.length} runs`];
  return runs.flatMap((run) => [
    ...ofRun(run),
    ...(run.tool.driver.rules ?? []).flatMap((rule) => ofRule(rule, run)),
    ...(run.results ?? []).flatMap((result, i) => ofResult(result, run).map((text) => `result ${i}: ${text}`)),
    ...urisOf(run).flatMap(ofUri),
  ]);
}

const say = (isBroken: boolean, text: string): string[] => (isBroken ? [text] : []);

const repeated = (texts: readonly string[]): string[] => texts.filter((text, i) => texts.indexOf(text) !== i);

function ofRun(run: Run): string[] {
  const { driver } = run.tool;
  const wanted = ['name', 'version', 'semanticVersion', 'informationUri', 'language', 'rules'] as const;
  const [invocation] = run.invocations ?? [];
  const suppressed = (run.results ?? []).filter(({ suppressions }) => suppressions !== undefined).length;
  return [
    ...wanted.flatMap((key) => say(driver[key] === undefined, `no tool.driver.${key}`)),
    ...repeated((driver.rules ?? []).map(({ id }) => id)).map((id) => `rule ${id} twice`),
    ...(run.taxonomies ?? []).flatMap(({ taxa = [], name }) =>
      repeated(taxa.map(({ id }) => id)).map((id) => `taxon ${name} ${id} twice`),
    ),
    ...say(run.columnKind !== 'utf16CodeUnits', 'columnKind'),
    ...say(typeof invocation?.exitCode !== 'number', 'no exit code'),
    ...say(typeof invocation?.executionSuccessful !== 'boolean', 'no executionSuccessful'),
    ...say(suppressed !== 0 && suppressed !== run.results?.length, 'suppressions of some results only'),
    ...(run.artifacts ?? []).flatMap(({ hashes }) =>
      say(hashes !== undefined && !/^[0-9a-f]{64}$/.test(hashes['sha-256'] ?? ''), 'a hash that is none'),
    ),
    ...repeated((run.artifacts ?? []).map(({ location }) => location?.uri ?? '')).map((uri) => `artifact ${uri} twice`),
    ...repeated((run.results ?? []).map(fingerprintOf)).map((print) => `fingerprint ${print} twice`),
  ];
}

const fingerprintOf = ({ partialFingerprints }: Result): string => partialFingerprints?.['subjectRuleItem/v1'] ?? '';

function ofRule(rule: ReportingDescriptor, run: Run): string[] {
  const texts = { shortDescription: rule.shortDescription?.text, fullDescription: rule.fullDescription?.text };
  const described = Object.entries(texts).flatMap(([key, text = '']) => [
    ...say(text.trim() === '', `empty ${key}`),
    ...say(text.length > LONGEST, `long ${key}`),
  ]);
  const relationships = rule.relationships ?? [];
  const found = [
    ...described,
    ...say(!rule.help?.text || !rule.help.markdown, 'no help'),
    ...say(!['error', 'note'].includes(rule.defaultConfiguration?.level ?? ''), 'no default level'),
    ...say(relationships.length === 0, 'no taxon'),
    ...relationships.flatMap(({ target: { id, index = -1, toolComponent } }) => {
      const taxonomy = run.taxonomies?.[toolComponent?.index ?? -1];
      const taxon = taxonomy?.taxa?.[index];
      return say(
        taxonomy?.name !== toolComponent?.name || taxon?.id !== id || !taxon?.fullDescription?.text,
        'lost taxon',
      );
    }),
    ...say((rule.properties?.tags?.length ?? 0) > 20, 'more than 20 tags'),
  ];
  return found.map((text) => `rule ${rule.id}: ${text}`);
}

function ofResult(result: Result, run: Run): string[] {
  const { ruleId, ruleIndex = -1, kind, level, message, locations = [], partialFingerprints = {} } = result;
  const [place] = locations;
  const region = place?.physicalLocation?.region;
  const artifact = place?.physicalLocation?.artifactLocation;
  const [sentence = ''] = (message.text ?? '').split(/。|\. |\.$/);
  const { item, subject } = result.properties ?? {};
  const isComputed = result.suppressions?.some((one) => one.kind !== 'external') ?? false;
  return [
    ...say(run.tool.driver.rules?.[ruleIndex]?.id !== ruleId, 'lost rule'),
    ...say((level === 'none') !== (kind !== 'fail'), `${kind} with level ${level}`),
    ...say(sentence.trim() === '' || /[\p{Cc}\p{Cf}]/u.test(message.text ?? ''), 'no plain first sentence'),
    ...say(artifact?.uri === undefined, 'no physical location'),
    ...say(run.artifacts?.[artifact?.index ?? -1]?.location?.uri !== artifact?.uri, 'lost artifact'),
    ...say(region !== undefined && !(Number(region.startLine) >= 1 && Number(region.startColumn) >= 1), 'no line'),
    ...say(!/^(\/|$)/.test(place?.logicalLocations?.[0]?.fullyQualifiedName ?? 'none'), 'no JSON pointer'),
    ...say(Object.keys(partialFingerprints).length === 0 || fingerprintOf(result) === '', 'no fingerprint'),
    ...say(item === undefined || typeof subject !== 'string', 'no identity'),
    ...say(isComputed, 'a suppression that is not external'),
  ];
}

function urisOf({ artifacts = [], results = [] }: Run): string[] {
  const all = [
    ...artifacts.map(({ location }) => location),
    ...results.flatMap(({ locations = [] }) => locations.map((place) => place.physicalLocation?.artifactLocation)),
  ];
  return [...new Set(all.flatMap((location) => location?.uri ?? []))];
}

/** RFC 3986: percent-encoded, absolute with a scheme or else a relative path without `.` in it. */
function ofUri(uri: string): string[] {
  const isEncoded = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$/.test(uri);
  const isAbsolute = /^file:\/\//.test(uri);
  const isRelative =
    !uri.startsWith('/') && !uri.split('/').some((part) => part === '.' || part === '') && !/^[^/]*:/.test(uri);
  return [
    ...say(!isEncoded, `${uri} is not percent-encoded`),
    ...say(!isAbsolute && !isRelative, `${uri} is neither a file URI nor a relative path`),
  ];
}
