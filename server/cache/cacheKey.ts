import type { ApiVersion } from '../../src/contract/publicConfig';
import type { DateFilter } from '../../src/contract/agentStatusRequest';

/** Which upstream a copy is from; replicas with another account or stream may share the same Redis. */
export type CacheOrigin = {
  readonly origin: string;
  readonly accountId: string;
  readonly streamId: string;
  readonly apiVersion: ApiVersion;
};

/** The one form of all equivalent date filters, which is also the one that is sent: fields in a fixed order. */
export function canonicalDateFilter(dateFilter: DateFilter): DateFilter {
  const { timeZoneOffSet } = dateFilter;
  return 'date' in dateFilter
    ? { date: dateFilter.date, timeZoneOffSet }
    : { startDate: dateFilter.startDate, endDate: dateFilter.endDate, timeZoneOffSet };
}

/**
 * A key under which a copy is kept; it does not depend on the caller. It is a hash because it is made of email
 * addresses and tools display the names of keys.
 */
export async function copyKey(
  { origin, accountId, streamId, apiVersion }: CacheOrigin,
  ...parts: readonly unknown[]
): Promise<string> {
  return await hashOf([origin, accountId, streamId, apiVersion, ...parts]);
}

/** SHA-256 of the parts: 64 hexadecimal digits. */
export async function hashOf(parts: readonly unknown[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
