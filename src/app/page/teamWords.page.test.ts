import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { agentRecord, serveAgents, spanRecord } from '../../demo/upstreamPages.testkit';
import { openPage, type PageOptions, textsOf } from '../page.testkit';
import type { SentRoster } from '../simulatedService.testkit';
import { groupHeadings } from '../timelinePage.testkit';

const agentCount = 80;
const longName = 'Technical support for premium customers, Bengaluru';
const numbers = Array.from({ length: agentCount }, (_, index) => index);
const emails = numbers.map((number) => `agent${number}@example.com`);
const roster: SentRoster = {
  teams: [
    { id: 'a', name: longName, agents: emails },
    { id: 'b', name: 'Billing', agents: emails.slice(0, 2) },
  ],
};

/** Opens a page with a long team of which two agents are in another one too. */
async function openTeams(query: string, options: PageOptions) {
  await openPage(`tz=UTC&group=team&${query}`, {
    chooseFault: serveAgents(
      numbers.map((number) =>
        agentRecord(number, {
          status: [spanRecord('08:00:00', '08:00:00', { endTime: '-', duration: '-' })],
        }),
      ),
    ),
    roster,
    now: '2026-03-10T12:00:00Z',
    ...options,
  });
}

/** Whether all of an element's text has room in it; heights are rounded to whole pixels. */
function isWhole(element: Element): boolean {
  const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
  return scrollWidth <= clientWidth && scrollHeight <= clientHeight + 1;
}

describe('what is said of teams has room', () => {
  test('below the timeline of a tablet, on a past day', async () => {
    await openTeams('from=2026-03-10&to=2026-03-10', {
      now: '2026-03-11T12:00:00Z',
      viewport: [768, 1024],
    });
    const note = page.getByText('in several teams');
    await expect.element(note).toHaveTextContent('Teams as they are today');
    await expect.poll(() => isWhole(note.element())).toBe(true);
  });

  test('in the words for the filters of a phone', async () => {
    await openTeams('', { viewport: [390, 844] });
    const words = page.getByText('by team', { exact: true });
    await expect.element(words).toBeVisible();
    expect(isWhole(words.element())).toBe(true);
  });

  test('beside dense rows, in the heading that has the focus', async () => {
    await openTeams('rows=dense', { viewport: [1440, 900] });
    await expect.poll(() => textsOf(groupHeadings)[1]).toContain(longName);
    const name = groupHeadings.nth(1).getByTitle(longName);
    expect(isWhole(name.element())).toBe(false);
    const heading = groupHeadings.nth(1).element();
    if (heading instanceof HTMLElement) heading.focus();
    await expect.poll(() => isWhole(name.element())).toBe(true);
  });

  test.each(['en', 'ar'])('above a team that goes on in another column of the wall (%s)', async (lang) => {
    await openTeams(`chrome=wall&lang=${lang}`, { viewport: [1280, 720] });
    const words = { en: ', continued', ar: '، تتمة' }[lang] ?? '';
    const continued = page.getByRole('heading', { level: 2 }).filter({ hasText: words }).first();
    await expect.element(continued).toBeVisible();
    const name = continued.getByText(longName, { exact: true }).element();
    expect(isWhole(name)).toBe(false);
    // Beside the cut name, on the side to which the language reads.
    const whole = name.parentElement ?? name;
    const rest = document.createRange();
    rest.selectNodeContents(whole);
    rest.setStartAfter(name);
    const box = rest.getBoundingClientRect();
    const frame = whole.getBoundingClientRect();
    const cut = name.getBoundingClientRect();
    expect(box.width).toBeGreaterThan(0);
    if (lang === 'ar') {
      expect(box.right).toBeLessThanOrEqual(cut.left + 1);
      expect(box.left).toBeGreaterThanOrEqual(frame.left - 1);
    } else {
      expect(box.left).toBeGreaterThanOrEqual(cut.right - 1);
      expect(box.right).toBeLessThanOrEqual(frame.right + 1);
    }
  });
});

test('the field that finds an agent says so in whole words beside the other fields', async () => {
  await openTeams('lang=de', { viewport: [1440, 900] });
  const field = page.getByRole('searchbox', { name: 'Agent suchen' });
  await expect.element(field).toBeVisible();
  const input = field.element();
  const measure = document.createElement('canvas').getContext('2d');
  if (measure === null) throw new Error('no canvas');
  const { font } = getComputedStyle(input);
  measure.font = font;
  expect(measure.measureText('Agent suchen').width).toBeLessThanOrEqual(input.clientWidth);
});
