/** Trying every completion: which outcomes occur, and which fields decide between them. */
import { describe, expect, it } from 'vitest';
import { type Group, Trial } from '../../src/engine/trial.ts';

const group = (cells: readonly number[], name: string, disputed = false): Group => ({
  cells,
  fields: () => [`/${name}`],
  disputed,
});

describe('a trial', () => {
  it('makes the group of a key once', () => {
    const trial = new Trial();
    expect(trial.group('a', () => group([0, 1], 'a'))).toBe(0);
    expect(trial.group('b', () => group([0, 1], 'b'))).toBe(1);
    expect(
      trial.group('a', () => {
        throw new Error('made before');
      }),
    ).toBe(0);
  });

  it('tries every combination of cells once', () => {
    const trial = new Trial();
    trial.group('a', () => group([4, 6], 'a'));
    trial.group('b', () => group([9], 'b'));
    trial.group('c', () => group([1, 2, 3], 'c'));
    const tried: string[] = [];
    trial.run((choice) => {
      tried.push(choice.join(' '));
      return 1;
    });
    expect(tried.sort()).toEqual(['4 9 1', '4 9 2', '4 9 3', '6 9 1', '6 9 2', '6 9 3']);
  });

  it('without anything unknown has one outcome and nothing missing', () => {
    expect(new Trial().run(() => 2)).toEqual({ set: 2, fields: [], disputed: false });
  });

  // What the outcome depends on decides, what stands beside it does not.
  it.each([
    ['the first', (choice: readonly number[]) => (choice[0] === 1 ? 1 : 2), 3, ['/a']],
    ['the last cell of the second', (choice: readonly number[]) => (choice[1] === 2 ? 1 : 2), 3, ['/b']],
    ['the third', (choice: readonly number[]) => (choice[2] === 0 ? 4 : 2), 6, ['/c']],
    [
      'the first if the third is',
      (choice: readonly number[]) => (choice[0] === 1 && choice[2] === 1 ? 1 : 2),
      3,
      ['/a', '/c'],
    ],
    ['all alike', () => 2, 2, []],
  ] as const)('decided by %s', (_, outcome, set, fields) => {
    const trial = new Trial();
    trial.group('a', () => group([0, 1], 'a'));
    trial.group('b', () => group([0, 1, 2], 'b'));
    trial.group('c', () => group([0, 1], 'c'));
    expect(trial.run(outcome)).toEqual({ set, fields, disputed: false });
  });

  it.each([
    ['only what is disputed', [true, true], [0, 1], true],
    ['something else too', [true, false], [0, 1], false],
    ['nothing', [true, true], [], false],
    ['only the disputed one of two', [true, false], [0], true],
  ] as const)('is disputed where %s decides', (_, disputed, deciding, expected) => {
    const trial = new Trial();
    disputed.forEach((one, i) => {
      trial.group(String(i), () => group([0, 1], String(i), one));
    });
    const { disputed: found } = trial.run((choice) => (deciding.every((i) => choice[i] === 1) ? 1 : 2));
    expect(found).toBe(expected);
  });

  it('tries 65,536 combinations, and none of more', () => {
    const ofUnknown = (count: number) => {
      const trial = new Trial();
      for (let i = 0; i < count; i++) trial.group(String(i), () => group([0, 1], String(i), true));
      trial.group('known', () => group([1], 'known'));
      let tried = 0;
      const outcomes = trial.run((choice) => {
        tried++;
        return choice[0] === 1 ? 1 : 2;
      });
      return { tried, ...outcomes };
    };
    expect(ofUnknown(16)).toEqual({ tried: 65_536, set: 3, fields: ['/0'], disputed: true });
    const names = Array.from({ length: 17 }, (_, i) => `/${i}`);
    expect(ofUnknown(17)).toEqual({ tried: 0, set: 0xff, fields: names, disputed: false });
  });
});
