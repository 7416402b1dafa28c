import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageFrom } from '../read/decodePage.testkit';
import { joinNotFound } from './joinNotFound';

const page = (notFound: string[], emails: readonly string[] = []) =>
  pageFrom({ data: emails.map((email) => ({ userId: `u-${email}`, email })), notFound });

describe('joinNotFound', () => {
  it('has each address once, whatever its case, as it was first given', () => {
    expect(joinNotFound([page(['A@x', 'b@x']), page(['a@X', 'c@x'])])).toEqual(['A@x', 'b@x', 'c@x']);
  });

  it('leaves out an address whose agent another part has', () => {
    expect(joinNotFound([page(['ann@x', 'bob@x']), page([], ['Ann@X'])])).toEqual(['bob@x']);
  });

  it('never has an address twice, and none that was not given', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom('a', 'A', 'b', 'C', 'c'))), (lists) => {
        const joined = joinNotFound(lists.map((list) => page(list)));
        const keys = (list: readonly string[]) => new Set(list.map((address) => address.toLowerCase()));
        expect(keys(joined)).toEqual(keys(lists.flat()));
        expect(keys(joined).size).toBe(joined.length);
      }),
    );
  });
});
