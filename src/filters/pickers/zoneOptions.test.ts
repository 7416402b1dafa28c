import { describe, expect, it, vi } from 'vitest';
import { instantFromMs } from '../../time/instant';
import { parseZone, UTC } from '../../time/zone';
import { matchesZone, zoneOffsetsAt, zoneOptions } from './zoneOptions';

const winter = instantFromMs(Date.UTC(2026, 0, 15));
const summer = instantFromMs(Date.UTC(2026, 6, 15));
const runtimeZones = ['America/New_York', 'America/St_Johns', 'Asia/Calcutta', 'Europe/Berlin'];
const options = zoneOptions(runtimeZones, parseZone('Asia/Tokyo') ?? UTC);
const offsetOf = zoneOffsetsAt(winter);
const matching = (query: string) =>
  options.filter((option) => matchesZone(option, query, offsetOf)).map(({ name }) => name);

describe('zoneOptions', () => {
  it('lists zones by the name they bear today, with UTC and the current one', () => {
    expect(options.map(({ name }) => `${name} ${offsetOf(name)}`)).toEqual([
      'America/New_York UTC−5',
      'America/St_Johns UTC−3:30',
      'Asia/Kolkata UTC+5:30',
      'Asia/Tokyo UTC+9',
      'Europe/Berlin UTC+1',
      'UTC UTC',
    ]);
  });

  it('says the offset of the moment', () => {
    expect(zoneOffsetsAt(summer)('Europe/Berlin')).toBe('UTC+2');
    expect(zoneOffsetsAt(summer)('Europe/Atlantis')).toBe('');
  });

  it('are found by city, region, offset and older name', () => {
    expect(matching('new york')).toEqual(['America/New_York']);
    expect(matching('ASIA')).toEqual(['Asia/Kolkata', 'Asia/Tokyo']);
    expect(matching('calcutta')).toEqual(['Asia/Kolkata']);
    expect(matching('+5:30')).toEqual(['Asia/Kolkata']);
    expect(matching('utc-3:30')).toEqual(['America/St_Johns']);
    expect(matching('america/new_york')).toEqual(['America/New_York']);
    expect(matching('atlantis')).toEqual([]);
    expect(matching('')).toHaveLength(6);
    expect(matching('utc')).toHaveLength(6);
  });

  it.each(['kolk', 'utc'])('are found by %s without asking for a single offset', (query) => {
    const unasked = vi.fn<(name: string) => string>();
    options.filter((option) => matchesZone(option, query, unasked));
    expect(unasked).not.toHaveBeenCalled();
  });
});
