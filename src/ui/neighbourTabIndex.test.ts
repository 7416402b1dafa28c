import { describe, expect, it } from 'vitest';
import { neighbourTabIndex } from './neighbourTabIndex';

describe('neighbourTabIndex', () => {
  it('goes round with the arrows', () => {
    expect(neighbourTabIndex('ArrowRight', 2, 3, false)).toBe(0);
    expect(neighbourTabIndex('ArrowLeft', 0, 3, false)).toBe(2);
  });

  it('changes sides where text runs from right to left', () => {
    expect(neighbourTabIndex('ArrowLeft', 0, 3, true)).toBe(1);
    expect(neighbourTabIndex('ArrowRight', 0, 3, true)).toBe(2);
  });

  it('goes to the ends, and nowhere with other keys', () => {
    expect(neighbourTabIndex('Home', 2, 3, false)).toBe(0);
    expect(neighbourTabIndex('End', 0, 3, false)).toBe(2);
    expect(neighbourTabIndex('ArrowDown', 0, 3, false)).toBeUndefined();
  });
});
