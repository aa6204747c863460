/**
 * The import walls: which room may import from which, and why. A new arrow is a decision about the design, made here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

interface Wall {
  readonly room: string;
  /** Rooms of ours, and ready-made modules of `generated/`. */
  readonly may: readonly string[];
  readonly libraries: readonly string[];
  readonly because: string;
}

const WALLS: readonly Wall[] = [
  { room: 'model', may: [], libraries: ['zod'], because: 'the vocabulary is readable alone' },
  {
    room: 'geometry',
    may: [],
    libraries: ['proj4', 'gcoord', 'geographiclib-geodesic'],
    because: 'it can be checked against published tables without the domain',
  },
  {
    room: 'load',
    may: [
      'model',
      'geometry',
      'workbook',
      '#generated/validate-project.js',
      '#generated/validate-area.js',
      '#generated/validate-plan.js',
      '#generated/read-project.js',
      '#generated/field-order.js',
    ],
    libraries: [
      'jsonc-parser',
      'yaml',
      'zod',
      'csv-parse',
      'node:fs',
      'node:path',
      'node:crypto',
      'node:stream/promises',
    ],
    because: 'files and parse errors stop here',
  },
  {
    room: 'workbook',
    may: [],
    libraries: ['hucre/xlsx', 'fflate', 'node:buffer', 'node:zlib'],
    because: 'it knows files of spreadsheets, and nothing of what stands in them',
  },
  { room: 'facts', may: ['model', 'geometry'], libraries: [], because: 'a fact knows no limit, no city, no verdict' },
  {
    room: 'engine',
    may: ['model', 'facts', '#generated/field-order.js'],
    libraries: [],
    because: 'same inputs, same report: no files, no clock, no colour',
  },
  {
    room: 'wording',
    may: ['model', '#generated/field-order.js'],
    libraries: [],
    because: 'words cannot change a verdict',
  },
  {
    room: 'report',
    may: ['model', 'wording', 'workbook'],
    libraries: ['chalk', 'cli-table3', 'csv-stringify/sync', 'docx', 'fflate', 'sarif', 'node:crypto', 'node:zlib'],
    because: 'a report can be rendered again from saved JSON',
  },
  {
    room: 'run',
    may: ['model', 'load', 'facts', 'engine', 'report', '#generated/packs.js', '#generated/register.js'],
    libraries: [],
    because: 'the command and the library check in one and the same way',
  },
  {
    room: 'authoring',
    may: ['model', 'load', 'facts', 'engine', 'run', 'wording', '#generated/examples.js'],
    libraries: ['zod', 'node:fs', 'node:path', 'node:crypto', 'node:url'],
    because: 'whoever writes or reads packs looks at what no check of a project needs to know',
  },
  {
    room: 'init',
    may: ['model', 'load', 'engine', 'report', 'wording', 'workbook', '#generated/field-order.js'],
    libraries: ['zod'],
    because: 'a new project file asks for what the rules ask for, and no check needs to know how it is written',
  },
  {
    room: 'audit',
    may: ['model', 'load', 'engine', 'run'],
    libraries: [],
    because: 'each of many subjects is judged as a single one, and here they are only counted',
  },
  {
    room: 'cli',
    may: [
      'model',
      'load',
      'run',
      'audit',
      'authoring',
      'init',
      'report',
      'wording',
      '.',
      '#generated/schemas.js',
      '#generated/parameters.js',
    ],
    libraries: ['commander', 'tinyglobby', 'node:fs', 'node:fs/promises', 'node:path', 'node:stream'],
    because: 'the only place that prints',
  },
];

interface Import {
  readonly from: string;
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

const roomOf = (file: string): string => (file.includes(sep) ? (file.split(sep)[0] ?? '') : '.');

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const statements = /^(?:import|export)\b[^;']*? from '([^']+)';|\bimport\('([^']+)'\)/gm;
  const specifiers = [...text.matchAll(statements)].map((match) => match[1] ?? match[2] ?? '');
  return specifiers.map((specifier) => {
    const target = specifier.startsWith('.') ? roomOf(relative(SRC, join(SRC, dirname(file), specifier))) : specifier;
    return { from: roomOf(file), file: file.split(sep).join(posix.sep), target };
  });
}

const imports = files.flatMap(importsOf);

/** What is loaded at once with a file: types are not, and what is asked for later is not. */
function loadedWith(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\b(?! type\b)[^;']*? from '([^']+)';/gm)].map((match) => match[1] ?? '');
}

describe('import walls', () => {
  it.each(WALLS.map((wall) => [wall.room, wall.because, wall] as const))('%s: %s', (room, _, wall) => {
    const allowed = new Set([room, ...wall.may, ...wall.libraries]);
    const strange = imports.filter(({ from, target }) => from === room && !allowed.has(target));
    expect(strange.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('names every room', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== '.'));
    expect([...rooms].sort()).toEqual(WALLS.map(({ room }) => room).sort());
  });

  it('loads the libraries of the earth and of Word documents only for those that need them', () => {
    const late = new Set(['proj4', 'gcoord', 'geographiclib-geodesic', 'docx', 'fflate']);
    // The library answers at once, so it brings them along.
    const reached = new Set([join('cli', 'process.ts')]);
    const needing: string[] = [];
    for (const file of reached) {
      for (const specifier of loadedWith(file)) {
        if (late.has(specifier)) needing.push(file);
        if (specifier.startsWith('.')) reached.add(join(dirname(file), specifier));
      }
    }
    expect(reached).toContain(join('geometry', 'position-check.ts'));
    expect(needing).toEqual([]);
  });

  it('loads the source register only where somebody asks for it', () => {
    expect(files.filter((file) => loadedWith(file).includes('#generated/register.js'))).toEqual([]);
  });

  it('loads YAML and the schema library only where there is something to read with them', () => {
    const reached = new Set([join('cli', 'process.ts')]);
    const needing: string[] = [];
    for (const file of reached) {
      for (const specifier of loadedWith(file)) {
        if (specifier === 'yaml' || specifier === 'zod') needing.push(file);
        if (specifier.startsWith('.')) reached.add(join(dirname(file), specifier));
      }
    }
    expect(reached).toContain(join('cli', 'configured.ts'));
    expect(needing).toEqual([]);
  });

  it('lets no code know a city', () => {
    const cities = /zhengzhou|luoyang|xuchang|sanmenxia|puyang|郑州|洛阳|许昌|三门峡|濮阳/i;
    const examples = new Set([
      'index.ts',
      join('wording', 'cli.ts'),
      join('wording', 'cli-audit.ts'),
      join('model', 'subject.ts'),
    ]);
    const naming = files.filter((file) => {
      const code = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      return cities.test(code) && !examples.has(file);
    });
    expect(naming).toEqual([]);
  });

  it('keeps the clock and the process out of everything but the command line', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\)|\bprocess\.(env|argv|exit|std|cwd|platform)|\bMath\.random\b|\bconsole\./;
    const where = files.filter((file) => roomOf(file) !== 'cli' && impure.test(readFileSync(join(SRC, file), 'utf8')));
    expect(where).toEqual([]);
  });
});
