import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spansTouching } from './agentHistory';
import { demoStatuses } from './demoSpan';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './demoTime';
import { dutyOn } from './dutyDesk';
import { agentAt, type DemoAgent } from './roster';

const longAfterMs = Date.UTC(2030, 0, 1);
const firstDay = Date.UTC(2026, 0, 1) / DAY_MS;
const anyDay = fc.integer({ min: firstDay, max: firstDay + 730 });

const desk = Array.from({ length: 30 }, (_, index) => agentAt(1, index)).filter(
  ({ deskSeat }) => deskSeat !== undefined,
);

const dutyOf = ({ deskSeat }: DemoAgent, day: number) => (deskSeat ? dutyOn(deskSeat, day) : undefined);

/** The three on duty, and when: those of Asia or those of America. */
function onDuty(day: number, isInAsia: boolean) {
  const crew = desk.filter(
    (agent) => dutyOf(agent, day) !== undefined && (agent.deskSeat?.crew ?? 9) < 2 === isInAsia,
  );
  const duty = crew[0] && dutyOf(crew[0], day);
  if (!duty) throw new Error('nobody is on duty');
  return { crew, duty };
}

test('at every second of a duty, one of the three is available, one busy and one away', () => {
  fc.assert(
    fc.property(anyDay, fc.boolean(), (day, isInAsia) => {
      const { crew, duty } = onDuty(day, isInAsia);
      expect(crew).toHaveLength(3);
      const spans = crew.map((agent) => spansTouching(agent, duty, longAfterMs));
      const borders = spans.flat().map(({ startMs }) => Math.max(startMs, duty.startMs));
      for (const atMs of new Set([...borders, duty.endMs - SECOND_MS])) {
        const statuses = spans.map(
          (ofOne) => ofOne.find(({ startMs, endMs }) => startMs <= atMs && atMs < endMs)?.primaryStatus,
        );
        expect(new Set(statuses)).toEqual(new Set(['AVAILABLE', 'AWAY', 'BUSY']));
      }
    }),
    { numRuns: 40 },
  );
});

test('duties follow each other without a gap, twelve hours each', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const [asia, america, next] = [onDuty(day, true), onDuty(day, false), onDuty(day + 1, true)];
      expect(asia.duty.endMs).toBe(america.duty.startMs);
      expect(america.duty.endMs).toBe(next.duty.startMs);
      expect(asia.duty.endMs - asia.duty.startMs).toBe(12 * HOUR_MS);
    }),
  );
});

test('everyone has lunch once and at most three breaks, and is never away for half an hour', () => {
  fc.assert(
    fc.property(anyDay, fc.boolean(), (day, isInAsia) => {
      const { crew, duty } = onDuty(day, isInAsia);
      for (const agent of crew) {
        const away = spansTouching(agent, duty, longAfterMs).filter(
          ({ primaryStatus, startMs }) => primaryStatus === 'AWAY' && startMs >= duty.startMs,
        );
        const lengthsOf = ([, reason]: readonly [string, string]) =>
          away
            .filter(({ secondaryStatus }) => secondaryStatus === reason)
            .map(({ startMs, endMs }) => (endMs - startMs) / MINUTE_MS);
        expect(lengthsOf(demoStatuses.lunch)).toHaveLength(1);
        expect(lengthsOf(demoStatuses.break).length).toBeLessThanOrEqual(3);
        expect(Math.max(...lengthsOf(demoStatuses.floorSupport))).toBeLessThan(30);
        expect(Math.max(0, ...lengthsOf(demoStatuses.break))).toBeLessThan(15);
      }
    }),
    { numRuns: 40 },
  );
});

test('the days of a crew are half of all days, at most three in a row', () => {
  for (const agent of desk) {
    const days = Array.from({ length: 28 }, (_, day) => dutyOf(agent, firstDay + day) !== undefined);
    expect(days.filter(Boolean)).toHaveLength(14);
    const text = days.map((isOn) => (isOn ? '1' : '0')).join('');
    expect(text).not.toMatch(/1111/);
  }
});
