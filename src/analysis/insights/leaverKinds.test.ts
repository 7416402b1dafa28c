import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agentWith } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { StatusFacts } from '../../domain/statusFacts';
import type { Leaver } from './leavers';
import { leaverKind, leaverKinds, leaversByKind } from './leaverKinds';

it.each([
  ['AWAY', 'Lunch', 'meal', 'breaks'],
  ['AWAY', 'Coaching', 'training', 'work'],
  ['BUSY', 'All slots full', 'system-full', 'work'],
  ['BUSY', 'Tea', 'break', 'breaks'],
  ['AWAY', 'Gone home', 'offline', 'offline'],
  ['AWAY', 'Missed offer', 'missed-offer', 'breaks'],
  ['AWAY', 'Whatever', undefined, 'breaks'],
  ['BUSY', 'Whatever', 'other', 'work'],
  ['OFFLINE', '', undefined, 'offline'],
  ['CUSTOM', '', undefined, 'others'],
] as const)('%s · %s, meaning %s, is %s', (primary, secondary, meaning, kind) => {
  const facts = new StatusFacts(meaning === undefined ? [] : [{ primary, secondary, meaning }]);
  expect(leaverKind({ primary, secondary }, facts)).toBe(kind);
});

it('counts no status as offline', () => {
  expect(leaverKind(undefined, new StatusFacts([]))).toBe('offline');
});

it('keeps every leaver once, in order', () => {
  const agent = agentWith(new StatusCatalog(), []);
  const leaver = (leftAtMs: number): Leaver => ({
    agent,
    leftAtMs,
    statusCode: undefined,
    backAtMs: undefined,
    goneMs: 0,
  });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...leaverKinds)), (kinds) => {
      const leavers = kinds.map((_, index) => leaver(index));
      const parts = leaversByKind(leavers, ({ leftAtMs }) => kinds[leftAtMs] ?? 'others');
      expect(parts.flatMap((part) => part.leavers).length).toBe(kinds.length);
      for (const part of parts) {
        expect(part.leavers.map(({ leftAtMs }) => kinds[leftAtMs])).toEqual(
          part.leavers.map(() => part.kind),
        );
        expect(part.leavers).toEqual(part.leavers.toSorted((one, other) => one.leftAtMs - other.leftAtMs));
      }
    }),
  );
});
