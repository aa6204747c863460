/** The reports that round trips start from hold what they are to show, and their identities tell what matters. */
import { describe, expect, it } from 'vitest';
import { DISPOSITIONS, STATUSES, statusOfItems } from '../../../src/model/status.ts';
import { sample } from '../sample.ts';
import { identitiesOf, multiset } from './identities.ts';
import { FIXTURE_FILES, fixtureReport, generatedReports } from './reports.ts';

describe('generated reports', async () => {
  const reports = await generatedReports();

  it('hold a thousand subjects that could be judged', () => {
    expect(reports.flatMap(({ results }) => results)).toHaveLength(1000);
    expect(reports.map(({ summary }) => summary.invalid)).toEqual(reports.map(() => 0));
  });

  it.each(STATUSES)('hold %s, of rules and of items', (status) => {
    const found = reports.flatMap(identitiesOf).filter((one) => one.status === status);
    expect(found.filter(({ item }) => item === null).length).toBeGreaterThan(20);
    expect(found.filter(({ item }) => item !== null).length).toBeGreaterThan(20);
  });

  it.each(DISPOSITIONS)('hold failures that are %s', (disposition) => {
    const found = reports.flatMap(identitiesOf).filter((one) => one.disposition === disposition);
    expect(found.filter(({ status }) => status === 'fail').length).toBeGreaterThan(100);
  });

  it('have in their items what their rules say', () => {
    for (const { results } of reports) {
      for (const finding of results.flatMap(({ findings }) => [...findings])) {
        if (finding.items.length === 0) continue;
        expect(statusOfItems(finding.items.map(({ status }) => status))).toBe(finding.status);
      }
    }
  });
});

describe('fixture reports', () => {
  it('are one for each submission', async () => {
    expect(FIXTURE_FILES.length).toBeGreaterThanOrEqual(60);
    const { results } = await fixtureReport('several/fail-five-projects-of-five-cities.json');
    expect(results.map(({ verdict }) => verdict)).not.toContain('invalid');
    expect(results).toHaveLength(5);
  });
});

describe('identities', () => {
  const all = multiset(identitiesOf(sample));

  it('tell two reports apart that differ in one status', () => {
    const [first, ...rest] = identitiesOf(sample);
    if (first === undefined) throw new Error('an empty sample');
    expect(multiset([{ ...first, status: 'pass' }, ...rest])).not.toEqual(all);
    expect(multiset([{ ...first, disposition: 'waived' }, ...rest])).not.toEqual(all);
    expect(multiset([{ ...first, item: '' }, ...rest])).not.toEqual(all);
    expect(multiset(rest)).not.toEqual(all);
    expect(multiset([first, first, ...rest])).not.toEqual(all);
    expect(multiset([...rest, first])).toEqual(all);
  });
});
