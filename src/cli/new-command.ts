/** `eldercheck rules new`: the files of a city that has no pack yet, to be filled in. */
import { join } from 'node:path';
import { hashOfText } from '../authoring/full-texts.ts';
import { newPackFiles } from '../authoring/new-pack.ts';
import { shippedRules } from '../authoring/shipped.ts';
import { InvalidPackFile } from '../load/pack.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import { openPacks } from '../run/packs.ts';
import { AUTHORING_MESSAGES } from '../wording/cli-authoring.ts';
import { fill, type Lang } from '../wording/language.ts';
import { wordProblem } from '../wording/problems.ts';
import { visible } from '../wording/visible.ts';
import type { RawNew } from './authoring-program.ts';
import { codeOf, type Io, print } from './io.ts';
import { standing, writeTogether } from './new-files.ts';
import { badValue } from './options.ts';
import { UsageError, usageError } from './usage.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Throws UsageError for a value that will not do and for files that are there, OutputFailed; then nothing is written. */
export async function runNew(city: string, options: RawNew, lang: Lang, io: Io): Promise<ExitCode> {
  await checkValues(city, options);
  const { name, nameEn, code, document, text, dir = '.', force = false } = options;
  const asked = { slug: city, nameZh: name ?? null, nameEn: nameEn ?? null, code: code ?? null };
  const files = newPackFiles({ ...asked, number: document ?? null, sha256: await hashOf(text) }, lang).map((file) => ({
    path: join(dir, file.path),
    text: file.text,
  }));
  const paths = files.map(({ path }) => path);
  const there = force ? [] : await standing(paths);
  if (there.length > 0) throw usageError(AUTHORING_MESSAGES.standing, { files: there.map(visible).join(', ') });
  await writeTogether(files);
  const [pack = '', register = '', cases = ''] = paths.map(visible);
  const places = { pack, document: register, cases, rules: visible(join(dir, 'rules')) };
  await print(io, `${fill(AUTHORING_MESSAGES.written[lang], places)}\n`);
  return EXIT.ok;
}

async function checkValues(city: string, { name, nameEn, code, document, dir }: RawNew): Promise<void> {
  // `rules/readings.yaml` is where readings stand.
  if (!SLUG.test(city) || city === 'readings') {
    throw usageError(AUTHORING_MESSAGES.notASlug, { slug: visible(JSON.stringify(city)) });
  }
  if (code !== undefined && !/^[0-9]{6}$/.test(code)) throw badValue('--code', code, '999999');
  const texts = { '--name': name, '--name-en': nameEn, '--document': document, '--dir': dir };
  for (const [option, value] of Object.entries(texts)) if (value?.trim() === '') throw badValue(option, value, '…');
  const packs = await openPacks([]);
  for (const found of [city, code, name, nameEn].filter((one) => one !== undefined)) {
    const taken = await packs.forCity(found);
    if (taken === null) continue;
    const { id, city: own } = taken.pack;
    const file = visible(join(shippedRules(), `${id}.yaml`));
    throw usageError(AUTHORING_MESSAGES.cityTaken, {
      found: visible(found),
      city: `${own.name.zh} (${own.slug})`,
      file,
    });
  }
}

async function hashOf(text: string | undefined): Promise<string | null> {
  if (text === undefined) return null;
  const noText = usageError(AUTHORING_MESSAGES.noText, { path: visible(text) });
  if (!text.endsWith('.txt')) throw noText;
  try {
    return hashOfText(text);
  } catch (error) {
    if (codeOf(error) !== 'UNKNOWN') throw noText;
    const [problem] = error instanceof InvalidPackFile ? error.problems : [];
    if (problem === undefined) throw error;
    const { zh, en } = wordProblem(problem);
    const path = visible(text);
    const say = (lang: Lang): string => fill(AUTHORING_MESSAGES.badText[lang], { path, problem: { zh, en }[lang] });
    throw new UsageError({ zh: say('zh'), en: say('en') });
  }
}
