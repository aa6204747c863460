/**
 * Measures one engine and prints the result as JSON; `bench:audit` starts one for each, so that none inherits the
 * memory or the compiled code of another. Arguments: what to measure, the engine, the file, a number.
 */
import { engineCalled } from './engines/all.ts';
import { alone, compare, time } from './engines/measured.ts';

const [what = '', name = '', path = '', number = ''] = process.argv.slice(2);
console.log(JSON.stringify(await measured()));

async function measured(): Promise<unknown> {
  if (name === '') return time(null, path, Number(number));
  const engine = await engineCalled(name).make();
  if (what === 'compare') return compare(engine, path);
  if (what === 'time') return time(engine, path, Number(number));
  if (engine.judge === null) throw new Error(`${name} judges no single record`);
  return alone(engine.judge, path, Number(number));
}
