import type { CivilDate } from '../../time/civilDate';
import type { Instant } from '../../time/instant';
import type { Zone } from '../../time/zone';
import type { AddressFact } from './addressFact';

/** What an address leaves unsaid, and the limits that it is read against. */
export type AddressContext = {
  /** The civil date that a clock in the zone shows now. */
  readonly todayIn: (zone: Zone) => CivilDate;
  readonly now: () => Instant;
  readonly defaultZone: Zone;
  /** BCP 47. */
  readonly defaultLanguage: string;
  /** The longest range in civil days, at least 1. */
  readonly maxDays: number;
};

/** What is wrong, and what is used instead where that needs saying. */
export type Fault = readonly [wrong: AddressFact, ...instead: readonly AddressFact[]];

/** What was wrong with one parameter of the address, and what is used instead. */
export type AddressNotice = {
  /** `undefined` where the notice is about several. */
  readonly parameter: string | undefined;
  readonly facts: Fault;
};

/** Reports what was wrong with a value, and stands for no value: `read(text) ?? report(…)`. */
export type ReportFault = (...facts: Fault) => undefined;
