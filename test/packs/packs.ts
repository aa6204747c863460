/** Packs for tests: the built-in ones of Zhengzhou and Luoyang, and the hard rules of other cities. */
import { fileURLToPath } from 'node:url';
import type { CompiledPack } from '../../src/engine/compile.ts';
import { openPacks } from '../../src/run/packs.ts';

async function packOf(city: string, rules: readonly string[]): Promise<CompiledPack> {
  const pack = await (await openPacks(rules)).forCity(city);
  if (pack === null) throw new Error(`no pack for ${city}`);
  return pack;
}

export const zhengzhou = await packOf('zhengzhou', []);
export const luoyang = await packOf('luoyang', []);
export const puyang = await packOf('puyang', []);
export const xuchang = await packOf('xuchang', []);
export const sanmenxia = await packOf('sanmenxia', []);
export const hardRules = await packOf('hard-rules', [fileURLToPath(new URL('hard-rules.yaml', import.meta.url))]);
