import { expect, it } from 'vitest';
import { defaultPublicConfig } from '../../contract/publicConfig';
import { withLocalizedLabels } from './statusLabels';

const german = {
  statusNames: { AVAILABLE: 'Verfügbar', BUSY: 'Beschäftigt', AWAY: 'Abwesend', OFFLINE: 'Offline' },
};

it('names the fixed statuses in the page’s language', () => {
  expect(withLocalizedLabels(defaultPublicConfig.statuses, german).map(({ label }) => label)).toEqual([
    'Verfügbar',
    'Beschäftigt',
    'Abwesend',
    'Offline',
  ]);
});

it('keeps the names that the service chose, and those of statuses that it added', () => {
  const [available, ...others] = defaultPublicConfig.statuses;
  if (available === undefined) throw new Error('no statuses');
  const configured = [
    { ...available, label: 'Ready to help' },
    { ...available, code: 'TRAINING', label: 'Training' },
  ];
  expect(withLocalizedLabels(configured, german)).toEqual(configured);
  expect(withLocalizedLabels(others, german)[0]).toMatchObject({ code: 'BUSY', label: 'Beschäftigt' });
});
