import { expect, test } from 'vitest';

import {
  fieldLines,
  filtersFrom,
  phaseText,
  rejectedLines,
  settingsFrom,
  themeFrom,
  viewFrom,
} from './values.js';

/** @param {readonly (readonly [string, string])[]} fields */
function formOf(...fields) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test('filters: lists become lists, texts are trimmed, an empty list means all', () => {
  const form = formOf(
    ['from', '2026-03-10'],
    ['to', '2026-03-11'],
    ['tz', ' Asia/Kolkata '],
    ['view', 'table'],
    ['agents', ' a@x.example, ,b@x.example,'],
    ['status', 'AWAY'],
    ['status', 'BUSY'],
  );
  expect(filtersFrom(form)).toEqual({
    from: '2026-03-10',
    to: '2026-03-11',
    tz: 'Asia/Kolkata',
    view: 'table',
    agents: ['a@x.example', 'b@x.example'],
    status: ['AWAY', 'BUSY'],
  });
  expect(filtersFrom(formOf())).toMatchObject({ agents: [], status: [] });
});

test('theme: blank tokens are omitted, and so is the scheme that follows the portal', () => {
  expect(themeFrom(formOf(['scheme', ''], ['accent', ' '], ['radius', '4']))).toEqual({ radius: '4' });
  expect(themeFrom(formOf(['scheme', 'dark'], ['accent', '#123456'], ['font', 'Georgia, serif']))).toEqual({
    scheme: 'dark',
    accent: '#123456',
    font: 'Georgia, serif',
  });
});

test('settings: a blank language means the browser’s, an unchecked box the full chrome', () => {
  expect(settingsFrom(formOf(['lang', '']))).toEqual({ lang: null, chrome: 'full' });
  expect(settingsFrom(formOf(['lang', 'de'], ['chrome', 'minimal']))).toEqual({
    lang: 'de',
    chrome: 'minimal',
  });
});

test('an unknown view becomes the timeline', () => {
  expect(['table', 'totals', 'timeline', '', 'main'].map(viewFrom)).toEqual([
    'table',
    'totals',
    'timeline',
    'timeline',
    'timeline',
  ]);
});

test('events are shown with all their fields but the type', () => {
  expect(fieldLines({ type: 'filtersChanged', filters: { view: 'table' }, revision: 3 })).toEqual([
    'filters: {"view":"table"}',
    'revision: 3',
  ]);
  expect(rejectedLines([{ field: 'tz', code: 'notZone', reason: 'No such zone.' }])).toEqual([
    'tz: No such zone.',
  ]);
});

test('a phase is shown in words, with the age of the data if there is any', () => {
  expect(phaseText({ type: 'status', phase: 'renewing-access', asOf: null })).toBe('Renewing access');
  expect(phaseText({ type: 'status', phase: 'complete', asOf: '2026-03-10T09:00:00Z' })).toMatch(
    /^Up to date · as of .*\d/,
  );
});
