import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { agentRecord, pagingOf, serveAgents, spanRecord } from '../../../demo/upstreamPages.testkit';
import { expectAccessible, openPage, parameter, readyTimeline } from '../../page.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const noon = '2026-03-10T12:00:00Z';
const plainTitle = 'Agent status timeline';

/** An agent at lunch since a time; after an hour that needs attention. */
const atLunch = (number: number, since: string) =>
  agentRecord(number, {
    status: [
      spanRecord(since, since, {
        primaryStatus: 'AWAY',
        secondaryStatus: 'Lunch',
        endTime: '-',
        duration: '-',
      }),
    ],
  });

const button = page.getByRole('button', { name: /^Alerts/ });
const notifications = page.getByRole('checkbox', { name: 'Show a notification' });
const sound = page.getByRole('checkbox', { name: 'Play a sound' });

/** Stands in for the browser's notifications; the next question for permission gets this answer. */
class FakeNotification extends EventTarget {
  static permission: NotificationPermission = 'default';
  static answer: NotificationPermission = 'granted';
  static questions = 0;
  static readonly shown: FakeNotification[] = [];
  readonly title: string;
  readonly body: string;
  readonly close = () => {};

  constructor(title: string, { body = '' }: NotificationOptions) {
    super();
    this.title = title;
    this.body = body;
    FakeNotification.shown.push(this);
  }

  static async requestPermission(): Promise<NotificationPermission> {
    FakeNotification.questions += 1;
    FakeNotification.permission = FakeNotification.answer;
    return FakeNotification.answer;
  }
}

beforeEach(() => {
  Object.assign(FakeNotification, { permission: 'default', answer: 'granted', questions: 0 });
  FakeNotification.shown.length = 0;
  vi.stubGlobal('Notification', FakeNotification);
  return () => vi.unstubAllGlobals();
});

async function openAtNoon() {
  const opened = await openPage(day, {
    chooseFault: serveAgents([atLunch(1, '10:30:00'), atLunch(2, '11:30:00')]),
    now: noon,
  });
  await readyTimeline();
  await expect.poll(() => document.title).toBe(`(1) ${plainTitle}`);
  return opened;
}

function hidePage(): void {
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  onTestFinished(() => state.mockRestore());
}

test('the tab’s title has the number that needs attention, in any language, and nothing where none does', async () => {
  const opened = await openAtNoon();
  opened.goTo(`${day}&lang=de`);
  await expect.poll(() => document.title).toBe('(1) Zeitleiste der Agentenstatus');
  opened.setFault(serveAgents([atLunch(2, '11:30:00')]));
  opened.goTo(`${day}&lang=en`);
  await expect.poll(() => document.title).toBe(plainTitle);
});

test('permission is asked for when notifications are switched on, and a refusal is explained', async () => {
  FakeNotification.answer = 'denied';
  await openAtNoon();
  await button.click();
  await expect.element(notifications).not.toBeChecked();
  await expect.element(sound).not.toBeChecked();
  expect(FakeNotification.questions).toBe(0);
  await expectAccessible();

  await notifications.click();
  await expect.element(page.getByText('Notifications of this page are blocked.')).toBeVisible();
  await expect.element(notifications).not.toBeChecked();
  expect(FakeNotification.questions).toBe(1);
  await expect.element(page.getByRole('dialog', { name: 'Alerts' })).toBeVisible();
});

test('a hidden page stays up to date if alerts are on, and notifies of who newly needs attention', async () => {
  const opened = await openAtNoon();
  await button.click();
  await notifications.click();
  await expect.element(notifications).toBeChecked();
  expect(FakeNotification.shown).toEqual([]);

  hidePage();
  // Without those past the end, which may arrive late.
  const calls = () => opened.requests.filter((request) => pagingOf(request).offset === 0).length;
  const before = calls();
  vi.setSystemTime('2026-03-10T12:32:00Z');
  await expect.poll(() => opened.requests.length).toBeGreaterThan(before);
  await expect.poll(() => FakeNotification.shown.length).toBe(1);
  expect(FakeNotification.shown[0]).toMatchObject({
    title: '1 agent needs attention',
    body: expect.stringMatching(/^Agent 0002: Lunch, 1h 02m$/),
  });
  expect(document.title).toBe(`(2) ${plainTitle}`);
  FakeNotification.shown[0]?.dispatchEvent(new Event('click'));
  await expect.poll(() => parameter('insights')).toBe('attention');

  // The choice is kept, and what is there when the page opens is not new.
  opened.reload();
  await readyTimeline();
  await expect.element(button).toHaveAccessibleName('Alerts (on)');
  expect(FakeNotification.shown).toHaveLength(1);
});

test('a hidden page without alerts requests nothing', async () => {
  const opened = await openAtNoon();
  hidePage();
  // Without those past the end, which may arrive late.
  const calls = () => opened.requests.filter((request) => pagingOf(request).offset === 0).length;
  const before = calls();
  vi.setSystemTime('2026-03-10T12:32:00Z');
  await expect.poll(() => document.title).toBe(`(2) ${plainTitle}`);
  expect(calls()).toBe(before);
  expect(FakeNotification.shown).toEqual([]);
});

test('the sound is played once it is switched on, and for what is new', async () => {
  const start = vi.spyOn(OscillatorNode.prototype, 'start');
  onTestFinished(() => start.mockRestore());
  await openAtNoon();
  await button.click();
  await sound.click();
  await expect.element(sound).toBeChecked();
  await expect.poll(() => start.mock.calls.length).toBe(2);
  vi.setSystemTime('2026-03-10T12:32:00Z');
  await expect.poll(() => start.mock.calls.length).toBe(4);
  expect(FakeNotification.questions).toBe(0);
});
