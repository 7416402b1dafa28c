import type { DemoSpan } from './demoSpan';
import { SECOND_MS } from './demoTime';
import type { SeededRandom } from './seededRandom';

/** A bad client spoils a whole day rather than a record here and there: 12 % of days × 8 % ≈ 1 %. */
const DOUBTFUL_DAY_SHARE = 0.12;
const DOUBTFUL_RECORD_SHARE = 0.08;

/** Off by one second is how the upstream rounds (its own sample has such a span); it is no fault. */
const ROUNDED_DURATION_SHARE = 0.02;

const roundedDown = { kind: 'duration-off', byMs: -SECOND_MS } as const;

const doubtKinds = [
  'overlap',
  'overlap',
  'overlap',
  'duration-minutes-off',
  'duration-minutes-off',
  'duration-minutes-off',
  'secondary-empty',
  'secondary-empty',
  'secondary-null',
  'told-in-two',
  'told-in-two',
  'end-before-start',
  'end-before-start',
  'unknown-primary',
  'unknown-primary',
  'unreadable-start',
] as const;

/**
 * Makes some of a working day's spans doubtful in the ways an upstream is known for. Only how they
 * are told changes (and an overlap's end); the last span stays as it is, so that what follows joins.
 */
export function withDoubts(spans: readonly DemoSpan[], random: SeededRandom): DemoSpan[] {
  const doubtfulShare = random.chance(DOUBTFUL_DAY_SHARE) ? DOUBTFUL_RECORD_SHARE : 0;
  const told: DemoSpan[] = [];
  for (const [index, span] of spans.entries()) {
    if (index === spans.length - 1) told.push(span);
    else if (random.chance(doubtfulShare)) told.push(...doubtful(span, random));
    else if (random.chance(ROUNDED_DURATION_SHARE)) told.push({ ...span, misreport: roundedDown });
    else told.push(span);
  }
  return told;
}

function doubtful(span: DemoSpan, random: SeededRandom): DemoSpan[] {
  const kind = random.pick(doubtKinds);
  switch (kind) {
    case 'overlap':
      return [{ ...span, endMs: span.endMs + random.whole(2, 9) * SECOND_MS }];
    case 'duration-minutes-off':
      return [{ ...span, misreport: { kind: 'duration-off', byMs: random.whole(120, 1500) * SECOND_MS } }];
    case 'secondary-empty':
      return [{ ...span, secondaryStatus: '' }];
    case 'secondary-null':
      return [{ ...span, secondaryStatus: null }];
    case 'told-in-two': {
      const middleMs = span.startMs + Math.floor((span.endMs - span.startMs) / (2 * SECOND_MS)) * SECOND_MS;
      if (middleMs === span.startMs) return [span];
      return [
        { ...span, endMs: middleMs },
        { ...span, startMs: middleMs },
      ];
    }
    case 'end-before-start':
      return [{ ...span, misreport: { kind: 'end-before-start', byMs: random.whole(20, 90) * SECOND_MS } }];
    case 'unknown-primary':
      return [{ ...span, primaryStatus: 'ON_HOLD', secondaryStatus: 'On hold' }];
    case 'unreadable-start':
      return [{ ...span, misreport: { kind: 'unreadable-start' } }];
    default:
      return kind satisfies never;
  }
}
