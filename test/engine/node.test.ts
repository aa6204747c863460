/** Three values, and what the names in a condition refer to. */
import { describe, expect, it } from 'vitest';
import { truthOf } from '../../src/engine/decide.ts';
import {
  all,
  any,
  BREAKS,
  Environment,
  HOLDS,
  type Node,
  not,
  slotOf,
  type Tri,
  UNKNOWN,
} from '../../src/engine/node.ts';

const environment = (assessedOn = '2026-11-01') =>
  new Environment({ subject: { id: 'case' }, project: { id: 'case' }, issued: '2020-07-01', assessedOn, survey: null });

let made = 0;
/** A condition of its own that has this value. */
function known(tri: Tri): Node {
  const key = `k${made++}`;
  return {
    leaves: [],
    tri: () => tri,
    exact(_, trial) {
      const cells = tri === UNKNOWN ? [0, 1] : [tri];
      const index = trial.group(key, () => ({ cells, fields: () => [], disputed: false }));
      return (choice) => choice[index] === 1;
    },
  };
}

const ROWS: readonly (readonly [parts: readonly Tri[], all: Tri, any: Tri])[] = [
  [[HOLDS], HOLDS, HOLDS],
  [[BREAKS], BREAKS, BREAKS],
  [[UNKNOWN], UNKNOWN, UNKNOWN],
  [[HOLDS, HOLDS], HOLDS, HOLDS],
  [[HOLDS, BREAKS], BREAKS, HOLDS],
  [[BREAKS, BREAKS], BREAKS, BREAKS],
  [[UNKNOWN, HOLDS], UNKNOWN, HOLDS],
  [[UNKNOWN, BREAKS], BREAKS, UNKNOWN],
  [[BREAKS, UNKNOWN], BREAKS, UNKNOWN],
  [[UNKNOWN, UNKNOWN], UNKNOWN, UNKNOWN],
];

describe('three values', () => {
  it.each(ROWS)('of %j', (parts, ofAll, ofAny) => {
    const env = environment();
    const [both, either] = [all(parts.map(known)), any(parts.map(known))];
    expect([both.tri(env), either.tri(env)]).toEqual([ofAll, ofAny]);
    expect([truthOf(both, env), truthOf(either, env)]).toEqual([ofAll, ofAny]);
    expect([not(both).tri(env), truthOf(not(both), env)].map((tri) => [BREAKS, HOLDS, UNKNOWN].indexOf(tri))).toEqual(
      [0, 1].map(() => (ofAll === UNKNOWN ? 2 : 1 - ofAll)),
    );
  });

  it('of one condition are its own', () => {
    const one = known(HOLDS);
    expect(all([one])).toBe(one);
    expect(any([one])).toBe(one);
    expect(all([]).tri(environment())).toBe(HOLDS);
    expect(any([]).tri(environment())).toBe(BREAKS);
  });
});

describe('an environment', () => {
  it('knows where a kind of thing is bound', () => {
    const kinds = ['project', 'facility', 'site', 'community', 'centre', 'plan'] as const;
    expect(new Set(kinds.map(slotOf)).size).toBe(kinds.length);
    const env = environment();
    expect(env.at(slotOf('project'))).toEqual({ value: { id: 'case' }, pointer: '' });
    for (const kind of kinds.slice(1))
      expect(() => env.at(slotOf(kind))).toThrow(`nothing is bound in slot ${slotOf(kind)}`);
  });

  it('leaves what a name meant before', () => {
    const env = environment();
    const [outer, inner] = [
      { value: {}, pointer: '/outer' },
      { value: {}, pointer: '/inner' },
    ];
    env.bind(1, outer);
    const during = env.within(1, () => {
      env.bind(1, inner);
      return env.at(1);
    });
    expect([during, env.at(1)]).toEqual([inner, outer]);
  });

  it('turns to another subject and another day', () => {
    const env = environment();
    expect(env.inForce).toBe(1);
    env.turnTo({ id: 'next' }, '2020-06-30');
    expect([env.inForce, env.scope.project.id, env.scope.issued, env.scope.assessedOn]).toEqual([
      2,
      'next',
      '2020-07-01',
      '2020-06-30',
    ]);
    expect(env.at(0)).toEqual({ value: { id: 'next' }, pointer: '' });
    env.turnTo({ id: 'case' }, '2020');
    expect(env.inForce).toBe(3);
    expect(environment('2020-07-01').inForce).toBe(1);
  });
});
