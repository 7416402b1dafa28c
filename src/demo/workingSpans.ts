import { appointmentsIn, type Appointment } from './appointments';
import { MINUTE_MS, SECOND_MS } from './demoTime';
import { demoStatuses, type DemoSpan, type StatusPair } from './demoSpan';
import type { DemoAgent } from './roster';
import type { SeededRandom } from './seededRandom';
import type { Shift } from './shiftPlan';

/** However long appointments and last calls take, no agent stays longer than this after the shift. */
const LONGEST_OVERTIME_MS = 25 * MINUTE_MS;

interface Task {
  /** `undefined`: a lost connection, which leaves a gap. */
  readonly status: StatusPair | undefined;
  readonly durationMs: number;
  /** A call is finished before lunch and before the end of the shift; a wait is interrupted. */
  readonly isFinishedFirst: boolean;
}

/**
 * The spans of one shift, from login to logout, in order and without overlap: waiting, calls and wrap-up,
 * interrupted by breaks, lunch, meetings and lost connections. About 60 to 110 in a full shift, at least one.
 */
export function workingSpans(agent: DemoAgent, shift: Shift, random: SeededRandom): DemoSpan[] {
  const spans: DemoSpan[] = [];
  const latestEndMs = shift.plannedEndMs + LONGEST_OVERTIME_MS;
  const appointments = appointmentsIn(agent, shift, random);
  const tasks = agent.habits.channel === 'voice' ? voiceTasks(random) : chatTasks(random);
  let clockMs = shift.startMs;
  let upcoming = 0;

  const spend = (status: StatusPair | undefined, untilMs: number) => {
    const endMs = Math.min(untilMs, latestEndMs);
    if (status && endMs > clockMs) {
      spans.push({ primaryStatus: status[0], secondaryStatus: status[1], startMs: clockMs, endMs });
    }
    clockMs = Math.max(clockMs, endMs);
  };

  if (random.chance(0.6)) spend(demoStatuses.loginPreparation, clockMs + random.whole(25, 150) * SECOND_MS);
  else spend(demoStatuses.available, clockMs + random.whole(20, 90) * SECOND_MS);

  while (clockMs < shift.plannedEndMs) {
    const appointment = appointments[upcoming];
    if (appointment && clockMs >= appointment.startMs) {
      upcoming += 1;
      const beganMs = appointment.canCutCalls ? appointment.startMs : clockMs;
      spend(appointment.status, beganMs + appointment.durationMs);
      continue;
    }
    const task = tasks.next().value;
    spend(task.status, taskEndMs(task, clockMs, appointment, shift.plannedEndMs));
  }
  return spans;
}

function taskEndMs(
  task: Task,
  startMs: number,
  appointment: Appointment | undefined,
  plannedEndMs: number,
): number {
  const fullEndMs = startMs + task.durationMs;
  const mustYield = !task.isFinishedFirst || appointment?.canCutCalls === true;
  const interruptionMs = appointment && mustYield ? appointment.startMs : Infinity;
  return Math.min(fullEndMs, interruptionMs, task.isFinishedFirst ? Infinity : plannedEndMs);
}

function taskIn(status: StatusPair | undefined, durationSeconds: number, isFinishedFirst = false): Task {
  return { status, durationMs: durationSeconds * SECOND_MS, isFinishedFirst };
}

/** Waiting, a call, after-call work, endlessly. */
function* voiceTasks(random: SeededRandom): Generator<Task, never> {
  for (;;) {
    const wait = random.chance(0.08) ? demoStatuses.callbacks : demoStatuses.available;
    yield taskIn(wait, random.leaningShort(20, 640));
    yield* interruptions(random);
    yield taskIn(demoStatuses.onCall, random.leaningShort(75, 1260), true);
    if (random.chance(0.92)) yield taskIn(demoStatuses.afterCallWork, random.leaningShort(20, 370), true);
    yield* interruptions(random);
  }
}

/** Chat slots fill up and become free again, endlessly. */
function* chatTasks(random: SeededRandom): Generator<Task, never> {
  for (;;) {
    yield taskIn(demoStatuses.chatOnly, random.leaningShort(60, 900));
    yield* interruptions(random);
    yield taskIn(demoStatuses.allSlotsFull, random.leaningShort(90, 960), true);
    if (random.chance(0.3)) yield taskIn(demoStatuses.afterCallWork, random.leaningShort(20, 300), true);
  }
}

/** Now and then: idle, personal time, a dropped connection, a contact that nobody answered. */
function* interruptions(random: SeededRandom): Generator<Task, void> {
  const fate = random.next();
  if (fate < 0.02) yield taskIn(demoStatuses.idle, random.leaningShort(90, 480));
  else if (fate < 0.04) yield taskIn(demoStatuses.personal, random.leaningShort(90, 540));
  else if (fate < 0.06) yield taskIn(undefined, random.leaningShort(8, 90));
  else if (fate < 0.064) yield taskIn(undefined, random.whole(120, 660));
  // The system sets an agent away after an unanswered offer, until they come back.
  else if (fate < 0.08) yield taskIn(demoStatuses.missedOffer, random.leaningShort(25, 420));
}
