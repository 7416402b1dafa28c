import { insightNames, type SelectedInsight } from '../../../domain/filters';
import { type Instant, instantFromIso, instantToIso, SECOND_MS } from '../../../time/instant';
import { intersect, type Interval, lengthOf } from '../../../time/interval';
import type { AddressReading, Codec } from './codec';
import { selectedRange } from './dates';
import { MAX_TEAM_ID_LENGTH } from './lists';

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

/**
 * A selected insight as `list/start/end`, of a team's coverage `coverage/start/end/team`, or none. Where nobody left,
 * its period is a single moment.
 */
export const insightInRange: Codec<SelectedInsight | undefined> = {
  default: () => undefined,
  parse: (text, report, reading) => {
    const [name = '', startText = '', endText = '', ...rest] = text.trimStart().split('/');
    const list = insightNames.find((each) => each === name);
    const [start, end] = [readInstant(startText), readInstant(endText)];
    // An id may contain the sign between the parts.
    const team = rest.length === 0 ? undefined : rest.join('/');
    const isOfTeam = list === 'coverage' && team !== '' && (team?.length ?? 0) <= MAX_TEAM_ID_LENGTH;
    const instead = { kind: 'leftOut' } as const;
    if (
      list === undefined ||
      start === undefined ||
      end === undefined ||
      end < start ||
      (team !== undefined && !isOfTeam)
    ) {
      return report({ kind: 'notInsight', value: [text], names: insightNames.join(', ') }, instead);
    }
    const whole = wholeRange(reading);
    const isInside = start < whole.end && end >= whole.start;
    return isInside ? { list, period: { start, end }, team } : report({ kind: 'momentOutside' }, instead);
  },
  serialize: (insight) =>
    insight &&
    [
      insight.list,
      instantToIso(insight.period.start),
      instantToIso(insight.period.end),
      ...(insight.team === undefined ? [] : [insight.team]),
    ].join('/'),
  range: 'within',
};

function readInstant(text: string): Instant | undefined {
  // A plus sign that was not encoded reads as a space.
  return instantFromIso(text.trim().replaceAll(' ', '+'));
}

function wholeRange(reading: AddressReading): Interval {
  return selectedRange(reading).interval;
}
