import { scatter } from '../generatePage';

/** One status of an agent, by the seconds of the epoch. It may still be ongoing. */
export type DaySpan = {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly primaryStatus: string;
  readonly secondaryStatus: string;
};

/** Seven, so that the order does not repeat with the day. */
const statuses = [
  ['AVAILABLE', 'Available'],
  ['BUSY', 'Voice'],
  ['AVAILABLE', 'Available'],
  ['BUSY', 'Chat'],
  ['AWAY', 'Break'],
  ['BUSY', 'Wrap-up'],
  ['OFFLINE', 'Offline'],
] as const;

/** From 40 to 80 minutes: 18 to 36 spans a day. */
function meanSeconds(agent: number): number {
  return 2400 + Math.floor(scatter(agent, 0) * 2400);
}

/** Never at a full minute, so that no status begins or ends just when a day does. */
function startSecondsOf(agent: number, ordinal: number): number {
  const mean = meanSeconds(agent);
  const seconds = ordinal * mean + Math.floor((scatter(agent, ordinal) * mean) / 2);
  return seconds % 60 === 0 ? seconds + 1 : seconds;
}

/**
 * The agent's statuses that overlap `[fromSeconds, toSeconds)`, whole and in order. They hang on the instant alone, so
 * whoever knows the agent knows what each reply must contain, whatever dates and offset were asked for.
 */
export function spansOf(agent: number, fromSeconds: number, toSeconds: number): readonly DaySpan[] {
  const spans: DaySpan[] = [];
  for (let ordinal = Math.floor(fromSeconds / meanSeconds(agent)) - 1; ; ordinal += 1) {
    const startSeconds = startSecondsOf(agent, ordinal);
    if (startSeconds >= toSeconds) return spans;
    const endSeconds = startSecondsOf(agent, ordinal + 1);
    const [primaryStatus, secondaryStatus] = statuses[(agent + ordinal) % statuses.length] ?? statuses[0];
    if (endSeconds > fromSeconds) spans.push({ startSeconds, endSeconds, primaryStatus, secondaryStatus });
  }
}

/** The address of an agent by number. */
export function emailOf(agent: number): string {
  return `agent${agent}@example.com`;
}

/** The number of the agent with this address; `undefined` if there is none. */
export function agentOf(email: string): number | undefined {
  const digits = /^agent(\d+)@example\.com$/.exec(email)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
