import fc from 'fast-check';
import { expect, it } from 'vitest';

import { isNestedDeeperThan } from './jsonNesting';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

it('knows the depth of any JSON, whatever its texts contain', () => {
  const text = fc.string({ unit: fc.constantFrom('"', '\\', '[', ']', '{', '}', 'a') });
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      text,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(text, tie('tree'), { maxKeys: 3 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      const json = JSON.stringify(value);
      const depth = depthOf(value);
      expect(isNestedDeeperThan(json, depth)).toBe(false);
      if (depth > 0) expect(isNestedDeeperThan(json, depth - 1)).toBe(true);
    }),
  );
});
