import { StoredValue } from './storedValue';

/** Whether the guide to the timeline was dismissed in this browser: then it no longer shows itself. */
export const isGuideSeen = new StoredValue('agent-status-timeline.guide-seen', (stored) => stored === true);

/** Whether `/` leads to the search from anywhere. People who speak their input switch it off (WCAG 2.1.4). */
export const isSearchKeyOn = new StoredValue(
  'agent-status-timeline.search-key',
  (stored) => stored !== false,
);

/** The teams chosen last, none for all; `undefined` if none were ever chosen. Ids alone, which name nobody. */
export const lastTeams = new StoredValue('agent-status-timeline.teams', readTeamIds);

function readTeamIds(stored: unknown): readonly string[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return stored.filter((id: unknown): id is string => typeof id === 'string' && id !== '').slice(0, 100);
}
