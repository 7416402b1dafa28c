import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onPixelRatioChange } from './watchSurroundings';

/** A screen whose ratio a test changes: every query for the ratio that was so far is told. */
let queries: { readonly query: string; readonly list: EventTarget }[] = [];
const screen = { devicePixelRatio: 1 };

beforeEach(() => {
  queries = [];
  screen.devicePixelRatio = 1;
  vi.stubGlobal('window', screen);
  vi.stubGlobal('matchMedia', (query: string) => {
    const list = new EventTarget();
    queries.push({ query, list });
    return list;
  });
});
afterEach(() => void vi.unstubAllGlobals());

function moveToScreen(ratio: number): void {
  const before = `(resolution: ${screen.devicePixelRatio}dppx)`;
  screen.devicePixelRatio = ratio;
  for (const { query, list } of queries) {
    if (query === before) list.dispatchEvent(new Event('change'));
  }
}

it('reports each screen that the page moves to, and none twice', () => {
  const told: number[] = [];
  onPixelRatioChange(() => told.push(screen.devicePixelRatio), new AbortController().signal);
  for (const ratio of [2, 1.25, 2, 1]) moveToScreen(ratio);
  expect(told).toEqual([2, 1.25, 2, 1]);
});

it('reports nothing after it is stopped', () => {
  const stop = new AbortController();
  let told = 0;
  onPixelRatioChange(() => (told += 1), stop.signal);
  moveToScreen(2);
  stop.abort();
  moveToScreen(1);
  expect(told).toBe(1);
});
