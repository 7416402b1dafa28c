import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { TabPanel } from './TabPanel';
import { Tabs } from './Tabs';

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
