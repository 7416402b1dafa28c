import { describe, expect, it } from 'vitest';
import { instantFromMs } from '../time/instant';
import { parseZone, UTC, type Zone } from '../time/zone';
import { matchesZone, zoneOptions } from './zoneOptions';

function zoneNamed(name: string): Zone {
  const zone = parseZone(name);
  if (zone === undefined) throw new Error(`not a zone: ${name}`);
  return zone;
}

const winter = instantFromMs(Date.UTC(2026, 0, 15));
const summer = instantFromMs(Date.UTC(2026, 6, 15));
const runtimeZones = ['America/New_York', 'America/St_Johns', 'Asia/Calcutta', 'Europe/Berlin'];
const options = zoneOptions(runtimeZones, zoneNamed('Asia/Tokyo'), winter);
const matching = (query: string) =>
  options.filter((option) => matchesZone(option, query)).map(({ zone }) => zone);

describe('zoneOptions', () => {
  it('lists zones by the name they bear today, with UTC and the current one', () => {
    expect(options.map(({ zone, offset }) => `${zone} ${offset}`)).toEqual([
      'America/New_York UTC−5',
      'America/St_Johns UTC−3:30',
      'Asia/Kolkata UTC+5:30',
      'Asia/Tokyo UTC+9',
      'Europe/Berlin UTC+1',
      'UTC UTC',
    ]);
  });

  it('says the offset of the moment', () => {
    expect(zoneOptions(['Europe/Berlin'], UTC, summer).map(({ offset }) => offset)).toEqual(['UTC+2', 'UTC']);
  });

  it('are found by city, region, offset and older name', () => {
    expect(matching('new york')).toEqual(['America/New_York']);
    expect(matching('ASIA')).toEqual(['Asia/Kolkata', 'Asia/Tokyo']);
    expect(matching('calcutta')).toEqual(['Asia/Kolkata']);
    expect(matching('+5:30')).toEqual(['Asia/Kolkata']);
    expect(matching('utc-3:30')).toEqual(['America/St_Johns']);
    expect(matching('america/new_york')).toEqual(['America/New_York']);
    expect(matching('atlantis')).toEqual([]);
  });
});
