import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type LegendEntry, StatusLegend, type StatusSelection, toggleStatus } from './StatusLegend';

const entries: readonly LegendEntry[] = [
  { code: 'BUSY', label: 'Busy', colour: '#3f51c4', pattern: 'horizontal', count: 1310 },
  { code: 'AWAY', label: 'Away', colour: '#d98200', pattern: 'diagonal', count: 2 },
];

function legend(selection: StatusSelection) {
  const markup = renderToStaticMarkup(
    <StatusLegend
      entries={entries}
      countsMeaning="now"
      noStatusCount={39}
      selection={selection}
      language="en"
      onChange={() => {}}
    />,
  );
  const text = (html: string) => html.replaceAll(/<[^>]+>/g, '');
  const buttons = [...markup.matchAll(/<button[^>]*aria-pressed="(\w+)"[^>]*>(.*?)<\/button>/g)];
  return { markup, buttons: buttons.map(([, pressed, content = '']) => `${text(content)} ${pressed}`) };
}

const inRange = (...codes: readonly string[]): StatusSelection => ({ kind: 'in-range', codes });
const now = (...codes: readonly string[]): StatusSelection => ({ kind: 'now', codes });

describe('StatusLegend', () => {
  it('shows all statuses of the range as pressed while nothing is left out', () => {
    expect(legend(inRange()).buttons).toEqual(['Busy 1,310 true', 'Away 2 true', 'No status 39 true']);
  });

  it('presses the present statuses that are asked for, and none while all are shown', () => {
    expect(legend(now()).buttons).toEqual(['Busy 1,310 false', 'Away 2 false', 'No status 39 false']);
    expect(legend(now('AWAY', 'none')).buttons).toEqual([
      'Busy 1,310 false',
      'Away 2 true',
      'No status 39 true',
    ]);
  });

  it('offers a status that was asked for and that nobody is in', () => {
    const buttons = ['Busy 1,310 false', 'Away 2 true', 'GONE 0 true', 'No status 39 false'];
    expect(legend(inRange('AWAY', 'GONE')).buttons).toEqual(buttons);
    expect(legend(now('AWAY', 'GONE')).buttons).toEqual(buttons);
  });
});

const all = ['AVAILABLE', 'BUSY', 'AWAY', 'none'];

describe('toggleStatus', () => {
  it('leaves the clicked one alone while all are shown', () => {
    expect(toggleStatus(inRange(), 'BUSY', all)).toEqual(['BUSY']);
    expect(toggleStatus(now(), 'BUSY', all)).toEqual(['BUSY']);
  });

  it('adds and takes away', () => {
    expect(toggleStatus(inRange('BUSY'), 'AWAY', all)).toEqual(['BUSY', 'AWAY']);
    expect(toggleStatus(inRange('BUSY', 'AWAY'), 'BUSY', all)).toEqual(['AWAY']);
    expect(toggleStatus(now('BUSY', 'AWAY'), 'BUSY', all)).toEqual(['AWAY']);
  });

  it('shows all again after the last was added or taken away', () => {
    expect(toggleStatus(inRange('BUSY', 'AWAY', 'none'), 'AVAILABLE', all)).toEqual([]);
    expect(toggleStatus(inRange('BUSY'), 'BUSY', all)).toEqual([]);
    expect(toggleStatus(now('BUSY'), 'BUSY', all)).toEqual([]);
    expect(toggleStatus(now('BUSY', 'AWAY', 'none'), 'AVAILABLE', all)).toHaveLength(4);
  });

  it('can let go of a status that is not in the legend', () => {
    expect(toggleStatus(inRange('GONE', 'BUSY'), 'GONE', all)).toEqual(['BUSY']);
  });
});
