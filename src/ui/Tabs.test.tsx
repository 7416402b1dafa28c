import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { neighbourTabIndex, TabPanel, Tabs } from './Tabs';

it('is one tab stop, and points at the one panel that is there', () => {
  const markup = renderToStaticMarkup(
    <>
      <Tabs
        label="View"
        idPrefix="view"
        tabs={[
          { id: 'timeline', label: 'Timeline' },
          { id: 'table', label: 'Table' },
        ]}
        selectedId="table"
        onSelect={() => {}}
      />
      <TabPanel idPrefix="view" selectedId="table" />
    </>,
  );
  expect(markup).toContain('role="tablist" aria-label="View"');
  expect(markup.match(/tabindex="0"/g)).toHaveLength(1);
  expect(markup).toMatch(
    /id="view-tab-table" aria-selected="true" aria-controls="view-panel-table" tabindex="0"/,
  );
  expect(markup).toMatch(/id="view-tab-timeline" aria-selected="false" tabindex="-1"/);
  expect(markup).toContain('role="tabpanel" id="view-panel-table" aria-labelledby="view-tab-table"');
});

describe('neighbourTabIndex', () => {
  it('goes round with the arrows', () => {
    expect(neighbourTabIndex('ArrowRight', 2, 3, false)).toBe(0);
    expect(neighbourTabIndex('ArrowLeft', 0, 3, false)).toBe(2);
  });

  it('changes sides where text runs from right to left', () => {
    expect(neighbourTabIndex('ArrowLeft', 0, 3, true)).toBe(1);
    expect(neighbourTabIndex('ArrowRight', 0, 3, true)).toBe(2);
  });

  it('goes to the ends, and nowhere with other keys', () => {
    expect(neighbourTabIndex('Home', 2, 3, false)).toBe(0);
    expect(neighbourTabIndex('End', 0, 3, false)).toBe(2);
    expect(neighbourTabIndex('ArrowDown', 0, 3, false)).toBeUndefined();
  });
});
