import { defaultPublicConfig, type PublicConfig, type StatusEntry } from '../contract/publicConfig';
import { readStatuses, withStatuses } from '../contract/statusesFile';
import statusesFile from './statuses.json' with { type: 'json' };

/** The statuses file of the demo, which also serves as an example. */
export const demoStatusEntries: readonly StatusEntry[] = readStatuses(statusesFile)?.entries ?? [];

/** The configuration of the demo where there is no server to configure it. */
export const demoConfig: PublicConfig = withStatuses(
  { ...defaultPublicConfig, isDemo: true, hasRoster: true },
  demoStatusEntries,
);
