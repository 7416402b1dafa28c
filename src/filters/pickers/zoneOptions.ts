import type { Instant } from '../../time/instant';
import { offsetLabel, offsetMinutesAt, parseZone, UTC, type Zone } from '../../time/zone';

/** One line of the list of time zones. */
export type ZoneOption = {
  /** An IANA name, as the runtime lists it or by today's name. */
  readonly name: string;
  /** Folded text that a search looks in: region, city, and an older name. */
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

/** Every zone that the runtime lists, by today's name, with UTC and the current one, ordered by name. */
export function zoneOptions(runtimeZones: readonly string[], current: Zone): readonly ZoneOption[] {
  const olderNames = new Map<string, string>([
    [UTC, ''],
    [current, ''],
  ]);
  for (const name of runtimeZones) {
    const todaysName = namesByOlderName[name];
    if (todaysName !== undefined && parseZone(todaysName) !== undefined) olderNames.set(todaysName, name);
    else if (!olderNames.has(name)) olderNames.set(name, '');
  }
  return [...olderNames]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, olderName]) => ({ name, searchText: foldZoneText(`${name} ${olderName}`) }));
}

/** Formats a zone's offset, `UTC+5:30`; empty for a name that is no zone. */
export type OffsetOf = (name: string) => string;

/**
 * The offsets of zones at a moment, each found out when it is first asked for: all of some 400 at
 * once take about a tenth of a second.
 */
export function zoneOffsetsAt(moment: Instant): OffsetOf {
  const offsets = new Map<string, string>();
  return (name) => {
    let offset = offsets.get(name);
    if (offset === undefined) {
      const zone = parseZone(name);
      offset = zone === undefined ? '' : offsetLabel(offsetMinutesAt(zone, moment));
      offsets.set(name, offset);
    }
    return offset;
  };
}

/** Whether every word of the query occurs in the option or its offset: `new york`, `kolk`, `+5:30`, `utc-3`. */
export function matchesZone(option: ZoneOption, query: string, offsetOf: OffsetOf): boolean {
  return foldZoneText(query)
    .split(' ')
    .every(
      (word) => option.searchText.includes(word) || (mayBeOffset(word) && offsetHas(option, word, offsetOf)),
    );
}

function mayBeOffset(word: string): boolean {
  return /^(?:u|ut|utc)?(?:[+-]?\d{0,2}(?::\d{0,2})?)$/.test(word);
}

function offsetHas(option: ZoneOption, word: string, offsetOf: OffsetOf): boolean {
  // Every offset begins so; finding all of them out to see it would take a tenth of a second.
  if (/^u(?:tc?)?$/.test(word)) return true;
  return foldZoneText(offsetOf(option.name)).includes(word);
}

/** Lower case, with spaces for underscores and slashes, and one kind of minus sign. */
function foldZoneText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[_/\s]+/g, ' ')
    .replaceAll('−', '-')
    .trim();
}
