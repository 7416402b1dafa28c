import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HoverTracker } from './HoverTracker';
import { drawnAgent } from '../scene/timeline.testkit';

const hit = {
  entryIndex: 0,
  agent: drawnAgent('A'),
  rowKey: 'A',
  row: 0,
  changesInPixel: 1,
  isOnHeader: false,
};

/** Over ground whose hits are told by their x alone; nothing lies left of 0. */
function tracking() {
  const tracker = new HoverTracker(({ clientX }) => (clientX < 0 ? undefined : { ...hit, atMs: clientX }));
  tracker.setTooltipBox(() => ({ left: 114, top: 114, right: 400, bottom: 230 }));
  const told = () => {
    const hover = tracker.hover.get();
    return hover === undefined ? 'nothing' : `${hover.hit.atMs}${hover.isAnchored ? ' anchored' : ''}`;
  };
  return { tracker, told };
}

const at = (clientX: number, clientY = 100) => ({ clientX, clientY });

describe('HoverTracker', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('follows the pointer, and is anchored once that rests', () => {
    const { tracker, told } = tracking();
    tracker.moveTo(at(90));
    vi.advanceTimersByTime(299);
    expect(told()).toBe('90');
    tracker.moveTo(at(100));
    vi.advanceTimersByTime(299);
    expect(told()).toBe('100');
    vi.advanceTimersByTime(1);
    expect(told()).toBe('100 anchored');
  });

  it('keeps what is anchored while the pointer goes to the tooltip and stays there', () => {
    const { tracker, told } = tracking();
    tracker.moveTo(at(100));
    vi.advanceTimersByTime(300);
    tracker.moveTo(at(108, 108));
    tracker.leaveFor(at(120, 120));
    expect(told()).toBe('100 anchored');
    tracker.moveTo(undefined);
    expect(told()).toBe('nothing');
  });

  it('drops it at once when the pointer leaves', () => {
    const { tracker, told } = tracking();
    tracker.moveTo(at(100));
    vi.advanceTimersByTime(300);
    tracker.moveTo(at(100, 140));
    expect(told()).toBe('100');
    tracker.moveTo(at(60));
    vi.advanceTimersByTime(300);
    tracker.leaveFor(at(60, 20));
    expect(told()).toBe('nothing');
  });

  it('never stands in the way of a pointer that has not rested', () => {
    const { tracker, told } = tracking();
    tracker.moveTo(at(100));
    tracker.moveTo(at(120, 120));
    expect(told()).toBe('120');
  });

  it('hides while the rows move, and shows again at rest', () => {
    const { tracker, told } = tracking();
    tracker.moveTo(at(100));
    vi.advanceTimersByTime(300);
    tracker.hide();
    tracker.lookAgainSoon();
    expect(told()).toBe('nothing');
    vi.advanceTimersByTime(120);
    expect(told()).toBe('100');
  });

  it('stays anchored when the same ground is painted again', () => {
    const { tracker, told } = tracking();
    tracker.moveTo(at(100));
    vi.advanceTimersByTime(300);
    tracker.lookAgainSoon();
    vi.advanceTimersByTime(120);
    expect(told()).toBe('100 anchored');
  });

  it('shows nothing where there is nothing, and anchors nothing', () => {
    const { tracker, told } = tracking();
    tracker.moveTo(at(-1));
    vi.advanceTimersByTime(1000);
    expect(told()).toBe('nothing');
  });
});
