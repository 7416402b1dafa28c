import { demoStatuses, type DemoSpan, type StatusPair } from './demoSpan';
import { MINUTE_MS, SECOND_MS } from './demoTime';
import type { DeskSeat, Duty } from './dutyDesk';
import { mixSeed, SeededRandom } from './seededRandom';
import type { Shift } from './shiftPlan';

/** A period in which one of the three is away. */
interface Turn {
  readonly minutes: number;
  readonly away: StatusPair;
  /** What one of the other two does all the time; without it, both take contacts alternately. */
  readonly busy?: StatusPair;
}

/**
 * Four hours; a duty has them three times. So each reason here occurs in any eight hours. Who is away moves on by
 * one with each turn and each four hours (see `awayIn`), so in four hours one person has lunch and the other two a
 * break, and in a duty everyone has lunch once. Everything is
 * shorter than its usual limit, so that the desk does not fill the list of those who need attention.
 */
const fourHours: readonly Turn[] = [
  { minutes: 26, away: demoStatuses.floorSupport },
  { minutes: 27, away: demoStatuses.floorSupport, busy: demoStatuses.training },
  { minutes: 3, away: demoStatuses.missedOffer },
  { minutes: 13, away: demoStatuses.break },
  { minutes: 45, away: demoStatuses.lunch },
  { minutes: 27, away: demoStatuses.floorSupport, busy: demoStatuses.meeting },
  { minutes: 4, away: demoStatuses.idle },
  { minutes: 28, away: demoStatuses.floorSupport },
  { minutes: 13, away: demoStatuses.break },
  { minutes: 22, away: demoStatuses.floorSupport, busy: demoStatuses.coaching },
  { minutes: 8, away: demoStatuses.personal },
  { minutes: 24, away: demoStatuses.floorSupport },
];

const turnsOfDuty = [...fourHours, ...fourHours, ...fourHours];

/** The system sets only those away who were available. */
const statusesSetBySystem: ReadonlySet<StatusPair> = new Set<StatusPair>([
  demoStatuses.missedOffer,
  demoStatuses.idle,
]);

/** A contact that would leave less than this of the turn lasts until its end. */
const SHORTEST_CONTACT_MS = 70 * SECOND_MS;

/** The statuses of all three until an instant, by position. */
interface Moment {
  readonly untilMs: number;
  readonly statuses: readonly StatusPair[];
}

/**
 * The spans of one duty, from login to logout, in order, without overlap or gap. During the duty itself, the three
 * people of the crew are always in three different primary statuses.
 */
export function deskSpans(seat: DeskSeat, shift: Shift, duty: Duty, ownRandom: SeededRandom): DemoSpan[] {
  const spans: DemoSpan[] = [];
  let clockMs = shift.startMs;
  const spend = ([primaryStatus, secondaryStatus]: StatusPair, untilMs: number) => {
    const last = spans.at(-1);
    if (last?.primaryStatus === primaryStatus && last.secondaryStatus === secondaryStatus) {
      spans[spans.length - 1] = { ...last, endMs: untilMs };
    } else spans.push({ primaryStatus, secondaryStatus, startMs: clockMs, endMs: untilMs });
    clockMs = untilMs;
  };

  spend(demoStatuses.loginPreparation, duty.startMs);
  for (const { untilMs, statuses } of momentsOf(duty, new SeededRandom(mixSeed(seat.crewSeed, shift.day)))) {
    const status = statuses[seat.position];
    if (status) spend(status, untilMs);
  }
  spend(demoStatuses.afterCallWork, duty.endMs + ownRandom.whole(10, 300) * SECOND_MS);
  return spans;
}

function* momentsOf(duty: Duty, random: SeededRandom): Generator<Moment, void> {
  let clockMs = duty.startMs;
  let plannedMs = duty.startMs;
  let available = 0;
  for (const [index, turn] of turnsOfDuty.entries()) {
    plannedMs += turn.minutes * MINUTE_MS;
    const isLast = index === turnsOfDuty.length - 1;
    const turnEndMs = isLast ? duty.endMs : plannedMs + random.whole(-45, 45) * SECOND_MS;
    const away = statusesSetBySystem.has(turn.away) ? available : awayIn(index);
    let busy = (away + 1) % 3;
    available = (away + 2) % 3;
    while (clockMs < turnEndMs) {
      const contactMs = turn.busy ? Infinity : random.leaningShort(100, 700) * SECOND_MS;
      const isWholeRest = clockMs + contactMs > turnEndMs - SHORTEST_CONTACT_MS;
      const endMs = isWholeRest ? turnEndMs : clockMs + contactMs;
      const statusesWith = (busyStatus: StatusPair) =>
        [0, 1, 2].map((position) => {
          if (position === away) return turn.away;
          return position === busy ? busyStatus : demoStatuses.available;
        });
      if (turn.busy) yield { untilMs: endMs, statuses: statusesWith(turn.busy) };
      else {
        // The last position takes chats; after a call there is something to write down.
        const isChat = busy === 2;
        const wrapUpMs = isChat ? 0 : Math.floor((endMs - clockMs) / (4 * SECOND_MS)) * SECOND_MS;
        const contact = isChat ? demoStatuses.allSlotsFull : demoStatuses.onCall;
        yield { untilMs: endMs - wrapUpMs, statuses: statusesWith(contact) };
        if (wrapUpMs > 0) yield { untilMs: endMs, statuses: statusesWith(demoStatuses.afterCallWork) };
      }
      clockMs = endMs;
      [busy, available] = [available, busy];
    }
    // The exchange after the last contact has not taken place.
    [busy, available] = [available, busy];
  }
}

/** The position that is away in a turn; three does not divide the step from one four hours to the next. */
function awayIn(turnIndex: number): number {
  return (turnIndex + Math.floor(turnIndex / fourHours.length)) % 3;
}
