import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type LegendEntry, StatusLegend, toggleStatus } from './StatusLegend';

const entries: readonly LegendEntry[] = [
  { code: 'BUSY', label: 'Busy', colour: '#3f51c4', pattern: 'horizontal', count: 1310 },
  { code: 'AWAY', label: 'Away', colour: '#d98200', pattern: 'diagonal', count: 2 },
];

function legend(shown: readonly string[]) {
  const markup = renderToStaticMarkup(
    <StatusLegend
      entries={entries}
      countsMeaning="now"
      noStatusCount={39}
      shown={shown}
      language="en"
      onChange={() => {}}
    />,
  );
  const text = (html: string) => html.replaceAll(/<[^>]+>/g, '');
  const buttons = [...markup.matchAll(/<button[^>]*aria-pressed="(\w+)"[^>]*>(.*?)<\/button>/g)];
  return { markup, buttons: buttons.map(([, pressed, content = '']) => `${text(content)} ${pressed}`) };
}

describe('StatusLegend', () => {
  it('shows all as pressed while nothing is left out', () => {
    expect(legend([]).buttons).toEqual(['Busy 1,310 true', 'Away 2 true']);
  });

  it('offers a status that was asked for and that nobody is in', () => {
    expect(legend(['AWAY', 'GONE']).buttons).toEqual(['Busy 1,310 false', 'Away 2 true', 'GONE 0 true']);
  });

  it('counts agents without a status, which is not to be filtered by', () => {
    expect(legend([]).markup).toContain('No status <span>39</span>');
  });
});

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
