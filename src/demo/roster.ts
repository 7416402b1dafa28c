import { deskSeatAt, type DeskSeat } from './dutyDesk';
import { mixSeed, SeededRandom } from './seededRandom';
import { type ShiftKind, siteRotation, type Site } from './sites';
import { type Person, unusualNames } from './unusualNames';

/** What determines an agent's days; the upstream reports none of it. */
interface Habits {
  readonly shiftKind: ShiftKind;
  /** Alternates between early and late shifts from one working week to the next. */
  readonly isRotating: boolean;
  /** The difference from the shift's usual start, so that a site does not log in all at once. */
  readonly staggerMinutes: number;
  /** The first weekday of the working week; 0 is Monday. */
  readonly firstWeekday: number;
  readonly workdaysPerWeek: number;
  readonly shiftMinutes: number;
  readonly channel: 'voice' | 'chat';
  /** Whether the upstream reports one long OFFLINE between shifts, or nothing. */
  readonly isKeptOffline: boolean;
  /** An account that never logged in: the upstream sends it without `status`. */
  readonly isNeverReported: boolean;
}

export interface DemoAgent {
  /** The agent's own seed, so that their days do not depend on other agents. */
  readonly seed: number;
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly customId: string | undefined;
  readonly site: Site;
  /** Shared by all agents of the site; it determines the site's incidents. */
  readonly siteSeed: number;
  /** Those with a seat at the duty desk work by its rota; of their habits only what is reported off duty counts. */
  readonly deskSeat: DeskSeat | undefined;
  readonly habits: Habits;
}

/** The agent at an index of the roster, from 0: always the same, made in constant time. */
export function agentAt(centerSeed: number, index: number): DemoAgent {
  const seed = mixSeed(centerSeed, index);
  const random = new SeededRandom(seed);
  const site = siteAt(index);
  const unusualName = unusualNames.get(index);
  const person = unusualName ?? plainName(centerSeed, site, index);
  const userId = userIdFrom(seed, random);
  const hasCustomId = !random.chance(0.1);
  const isNameless = random.chance(0.016) && !unusualName;
  return {
    seed,
    userId,
    firstName: isNameless ? '' : person.firstName,
    lastName: isNameless ? '' : person.lastName,
    email: `${person.mailbox}@${site.mailDomain}`,
    customId: hasCustomId ? String(100_000 + index * 7) : undefined,
    site,
    siteSeed: mixSeed(centerSeed, site.minutesEast),
    deskSeat: deskSeatAt(centerSeed, index),
    habits: habitsFrom(site, random),
  };
}

function siteAt(index: number): Site {
  const site = siteRotation[index % siteRotation.length];
  if (!site) throw new RangeError('a place in the roster is a whole number from 0');
  return site;
}

function userIdFrom(seed: number, random: SeededRandom): string {
  const hex = [seed, ...Array.from({ length: 3 }, () => random.whole(0, 0xffffffff))]
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
  return `u-${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/**
 * Goes through a site's table of first × last names without repeating one until all are used; after that a
 * number makes the mailboxes unique. The step is a prime, so that adjacent agents do not share a name.
 */
function plainName(centerSeed: number, site: Site, index: number): Person {
  const tableSize = site.firstNames.length * site.lastNames.length;
  const rank = rankWithinSite(site, index);
  const cell = (rank * 7919 + (mixSeed(centerSeed, site.minutesEast) % tableSize)) % tableSize;
  const firstName = site.firstNames[cell % site.firstNames.length] ?? '';
  const lastName = site.lastNames[Math.floor(cell / site.firstNames.length)] ?? '';
  const lap = Math.floor(rank / tableSize);
  return {
    firstName,
    lastName,
    mailbox: `${foldToAscii(firstName)}.${foldToAscii(lastName)}${lap ? lap + 1 : ''}`,
  };
}

/** How many agents of a site have a lower index. */
export function rankWithinSite(site: Site, index: number): number {
  const seatsOf = (list: readonly Site[]) => list.filter((seat) => seat === site).length;
  const lap = Math.floor(index / siteRotation.length);
  return lap * seatsOf(siteRotation) + seatsOf(siteRotation.slice(0, index % siteRotation.length));
}

/** A name in the form for a mailbox: `Łukasz` becomes `lukasz`, `Dela Cruz` becomes `delacruz`. */
function foldToAscii(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '');
}

/** The week of those who work part-time begins before the weekend, when most of the others are off. */
const partTimeFirstWeekdays = [3, 4, 4, 4, 5, 5] as const;

function habitsFrom(site: Site, random: SeededRandom): Habits {
  const shiftKind = random.pick(site.shiftKinds);
  const isPartTime = random.chance(0.15);
  const startsOnMonday = !isPartTime && random.chance(0.35);
  const firstWeekday = isPartTime ? random.pick(partTimeFirstWeekdays) : random.whole(1, 6);
  return {
    shiftKind,
    isRotating: (shiftKind === 'early' || shiftKind === 'late') && random.chance(0.3),
    staggerMinutes: random.pick([-30, 0, 0, 30]),
    firstWeekday: startsOnMonday ? 0 : firstWeekday,
    workdaysPerWeek: isPartTime ? random.whole(3, 4) : random.pick([5, 5, 6]),
    shiftMinutes: isPartTime ? random.pick([270, 300, 360]) : random.pick([480, 510, 510, 540]),
    channel: random.chance(0.25) ? 'chat' : 'voice',
    isKeptOffline: random.chance(0.45),
    isNeverReported: random.chance(0.025),
  };
}
