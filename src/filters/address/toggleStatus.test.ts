import { describe, expect, it } from 'vitest';
import { toggleStatus } from './toggleStatus';

const all = ['AVAILABLE', 'BUSY', 'AWAY'];

describe('toggleStatus', () => {
  it('leaves the clicked one alone while all are shown', () => {
    expect(toggleStatus([], 'BUSY', all)).toEqual(['BUSY']);
  });

  it('adds and takes away', () => {
    expect(toggleStatus(['BUSY'], 'AWAY', all)).toEqual(['BUSY', 'AWAY']);
    expect(toggleStatus(['BUSY', 'AWAY'], 'BUSY', all)).toEqual(['AWAY']);
  });

  it('shows all again after the last was added or taken away', () => {
    expect(toggleStatus(['BUSY', 'AWAY'], 'AVAILABLE', all)).toEqual([]);
    expect(toggleStatus(['BUSY'], 'BUSY', all)).toEqual([]);
  });

  it('can let go of a status that is not in the legend', () => {
    expect(toggleStatus(['GONE', 'BUSY'], 'GONE', all)).toEqual(['BUSY']);
  });
});
