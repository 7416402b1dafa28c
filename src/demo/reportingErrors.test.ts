import { beforeAll, describe, expect, test } from 'vitest';
import { HOUR_MS } from './demoTime';
import { demoClient, instantsOf, type ReadAgent, type ReadSpan } from './demoClient.testkit';

const longAfterMs = Date.UTC(2027, 0, 1);

let agents: ReadAgent[] = [];
let spans: ReadSpan[] = [];
beforeAll(async () => {
  const dateFilter = { startDate: '2026-03-10', endDate: '2026-03-12', timeZoneOffSet: 0 };
  agents = await demoClient({ nowMs: () => longAfterMs }).allAgents(dateFilter);
  spans = agents.flatMap((agent) => agent.spans);
});

/** From start to end, as reported; `undefined` if a time cannot be read. */
function lengthMs(span: ReadSpan): number | undefined {
  const { startMs, endMs } = instantsOf(span, 0);
  return startMs === null || endMs === null ? undefined : endMs - startMs;
}

/** The difference of the reported duration from the length; 0 if there is no length. */
function durationFaultMs(span: ReadSpan): number {
  const trueMs = lengthMs(span) ?? -1;
  const [hours = 0, minutes = 0, seconds = 0] = span.duration.split(':').map(Number);
  return trueMs < 0 ? 0 : Math.abs(trueMs - ((hours * 60 + minutes) * 60 + seconds) * 1000);
}

function gapMs(one: ReadSpan, next: ReadSpan): number {
  return (instantsOf(next, 0).startMs ?? 0) - (instantsOf(one, 0).endMs ?? Infinity);
}

const isUnreadable = ({ startTime }: ReadSpan) => !/^\d{4}-/.test(startTime);
const isBackwards = (span: ReadSpan) => (lengthMs(span) ?? 0) < 0;
const isUnknown = ({ primaryStatus }: ReadSpan) => primaryStatus === 'ON_HOLD';
const isNightOffline = (span: ReadSpan) =>
  span.primaryStatus === 'OFFLINE' && (lengthMs(span) ?? 0) > 12 * HOUR_MS;
const isUnnamed = ({ secondaryStatus }: ReadSpan) => secondaryStatus === '';
const isSplitInTwo = (one: ReadSpan, next: ReadSpan) =>
  gapMs(one, next) === 0 &&
  one.primaryStatus === next.primaryStatus &&
  one.secondaryStatus === next.secondaryStatus;
const isOverlap = (one: ReadSpan, next: ReadSpan) => {
  const gap = gapMs(one, next);
  return gap < 0 && gap > -10_000;
};
const isShortGap = (one: ReadSpan, next: ReadSpan) => gapMs(one, next) > 0 && gapMs(one, next) < 90_000;

const countOf = (isWanted: (span: ReadSpan) => boolean) => spans.filter(isWanted).length;
const countOfNeighbors = (isWanted: (one: ReadSpan, next: ReadSpan) => boolean) =>
  agents
    .flatMap((agent) => agent.spans.map((span, index) => [span, agent.spans[index + 1]] as const))
    .filter(([one, next]) => next !== undefined && isWanted(one, next)).length;

describe('three days of 250 agents', () => {
  test('all four primary statuses and a dozen secondary ones are in use', () => {
    const primaries = new Set(spans.map(({ primaryStatus }) => primaryStatus));
    expect(primaries).toEqual(new Set(['AVAILABLE', 'AWAY', 'BUSY', 'OFFLINE', 'ON_HOLD']));
    expect(new Set(spans.map(({ secondaryStatus }) => secondaryStatus)).size).toBeGreaterThan(12);
  });

  test.each<[string, () => number]>([
    ['an overlap of seconds', () => countOfNeighbors(isOverlap)],
    ['a duration one second off', () => countOf((span) => durationFaultMs(span) === 1000)],
    ['a duration minutes off', () => countOf((span) => durationFaultMs(span) >= 120_000)],
    ['an end before its start', () => countOf(isBackwards)],
    ['an empty secondary status', () => countOf(isUnnamed)],
    ['an unknown primary status', () => countOf(isUnknown)],
    ['an unreadable time', () => countOf(isUnreadable)],
    ['one status split in two', () => countOfNeighbors(isSplitInTwo)],
    ['a gap of seconds', () => countOfNeighbors(isShortGap)],
    ['a night of OFFLINE', () => countOf(isNightOffline)],
  ])('there is %s', (_name, count) => {
    expect(count()).toBeGreaterThan(0);
  });

  test('about one record in a hundred is wrong', () => {
    const faulty =
      countOf((span) => durationFaultMs(span) > 1000 || isBackwards(span) || isUnnamed(span)) +
      countOf((span) => isUnknown(span) || isUnreadable(span)) +
      countOfNeighbors(isOverlap) +
      countOfNeighbors(isSplitInTwo);
    expect(faulty / spans.length).toBeGreaterThan(0.004);
    expect(faulty / spans.length).toBeLessThan(0.018);
  });
});
