import { setTimeout } from 'node:timers/promises';

import type { Browser, CDPSession, Page } from 'playwright';

import { gestures } from './gesture';
import { type HeapUsage, measureHeap } from './heapUsage';
import { type Load, measureLoad } from './measureLoad';
import { installProbe } from './pageProbe';
import { TimedOut, withTimeout } from './timeLimit';
import { mainThreadMs, performGesture } from './performGesture';
import type { SubjectName } from './sizes';
import type { Smoothness } from './smoothness';
import { selectDenseRows } from './selectDenseRows';

export type SubjectRun = {
  readonly load: (Omit<Load, 'scripts'> & { readonly mainThreadMs: number }) | undefined;
  readonly scripts: readonly string[];
  readonly gestures: Readonly<Record<string, Smoothness>>;
  /** The same gestures with dense rows; empty if the page has no control for that. */
  readonly denseRows: Readonly<Record<string, Smoothness>>;
  readonly heap: HeapUsage | undefined;
  readonly elementCount: number | undefined;
  /** What took too long, or that the page crashed; the figures after it are missing. */
  readonly abortReason: string | undefined;
};

export type SubjectTask = {
  readonly subject: SubjectName;
  readonly address: string;
  readonly agentCount: number;
  readonly hasWorker: boolean;
  readonly timeoutMs: number;
  /** Whether to measure the gestures with dense rows as well. */
  readonly isDenseMeasured: boolean;
};

/** The position of the mouse: over the bars, in the middle of every page. */
export const mouseAt = { xPx: 860, yPx: 480 };

/**
 * A new window loads the browser's own interface, some two hundred scripts of the address bar alone, and keeps
 * both cores busy for about a second. Users have had their window open for longer.
 */
const newWindowRestMs = 2000;

/** Opens a page in a new context: empty caches, and the window size of all comparisons. */
export async function openPage(browser: Browser): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  // Those who use it every day have dismissed the guide, which takes height from the rows.
  await context.addInitScript(() => {
    // The window's first, blank page has no storage.
    if (origin !== 'null') localStorage.setItem('agent-status-timeline.guide-seen', 'true');
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await setTimeout(newWindowRestMs);
  return { page, session };
}

/** An area with bars on every page, and without anything that follows the mouse, such as a line or tooltip. */
const barsAt = { x: 1100, y: 200, width: 300, height: 200 };

/**
 * Performs every gesture, one after the other.
 *
 * @throws {Error} if one of them moved nothing: its figures would be those of an idle page.
 */
async function performAll(page: Page, session: CDPSession): Promise<Record<string, Smoothness>> {
  const results: Record<string, Smoothness> = {};
  let shown = await page.screenshot({ clip: barsAt });
  for (const gesture of gestures) {
    results[gesture.name] = await performGesture(page, session, gesture, mouseAt);
    const before = shown;
    shown = await page.screenshot({ clip: barsAt });
    if (shown.equals(before)) throw new Error(`The gesture to ${gesture.name} moved nothing`);
  }
  return results;
}

function withoutWorkers(): void {
  Object.defineProperty(window, 'Worker', { value: undefined });
}

/**
 * One cold run of one page: its load, the gestures, then its memory. For vis-timeline, memory comes
 * before the gestures, because its page may no longer respond after them.
 */
export async function measureSubject(browser: Browser, task: SubjectTask): Promise<SubjectRun> {
  const { subject, address, timeoutMs } = task;
  const { page, session } = await openPage(browser);
  let hasCrashed = false;
  page.once('crash', () => {
    hasCrashed = true;
  });
  const run: { -readonly [Name in keyof SubjectRun]: SubjectRun[Name] } = {
    load: undefined,
    scripts: [],
    gestures: {},
    denseRows: {},
    heap: undefined,
    elementCount: undefined,
    abortReason: undefined,
  };
  const loadPage = async () => {
    await page.goto(address, { waitUntil: 'commit' });
    return { ...(await measureLoad(page, task)), mainThreadMs: await mainThreadMs(session) };
  };
  const measureMemory = async () => {
    run.heap = await measureHeap(session);
    run.elementCount = await page.evaluate(() => document.querySelectorAll('*').length);
  };
  try {
    await page.addInitScript(installProbe, { isDashboard: subject === 'ours' });
    if (subject === 'ours' && !task.hasWorker) await page.addInitScript(withoutWorkers);
    // Playwright's own timeout waits for a response of the page, which may take minutes.
    const { scripts, ...load } = await withTimeout('The load', timeoutMs, loadPage());
    run.load = load;
    run.scripts = scripts;
    const isMemoryFirst = subject === 'vis-timeline';
    if (isMemoryFirst) await withTimeout('Collecting garbage', timeoutMs, measureMemory());
    run.gestures = await withTimeout('The gestures', timeoutMs, performAll(page, session));
    if (!isMemoryFirst) await withTimeout('Collecting garbage', timeoutMs, measureMemory());
    if (task.isDenseMeasured && (await selectDenseRows(page))) {
      run.denseRows = await withTimeout('Dense rows', timeoutMs, performAll(page, session));
    }
  } catch (error) {
    if (hasCrashed) run.abortReason = 'The page crashed';
    else if (error instanceof TimedOut) run.abortReason = error.message;
    else throw error;
  }
  return run;
}

/** The memory of a page with nothing in it, served from the same place. */
export async function measureEmptyPage(browser: Browser, address: string): Promise<HeapUsage> {
  const { page, session } = await openPage(browser);
  await page.goto(address);
  return measureHeap(session);
}
