import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StatusCatalog } from './statusCatalog';

describe('StatusCatalog', () => {
  it('gives each pair of statuses one code and leads back to it', () => {
    const anyName = fc.oneof(fc.constantFrom('BUSY', '', '__proto__', 'constructor'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, anyName)), (pairs) => {
        const catalog = new StatusCatalog();
        const codes = pairs.map(([primary, secondary]) => catalog.codeOf(primary, secondary));
        pairs.forEach(([primary, secondary], index) => {
          const code = codes[index] ?? -1;
          // Later the code is still the same.
          expect(catalog.codeOf(primary, secondary)).toBe(code);
          expect(catalog.statusOf(code)).toEqual({ primary, secondary });
          expect(catalog.primaries[catalog.primaryCodeOfStatus(code)]).toBe(primary);
          expect(catalog.primaryCodeOf(primary)).toBe(catalog.primaryCodeOfStatus(code));
        });
        expect(catalog.size).toBe(new Set(pairs.map((pair) => JSON.stringify(pair))).size);
        expect(catalog.primaries).toEqual([...new Set(pairs.map(([primary]) => primary))]);
      }),
    );
  });

  it('does not know a status that it has not seen', () => {
    const catalog = new StatusCatalog();
    expect(catalog.primaryCodeOf('BUSY')).toBe(-1);
    expect(catalog.primaryCodeOf('__proto__')).toBe(-1);
    expect(() => catalog.statusOf(0)).toThrow(RangeError);
  });
});
