import { type PublicConfig, defaultPublicConfig } from '../../src/contract/publicConfig';
import type { Settings } from '../settings/settings';

/** The settings that the page receives: nothing about the account, its stream or its credentials. */
export function publicConfigFrom(settings: Settings): PublicConfig {
  return {
    ...defaultPublicConfig,
    isDemo: settings.source.kind === 'demo',
    apiVersion: settings.apiVersion,
    timestamps: settings.timestamps,
    maxDays: settings.maxDays,
    embedOrigins: [...settings.embedOrigins],
    urgentStatuses: [...settings.urgentStatuses],
    callsPerMinute: settings.budget.callsPerMinute,
  };
}
