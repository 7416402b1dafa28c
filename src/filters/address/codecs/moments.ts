import { type Instant, instantFromIso, instantToIso, SECOND_MS } from '../../../time/instant';
import { contains, intersect, type Interval, lengthOf } from '../../../time/interval';
import type { AddressReading, Codec } from './codec';
import { selectedRange } from './dates';

/** A part of the range, `start/end` as ISO instants, at least a second long; none is the whole range. */
export const partOfRange: Codec<Interval | undefined> = {
  default: () => undefined,
  parse: (text, report, reading) => {
    const [start, end, ...rest] = text.split('/').map(readInstant);
    const instead = { kind: 'showingWhole' } as const;
    if (start === undefined || end === undefined || rest.length > 0) {
      return report({ kind: 'notPart', value: [text] }, instead);
    }
    if (end - start < SECOND_MS) return report({ kind: 'partTooShort' }, instead);
    const shown = intersect(wholeRange(reading), { start, end });
    return lengthOf(shown) === 0 ? report({ kind: 'partOutside' }, instead) : { start, end };
  },
  serialize: (part) => part && `${instantToIso(part.start)}/${instantToIso(part.end)}`,
  range: 'within',
};

/** An ISO instant within the range, or none. */
export const momentInRange: Codec<Instant | undefined> = {
  default: () => undefined,
  parse: (text, report, reading) => {
    const moment = readInstant(text);
    const instead = { kind: 'usingDefault' } as const;
    if (moment === undefined) return report({ kind: 'notMoment', value: [text] }, instead);
    return contains(wholeRange(reading), moment) ? moment : report({ kind: 'momentOutside' }, instead);
  },
  serialize: (moment) => (moment === undefined ? undefined : instantToIso(moment)),
  range: 'within',
};

function readInstant(text: string): Instant | undefined {
  // A plus sign that was not encoded reads as a space.
  return instantFromIso(text.trim().replaceAll(' ', '+'));
}

function wholeRange(reading: AddressReading): Interval {
  return selectedRange(reading).interval;
}
