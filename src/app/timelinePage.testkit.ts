import { expect } from 'vitest';
import { cdp, type Locator, page, userEvent } from 'vitest/browser';
import { parameter, timeline } from './page.testkit';

function textOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** What `textsOf` gives where each text matches its pattern. */
export function matching(...patterns: readonly RegExp[]): unknown[] {
  return patterns.map((pattern): unknown => expect.stringMatching(pattern));
}

/** The headings of groups. */
export const groupHeadings: Locator = timeline
  .getByRole('rowheader', { expanded: true })
  .or(timeline.getByRole('rowheader', { expanded: false }));

/** The header of an agent's row, by the beginning of the agent's name. */
export function rowHeader(name: string): Locator {
  return timeline.getByRole('rowheader', { name: new RegExp(`^${name}`) });
}

/** The agents of the rows, from top to bottom. */
export function agentNames(): string[] {
  return [...timeline.element().querySelectorAll('[role=rowheader]:not([aria-expanded])')].map((header) =>
    textOf(header.querySelector('[dir=auto][title]') ?? header),
  );
}

/** Puts the keyboard into the grid. */
export async function focusGrid(): Promise<void> {
  // The browser shows focus, and the page goes by that, where the last input was a key.
  await userEvent.tab();
  const stops = timeline.element().querySelectorAll<HTMLElement>('[tabindex="0"]');
  expect(stops, 'stops of Tab in the grid').toHaveLength(1);
  stops[0]?.focus();
}

/** The focused cell: its name, and the agent of its row. */
export function focusedCell(): { readonly agent: string; readonly name: string } {
  const cell = document.activeElement;
  const header = cell?.closest('[role=row]')?.querySelector('[role=rowheader] [dir=auto]');
  return { agent: header?.textContent ?? '', name: cell?.getAttribute('aria-label') ?? '' };
}

/** Every cell of the active row by its name, in the order of the page. */
export function cellNames(): (string | null)[] {
  return timeline
    .getByRole('gridcell')
    .elements()
    .map((cell) => cell.getAttribute('aria-label'));
}

/** The area of the bars: the second canvas, below the one of the axis. */
export function plot(): Locator {
  const canvas = document.querySelectorAll('section[aria-label="Timeline"] canvas').item(1);
  return page.elementLocator(canvas);
}

type Part = { readonly startMs: number; readonly endMs: number };

/** The visible part that the address names, in epoch milliseconds; `undefined` for the whole range. */
export function visiblePart(): Part | undefined {
  const text = parameter('at');
  if (text === null) return undefined;
  const [start = '', end = ''] = text.split('/');
  return { startMs: Date.parse(start), endMs: Date.parse(end) };
}

/** Waits until the address names a visible part, and one other than `before`. */
export async function nextVisiblePart(before?: Part): Promise<Part> {
  const isOther = (part: Part | undefined): part is Part =>
    part !== undefined && (part.startMs !== before?.startMs || part.endMs !== before.endMs);
  await expect.poll(() => isOther(visiblePart())).toBe(true);
  const part = visiblePart();
  if (!isOther(part)) throw new Error('the visible part is no longer in the address');
  return part;
}

/** Moves the pointer out of the rows, where a test before may have left it. */
export async function leaveRows(): Promise<void> {
  await page.getByRole('tab', { name: 'Timeline' }).hover();
}

/** Clicks what is at a point of the plot, in CSS pixels from its top left corner. */
export async function clickInPlot(xCssPx: number, yCssPx: number): Promise<void> {
  const { x, y } = plot().element().getBoundingClientRect();
  const target = document.elementFromPoint(x + xCssPx, y + yCssPx);
  if (target === null) throw new Error('the point is not in view');
  const box = target.getBoundingClientRect();
  await page.elementLocator(target).click({ position: { x: x + xCssPx - box.x, y: y + yCssPx - box.y } });
}

/** Rests the pointer at a point of the plot, in CSS pixels from its top left corner, whatever covers it there. */
export async function pointAtPlot(xCssPx: number, yCssPx: number): Promise<void> {
  await plot().hover({ position: { x: xCssPx, y: yCssPx }, force: true });
}

/** What scrolls the rows. */
export function scroller(): HTMLElement {
  const element = document.querySelector<HTMLElement>('[data-scroller]');
  if (element === null) throw new Error('the timeline is not open');
  return element;
}

/** What the keyboard is on. */
export function focusedElement(): HTMLElement {
  return document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
}

/** A button of the timeline's toolbar. */
export function tool(name: string): Locator {
  return page.getByRole('toolbar', { name: 'Timeline' }).getByRole('button', { name, exact: true });
}

/** Turns the wheel by real input over the first row. */
export async function turnWheel(deltaY: number): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect();
  const { x, y } = plot().element().getBoundingClientRect();
  await cdp().send('Input.dispatchMouseEvent', {
    type: 'mouseWheel',
    x: (frame?.x ?? 0) + x + 20,
    y: (frame?.y ?? 0) + y + 20,
    deltaX: 0,
    deltaY,
  });
}
