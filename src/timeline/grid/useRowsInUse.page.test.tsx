import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { useRowsInUse } from './useRowsInUse';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Two rows, and what is said of their use: true or false, in order. */
function openRows() {
  const told: boolean[] = [];
  function Rows() {
    const handlers = useRowsInUse(note);
    return (
      <div {...handlers}>
        {['Ada', 'Ben'].map((name) => (
          <div key={name} role="row">
            <button type="button">{name}</button>
          </div>
        ))}
      </div>
    );
  }
  const note = (areInUse: boolean) => told.push(areInUse);
  const host = document.createElement('div');
  const outside = document.createElement('button');
  document.body.append(host, outside);
  const root = createRoot(host);
  flushSync(() => root.render(<Rows />));
  const close = () => flushSync(() => root.unmount());
  onTestFinished(() => {
    close();
    host.remove();
    outside.remove();
  });
  const rows = host.firstElementChild;
  const [ada, ben] = host.querySelectorAll('button');
  if (!(rows instanceof HTMLElement) || ada === undefined || ben === undefined) throw new Error('no rows');
  const pointer = (type: string, from: Element, to: Element) =>
    from.dispatchEvent(new PointerEvent(type, { bubbles: true, relatedTarget: to }));
  return {
    told,
    ada,
    ben,
    outside,
    close,
    enter: () => pointer('pointerover', ada, outside),
    leave: () => pointer('pointerout', ada, outside),
    send: (type: string) => ada.dispatchEvent(new Event(type, { bubbles: true })),
  };
}

test('rows are in use while the pointer is over them, for at most ten seconds without input', () => {
  const { told, enter, leave } = openRows();
  enter();
  expect(told).toEqual([true]);
  vi.advanceTimersByTime(9_999);
  expect(told).toEqual([true]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([true, false]);
  leave();
  expect(told).toEqual([true, false]);
});

test.each(['pointermove', 'pointerdown', 'wheel', 'keydown'])('%s keeps them in use', (type) => {
  const { told, enter, send } = openRows();
  enter();
  for (let times = 0; times < 5; times += 1) {
    vi.advanceTimersByTime(9_000);
    send(type);
  }
  expect(told).toEqual([true]);
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([true, false]);
  // Whoever comes back to them uses them again.
  send(type);
  expect(told).toEqual([true, false, true]);
});

test('they are free as soon as the pointer leaves', () => {
  const { told, enter, leave } = openRows();
  enter();
  vi.advanceTimersByTime(500);
  leave();
  expect(told).toEqual([true, false]);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([true, false]);
});

test('they are in use while the keyboard is on one of them', () => {
  const { told, ada, ben, outside } = openRows();
  // The browser shows focus where it came without a pointer.
  ada.focus();
  expect(ada.matches(':focus-visible')).toBe(true);
  expect(told).toEqual([true]);
  ben.focus();
  expect(told).toEqual([true]);
  outside.focus();
  expect(told).toEqual([true, false]);
});

test('the focus counts for ten seconds without a key', () => {
  const { told, ada, send } = openRows();
  ada.focus();
  vi.advanceTimersByTime(9_000);
  send('keydown');
  vi.advanceTimersByTime(9_999);
  expect(told).toEqual([true]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([true, false]);
});

test('nobody uses rows that are gone', () => {
  const { told, enter, close } = openRows();
  enter();
  close();
  expect(told).toEqual([true, false]);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([true, false]);
});
