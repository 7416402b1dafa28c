/** How an upstream behaves for a while. */
export type Weather = 'fair' | 'failing' | 'slow' | 'hanging' | 'limited';

/** What an upstream that flaps does in each cycle, and until which part of it. */
const cycle: readonly (readonly [untilPart: number, weather: Weather])[] = [
  [0.4, 'fair'],
  [0.5, 'failing'],
  [0.7, 'fair'],
  [0.8, 'slow'],
  [0.85, 'hanging'],
  [0.95, 'fair'],
  [1, 'limited'],
];

/** The weather at a time of a simulation; always fair without a cycle. */
export function weatherAt(elapsedMs: number, cycleMs: number | undefined): Weather {
  if (cycleMs === undefined) return 'fair';
  const part = (elapsedMs % cycleMs) / cycleMs;
  return cycle.find(([untilPart]) => part < untilPart)?.[1] ?? 'fair';
}

/** How a call ends in this weather. */
export type CallFate = {
  readonly kind: 'page' | 'cut' | 'refused' | 'gateway' | 'error' | 'reset' | 'silence';
  readonly latencyMs: number;
};

const failures = ['error', 'gateway', 'reset', 'cut'] as const;

/** What happens to a call, by chances from 0 to 1. */
export function fateOf(weather: Weather, latencyChance: number, failureChance: number): CallFate {
  const latencyMs = 200 + latencyChance * 200;
  switch (weather) {
    case 'fair':
      return { kind: 'page', latencyMs };
    case 'slow':
      return { kind: 'page', latencyMs: latencyMs * 15 };
    case 'failing':
      return { kind: failures[Math.floor(failureChance * failures.length)] ?? 'error', latencyMs };
    case 'hanging':
      return { kind: 'silence', latencyMs };
    case 'limited':
      return { kind: 'refused', latencyMs };
    default:
      return weather satisfies never;
  }
}
