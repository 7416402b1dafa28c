import { expect, it } from 'vitest';
import { minutes } from '../../domain/testDay.testkit';
import { VisiblePart } from './VisiblePart';

function visibleDay() {
  const told: unknown[] = [];
  const time = new VisiblePart({ onMove: () => {}, onRest: (visible) => told.push(visible) });
  time.setBounds(minutes(0, 1440));
  time.show(undefined);
  return { time, told };
}

it('goes back step by step, and has then nowhere to go', () => {
  const { time, told } = visibleDay();
  expect(time.canGoBack.get()).toBe(false);
  time.zoomTo(minutes(60, 120).start, minutes(60, 120).end);
  time.zoomTo(minutes(70, 80).start, minutes(70, 80).end);
  expect(time.canGoBack.get()).toBe(true);
  time.back();
  expect(time.current).toEqual(minutes(60, 120));
  time.back();
  expect(time.current).toEqual(minutes(0, 1440));
  expect(time.canGoBack.get()).toBe(false);
  time.back();
  expect(told).toEqual([minutes(60, 120), minutes(70, 80), minutes(60, 120), undefined]);
});

it('remembers where a gesture began, not what it passed', () => {
  const { time } = visibleDay();
  time.change(() => minutes(100, 1000));
  time.change(() => minutes(200, 900));
  time.settle();
  time.back();
  expect(time.current).toEqual(minutes(0, 1440));
});

it('takes what the address says for no step of its own', () => {
  const { time, told } = visibleDay();
  time.show(minutes(60, 120));
  expect(time.canGoBack.get()).toBe(false);
  expect(told).toEqual([]);
});

it('forgets the steps of another window', () => {
  const { time } = visibleDay();
  time.zoom(2);
  time.setBounds(minutes(0, 1440));
  expect(time.canGoBack.get()).toBe(true);
  time.setBounds(minutes(1440, 2880));
  expect(time.canGoBack.get()).toBe(false);
  expect(time.current).toEqual(minutes(1440, 2880));
});

it('distinguishes what was requested from where the focus led', () => {
  const { time } = visibleDay();
  time.zoomTo(minutes(60, 120).start, minutes(60, 120).end);
  expect(time.asked.get()).toEqual(minutes(60, 120));
  time.reveal(minutes(300, 310).start, minutes(300, 310).end);
  expect(time.settled.get()).not.toEqual(minutes(60, 120));
  expect(time.asked.get()).toEqual(minutes(60, 120));
  time.fit();
  expect(time.asked.get()).toEqual(minutes(0, 1440));
});
