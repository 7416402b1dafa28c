import './styles.css';
import { QueryClient } from '@tanstack/react-query';
import axe from 'axe-core';
import type { RequestHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, vi } from 'vitest';
import { cdp, type Locator, page, userEvent } from 'vitest/browser';
import type { PublicConfig } from '../contract/publicConfig';
import type { ChooseFault, UpstreamRequest } from '../demo/upstreamPages.testkit';
import { StatusCatalog } from '../domain/statusCatalog';
import { withoutDisplayToken } from './display/barBesideToken';
import { pageAddressStore } from '../filters/address/useAddressFilters';
import { statedTimestamps } from './pipeline/statedTimestamps';
import { subscribeToSeconds } from './pipeline/useNow';
import { renderPage } from './renderPage';
import { type SentRoster, simulateService } from './simulatedService.testkit';
import { arriveFromSignIn } from './signIn/signIn';

export type PageOptions = {
  /** The usual replies of the upstream; by default a demo of 120 agents on March 10, 2026, 15:00 UTC. */
  readonly handlers?: RequestHandler[];
  readonly chooseFault?: ChooseFault;
  readonly config?: Partial<PublicConfig>;
  /** The teams that the service knows; by default it knows none and has no `/api/roster`. */
  readonly roster?: SentRoster;
  /** The time at which the page's clock is stopped (ISO 8601); left out, it runs. */
  readonly now?: string;
  /** Whether the guide to the timeline shows itself, as it does to those who are new; by default it was dismissed. */
  readonly isNewHere?: boolean;
  /** In CSS pixels; by default 1440 × 900. */
  readonly viewport?: readonly [width: number, height: number];
};

export type OpenedPage = {
  /** What the upstream was asked so far. */
  readonly requests: readonly UpstreamRequest[];
  /** Applies from now on; `undefined` restores the usual replies. */
  readonly setFault: (chooseFault: ChooseFault | undefined) => void;
  /** The teams from now on; `undefined`: they cannot be read. */
  readonly setRoster: (roster: SentRoster | undefined) => void;
  /** Closes the page and opens it at the present address: what is stored stays. */
  readonly reload: () => void;
  /** Closes the page and opens it at another address. */
  readonly goTo: (query: string) => void;
  /** Closes it before the test ends, so that another can be opened. */
  readonly close: () => void;
};

const worker = setupWorker();
let started: Promise<unknown> | undefined;

/**
 * Opens the whole page at an address, as `main.tsx` does, before a service and a contact center that are simulated
 * in the browser. Ends with the test, which fails if the page reported an error on the console.
 */
export async function openPage(query: string, options: PageOptions = {}): Promise<OpenedPage> {
  const { now, isNewHere = false, viewport: [width, height] = [1440, 900] } = options;
  await page.viewport(width, height);
  // A pointer that a test before left over the page would hover what opens there.
  await page.elementLocator(document.documentElement).hover({ position: { x: 0, y: 0 }, force: true });
  if (now !== undefined) {
    // With fake timers, each poll of an assertion would advance the clock.
    vi.setSystemTime(now);
    onTestFinished(() => void vi.useRealTimers());
  }
  started ??= worker.start({
    quiet: true,
    onUnhandledRequest: ({ url }, print) => {
      const { origin, pathname } = new URL(url);
      if (origin !== location.origin || pathname.startsWith('/api/')) print.error();
    },
  });
  await started;
  // Loaded only now: the reading thread starts with it, and MSW sees no requests of threads that started before.
  const { App } = await import('./App');
  const { loadTools } = await import('./pipeline/loading');
  const { startDisplay } = await import('./display/display');
  const service = simulateService(options);
  // They stay until the next page opens: requests under way at the end of a test must still be answered.
  worker.resetHandlers(...service.handlers);
  failOnConsoleErrors();
  let close = () => {};
  const open = (address: string) => {
    close();
    // The page reads the clock when it is loaded, and its modules were before this test set it.
    subscribeToSeconds(() => {})();
    // Nor does it know statuses that another page saw, for which its legend would have entries.
    Object.assign(loadTools, { catalog: new StatusCatalog() });
    // Nor what another service said of its times.
    statedTimestamps.reset();
    history.replaceState(null, '', `${location.pathname}${address}`);
    arriveFromSignIn();
    const endDisplay = startDisplay();
    pageAddressStore().follow(withoutDisplayToken(location.href));
    const unmount = mountPage(<App />);
    close = () => {
      unmount();
      endDisplay();
    };
  };
  if (!isNewHere) markGuideSeen();
  open(`?${query}`);
  onTestFinished(() => {
    close();
    localStorage.clear();
    sessionStorage.clear();
  });
  return {
    requests: service.requests,
    setFault: service.setFault,
    setRoster: service.setRoster,
    reload: () => open(`${location.search}${location.hash}`),
    goTo: (other) => open(`?${other}`),
    close: () => {
      close();
      close = () => {};
    },
  };
}

/** As if the reader had dismissed the guide. Where storage is denied, it does not show itself. */
function markGuideSeen(): void {
  try {
    localStorage.setItem('agent-status-timeline.guide-seen', 'true');
  } catch {
    // Denied by the test.
  }
}

/** Answers in the service's place until the next page opens, as a gateway in front of it may. */
export function replyInstead(...handlers: RequestHandler[]): void {
  worker.use(...handlers);
}

