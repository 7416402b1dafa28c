import { describe, expect, it } from 'vitest';
import { FIRST_CIVIL_DATE } from '../../time/civilDate';
import { UTC } from '../../time/zone';
import { pageWords } from '../../words/english.testkit';
import { activeFilters } from './activeFilters';
import { defaultFilters } from './readAddress';

const none = defaultFilters({
  todayIn: () => FIRST_CIVIL_DATE,
  defaultZone: UTC,
  defaultLanguage: 'en',
  maxDays: 31,
});
const labelOf = (code: string) => code.toLowerCase();

describe('activeFilters', () => {
  it('has nothing to say about the defaults', () => {
    expect(activeFilters(none, labelOf, pageWords)).toEqual([]);
  });

  it('names few and counts many', () => {
    expect(
      activeFilters(
        { ...none, agents: ['a@x.io'], statuses: ['BUSY', 'AWAY'], query: ' jane ' },
        labelOf,
        pageWords,
      ),
    ).toEqual(['a@x.io', 'busy, away', '“jane”']);
    expect(
      activeFilters(
        { ...none, agents: ['a@x.io', 'b@x.io'], statuses: ['A', 'B', 'C'], grouping: 'status' },
        labelOf,
        pageWords,
      ),
    ).toEqual(['2 agents', '3 statuses', 'by status']);
    expect(activeFilters({ ...none, grouping: 'letter' }, labelOf, pageWords)).toEqual(['by letter']);
  });
});
