import { setTimeout } from 'node:timers/promises';

import type { Browser, CDPSession, Page } from 'playwright';

import { gestures } from './gesture';
import { type HeapUsage, measureHeap } from './heapUsage';
import { type Load, measureLoad } from './measureLoad';
import { installProbe } from './pageProbe';
import { OutOfPatience, withPatience } from './patience';
import { mainThreadMs, performGesture } from './performGesture';
import type { SubjectName } from './sizes';
import type { Smoothness } from './smoothness';
import { squeezeRows } from './squeezeRows';

export type SubjectRun = {
  readonly load: (Omit<Load, 'scripts'> & { readonly mainThreadMs: number }) | undefined;
  readonly scripts: readonly string[];
  readonly gestures: Readonly<Record<string, Smoothness>>;
  /** The same gestures with the rows squeezed; empty where the page has no control for that. */
  readonly denseRows: Readonly<Record<string, Smoothness>>;
  readonly heap: HeapUsage | undefined;
  readonly elementCount: number | undefined;
  /** What we did not wait for, or that the page crashed; whatever would have come after it is missing. */
  readonly gaveUpOn: string | undefined;
};

export type SubjectTask = {
  readonly subject: SubjectName;
  readonly address: string;
  readonly agentCount: number;
  readonly hasWorker: boolean;
  readonly patienceMs: number;
  /** Whether to measure the gestures with squeezed rows as well. */
  readonly isDenseMeasured: boolean;
};

/** Where the mouse does its work: over the bars, in the middle of every page. */
export const mouseAt = { xPx: 860, yPx: 480 };

/**
 * A new window loads the parts of the browser around the page, some two hundred scripts of the address bar
 * alone, and keeps both cores busy for about a second. Whoever opens a page has had the window for longer.
 */
const newWindowRestMs = 2000;

/** Opens a page in a context of its own: empty caches, the window that everything is compared in. */
export async function openPage(browser: Browser): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await setTimeout(newWindowRestMs);
  return { page, session };
}

/** Bars of every page, and nothing that follows the mouse: neither its line nor its tooltip. */
const barsAt = { x: 1100, y: 200, width: 300, height: 200 };

/**
 * Every gesture, one after the other.
 *
 * @throws {Error} when one of them moved nothing: its figures would be those of a page at rest.
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
 * One cold run of one page: its load, the gestures, then its memory. Memory comes before the gestures for
 * vis-timeline, whose page may not answer any more after them.
 */
export async function measureSubject(browser: Browser, task: SubjectTask): Promise<SubjectRun> {
  const { subject, address, patienceMs } = task;
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
    gaveUpOn: undefined,
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
    // Playwright's own time limit waits for an answer of the page, which may take minutes.
    const { scripts, ...load } = await withPatience('The load', patienceMs, loadPage());
    run.load = load;
    run.scripts = scripts;
    const isMemoryFirst = subject === 'vis-timeline';
    if (isMemoryFirst) await withPatience('Collecting garbage', patienceMs, measureMemory());
    run.gestures = await withPatience('The gestures', patienceMs, performAll(page, session));
    if (!isMemoryFirst) await withPatience('Collecting garbage', patienceMs, measureMemory());
    if (task.isDenseMeasured && (await squeezeRows(page))) {
      run.denseRows = await withPatience('The whole floor', patienceMs, performAll(page, session));
    }
  } catch (error) {
    if (hasCrashed) run.gaveUpOn = 'The page crashed';
    else if (error instanceof OutOfPatience) run.gaveUpOn = error.message;
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
