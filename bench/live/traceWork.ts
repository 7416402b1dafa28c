import type { Browser, Page } from 'playwright';
import * as v from 'valibot';

/** The events of a trace that we read; the browser writes many more. */
const traceSchema = v.object({
  traceEvents: v.array(
    v.object({
      name: v.string(),
      pid: v.number(),
      tid: v.number(),
      /** Microseconds of CPU time, only for events with a duration. */
      tdur: v.optional(v.number()),
      args: v.optional(v.object({ name: v.optional(v.unknown()) })),
    }),
  ),
});

/** Makes the browser record the tasks of each thread with their CPU time. */
const taskCategory = 'toplevel';
const taskName = 'ThreadControllerImpl::RunTask';

/** The CPU time of each task on the main threads of pages, in ms. */
export function taskWorkMs(trace: unknown): number[] {
  const { traceEvents } = v.parse(traceSchema, trace);
  const threadOf = ({ pid, tid }: { readonly pid: number; readonly tid: number }) => `${pid}/${tid}`;
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  return traceEvents
    .filter((event) => event.name === taskName && mainThreads.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
}

/** Traces the page during some work; CPU time of each task on the main thread, in ms. */
export async function traceWork(
  browser: Browser,
  page: Page,
  work: () => Promise<unknown>,
): Promise<number[]> {
  await browser.startTracing(page, { categories: [taskCategory] });
  await work();
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString('utf8'));
  return taskWorkMs(trace);
}
