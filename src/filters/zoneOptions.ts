import type { Instant } from '../time/instant';
import { offsetLabel, offsetMinutesAt, parseZone, UTC, type Zone } from '../time/zone';

/** One line of the list of time zones. */
export type ZoneOption = {
  readonly zone: Zone;
  /** `UTC+5:30`, as it was at the start of the window. */
  readonly offset: string;
  /** Folded text that a search looks in: region, city, offset, and an older name. */
  readonly searchText: string;
};

/**
 * Runtimes list some zones by the name they bore first. These are today's names (the tz database's
 * `backward` file has both), which people look for.
 */
const namesByOlderName: { readonly [olderName: string]: string } = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Louisville': 'America/Kentucky/Louisville',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** Every zone that this runtime lists, by today's name, with UTC and the current one, ordered by name. */
export function zoneOptions(
  runtimeZones: readonly string[],
  current: Zone,
  at: Instant,
): readonly ZoneOption[] {
  const olderNames = new Map<Zone, string>();
  const zones = new Set<Zone>([UTC, current]);
  for (const name of runtimeZones) {
    const today = namesByOlderName[name];
    const zone = (today === undefined ? undefined : parseZone(today)) ?? parseZone(name);
    if (zone === undefined) continue;
    zones.add(zone);
    if (zone !== name) olderNames.set(zone, name);
  }
  return [...zones]
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((zone) => zoneOption(zone, at, olderNames.get(zone)));
}

/** The line of one zone. */
export function zoneOption(zone: Zone, at: Instant, olderName = ''): ZoneOption {
  const offset = offsetLabel(offsetMinutesAt(zone, at));
  return { zone, offset, searchText: foldZoneText(`${zone} ${olderName} ${offset}`) };
}

/** Whether every word of the query occurs in the option: `new york`, `kolk`, `+5:30`, `utc-3`. */
export function matchesZone(option: ZoneOption, query: string): boolean {
  return foldZoneText(query)
    .split(' ')
    .every((word) => option.searchText.includes(word));
}

/** Lower case, with spaces for underscores and slashes, and one kind of minus sign. */
function foldZoneText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[_/\s]+/g, ' ')
    .replaceAll('−', '-')
    .trim();
}