function mountPage(content: ReactNode): () => void {
  const element = document.createElement('div');
  element.id = 'root';
  document.body.append(element);
  const root = createRoot(element);
  const client = new QueryClient();
  renderPage(root, client, content);
  return () => {
    root.unmount();
    element.remove();
    client.clear();
  };
}

function failOnConsoleErrors(): void {
  const report = vi.spyOn(console, 'error');
  onTestFinished(() => {
    const lines = report.mock.calls.map((call) => call.map(String).join(' '));
    // Vitest's own line for a notice of the browser, which puts the rest of the layout off to the next frame.
    const errors = lines.filter((line) => !line.includes('ResizeObserver loop completed'));
    report.mockRestore();
    expect(errors, 'errors on the console').toEqual([]);
  });
}

export const timeline: Locator = page.getByRole('grid', { name: 'Agent status timeline' });

/** The grid, once every page is loaded and painted. */
export async function readyTimeline(): Promise<Locator> {
  await expect.element(timeline).toHaveAttribute('aria-busy', 'false');
  return timeline;
}

/** What the page's address has for one parameter, wherever in it that is. */
export function parameter(name: string): string | null {
  return (
    new URLSearchParams(location.search).get(name) ?? new URLSearchParams(location.hash.slice(1)).get(name)
  );
}

/** The system's preferences until the end of the test, e.g. `{ 'prefers-color-scheme': 'dark' }`. */
export async function preferMedia(features: Readonly<Record<string, string>>): Promise<void> {
  const emulate = async (list: { readonly name: string; readonly value: string }[]) => {
    await cdp().send('Emulation.setEmulatedMedia', { features: list });
  };
  onTestFinished(() => emulate([]));
  await emulate(Object.entries(features).map(([name, value]) => ({ name, value })));
}

/**
 * Fails with every violation that axe finds on the current page: WCAG 2.2 A and AA, and axe's best practices. A dark
 * theme changes nothing but colors, so there only contrast is checked.
 */
export async function expectAccessible(): Promise<void> {
  const isDark = document.documentElement.dataset['theme'] === 'dark';
  if (document.querySelector('#root') === null) throw new Error('no page is open');
  // Room for rows is made a frame before the rows are there.
  await expect.poll(isEachScrollerReached).toBe(true);
  // An open popover hides the rest of the page from screen readers. Whether one is open axe guesses from the layout.
  const isHeadingHidden =
    document.querySelector('h1')?.closest('[aria-hidden=true], [inert]') instanceof Element;
  const { violations } = await axe.run(
    document,
    isDark
      ? { runOnly: ['color-contrast'] }
      : { rules: { 'page-has-heading-one': { enabled: !isHeadingHidden } } },
  );
  const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) }));
  expect(found, 'violations found by axe').toEqual([]);
}

/** Whether everything that scrolls has a stop for the keyboard. */
function isEachScrollerReached(): boolean {
  return [...document.querySelectorAll('[data-scroller]')].every(
    (scroller) =>
      scroller.scrollHeight <= scroller.clientHeight ||
      scroller.matches('[tabindex="0"]') ||
      scroller.querySelector('[tabindex="0"]') !== null,
  );
}

export type SavedFile = { readonly name: string; readonly blob: Blob };

/** The file that the page saves next, instead of the browser's download. Call it before the action. */
export function nextSavedFile(): Promise<SavedFile> {
  return new Promise((resolve) => {
    const blobs = new Map<string, Blob>();
    const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((source) => {
      const url = `blob:saved-${blobs.size}`;
      if (source instanceof Blob) blobs.set(url, source);
      return url;
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      const blob = blobs.get(this.href);
      if (blob === undefined) return;
      create.mockRestore();
      click.mockRestore();
      resolve({ name: this.download, blob });
    });
  });
}

/** All parameters of an address, by default the page's, wherever in it they are. */
export function addressParameters(
  { search, hash } = new URL(location.href),
): Readonly<Record<string, string>> {
  return Object.fromEntries([...new URLSearchParams(search), ...new URLSearchParams(hash.slice(1))]);
}

/** Waits until the page's address has these parameters and no others. */
export async function expectAddress(expected: Readonly<Record<string, string>>): Promise<void> {
  await expect.poll(() => addressParameters()).toEqual(expected);
}

/** The text of every element, with simple blanks. */
export function textsOf(locator: Locator): string[] {
  return locator.elements().map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
}

/** Focuses an element and types there, e.g. `{Enter}`. */
export async function press(target: Locator, keys: string): Promise<void> {
  (await target.findElement()).focus();
  await userEvent.keyboard(keys);
}

const display = page.getByRole('dialog', { name: 'Display' });

/** Changes something behind the button “Display”: while that is open, the rest of the page is hidden. */
export async function changeDisplay(change: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Display', exact: true }).click();
  await expect.element(display).toBeVisible();
  await change();
  await userEvent.keyboard('{Escape}');
  await expect.element(display).not.toBeInTheDocument();
}

/** Waits until a field can be edited, which one that is loaded after the page at first cannot. */
export async function expectEditable(field: Locator): Promise<void> {
  await expect.element(field).toBeEnabled();
  await expect.element(field).not.toHaveAttribute('readonly');
}
