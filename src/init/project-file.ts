/** A new file for a city, or for any: its text, and how many fields wait to be filled in. */
import type { CompiledPack } from '../engine/compile.ts';
import { INIT_FILE, INIT_TITLES } from '../wording/init.ts';
import { fill, type Lang } from '../wording/language.ts';
import { type Format, layOut } from './layout.ts';
import type { About, Stage } from './probe.ts';
import type { Entry } from './starter.ts';

export interface Wanted extends About {
  /** Null where no city is named. */
  readonly pack: CompiledPack | null;
  /** What the cities are called, for whoever has to name one. */
  readonly cities: readonly string[];
}

/** The text of the file that holds the entries. */
export function projectFile(entries: readonly Entry[], wanted: Wanted, format: Format, lang: Lang): string {
  const cities = fill(INIT_FILE.cities[lang], { cities: wanted.cities.join(', ') });
  return layOut(headOf(wanted, format, lang), entries, new Map([['/city', cities]]), format, lang);
}

function headOf({ kind, pack, stage }: Wanted, format: Format, lang: Lang): string[] {
  const city = (pack?.pack.city.name ?? INIT_FILE.noCity)[lang];
  return [
    fill(INIT_TITLES[kind][lang], { city, stage: stageIn(stage, lang) }),
    INIT_FILE.open[lang],
    fill(INIT_FILE.offered[lang], { mark: format.mark.trim() }),
    INIT_FILE.lists[lang],
    ...(kind === 'area' ? [INIT_FILE.days[lang]] : []),
  ];
}

/** The stage in words. */
export function stageIn(stage: Stage | null, lang: Lang): string {
  return (stage === null ? INIT_FILE.noStage : INIT_FILE[`stages_${stage}`])[lang];
}

/** The number of plain fields left open. */
export function openIn(entries: readonly Entry[]): number {
  const counts = entries.map((entry) => {
    if (entry.state !== 'open') return 0;
    return entry.examples === null ? 1 : entry.examples.reduce((sum, example) => sum + openIn(example), 0);
  });
  return counts.reduce((sum, one) => sum + one, 0);
}
