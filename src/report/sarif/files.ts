/** The files of a run: as URIs, and as the artifacts that results point into. */
import type { Artifact, ArtifactLocation, Location as SarifLocation } from 'sarif';
import type { InputFile, Location, Report } from '../../model/report.ts';
import type { Lang } from '../../wording/language.ts';
import { isWindowsPath, withSlashes } from '../file-path.ts';
import type { RenderOptions } from '../formats.ts';
import { say } from './say.ts';

/** As the registry of character sets spells them. */
const ENCODINGS: Readonly<Record<NonNullable<InputFile['encoding']>, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  gb18030: 'GB18030',
};

const STANDARD_INPUT = '-';

/**
 * A file name as a URI reference, percent-encoded by segment (RFC 3986): relative names stay relative, absolute ones and
 * those of Windows become `file:` URIs. `folder` is the working folder.
 */
export function uriOf(file: string, folder?: string): string {
  const isWindows = isWindowsPath(file);
  const path = withSlashes(file, folder);
  if (isWindows && path.startsWith('//')) return `file:${encoded(path)}`;
  const [drive = ''] = isWindows ? path.split('/', 1) : [];
  if (isWindows) return `file:///${drive}${encoded(path.slice(drive.length))}`;
  if (path.startsWith('/')) return `file://${encoded(path)}`;
  return encoded(path)
    .split('/')
    .filter((segment) => segment !== '.' && segment !== '')
    .join('/');
}

function encoded(path: string): string {
  const whole = path.replace(/\p{Cs}/gu, '\ufffd');
  return whole.split('/').map(encodeURIComponent).join('/');
}

/** The language, and the working folder where it is known. */
export type SarifOptions = Pick<RenderOptions, 'lang' | 'folder'>;

/** The files of a run, each once, in the order in which the run names them. */
export class Files {
  readonly artifacts: Artifact[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly lang: Lang;
  private readonly folder: string | undefined;

  constructor({ inputs = [], results, policy }: Report, { lang, folder }: SarifOptions) {
    this.lang = lang;
    this.folder = folder;
    for (const input of inputs) this.addInput(input);
    for (const { subject } of results) this.add(subject.file, ['analysisTarget']);
    const deciding = [...policy.waivers, ...(policy.config === null ? [] : [policy.config])];
    for (const { file, digest } of deciding) this.add(file, ['userSpecifiedConfiguration'], hashesOf(digest));
  }

  /** Where a file is named, with its place among the artifacts. */
  at(file: string): ArtifactLocation {
    const uri = uriOf(file, this.folder);
    const index = this.indexes.get(uri);
    return index === undefined ? { uri } : { uri, index };
  }

  /** A place in a file; without a region where its line is not known. */
  place(file: string, { pointer, line, column }: Location): SarifLocation {
    const region =
      line === null ? {} : { region: { startLine: line, ...(column !== null && { startColumn: column }) } };
    return {
      physicalLocation: { artifactLocation: this.at(file), ...region },
      logicalLocations: [{ fullyQualifiedName: pointer }],
    };
  }

  private addInput({ file, digest, encoding, role }: InputFile): void {
    const roles: Artifact.roles[] = [role === 'subjects' ? 'analysisTarget' : 'referencedOnCommandLine'];
    this.add(file, roles, { ...hashesOf(digest), ...(encoding !== null && { encoding: ENCODINGS[encoding] }) });
  }

  private add(file: string, roles: Artifact.roles[], more: Artifact = {}): void {
    const uri = uriOf(file, this.folder);
    if (this.indexes.has(uri)) return;
    const isInput = file === STANDARD_INPUT;
    const description = isInput && { description: { text: say('standard_input', this.lang) } };
    const all: Artifact.roles[] = isInput ? [...roles, 'standardStream'] : roles;
    this.indexes.set(uri, this.artifacts.length);
    this.artifacts.push({ location: { uri, index: this.artifacts.length }, roles: all, ...description, ...more });
  }
}

function hashesOf(digest: string): Artifact {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1];
  return hex === undefined ? {} : { hashes: { 'sha-256': hex } };
}
