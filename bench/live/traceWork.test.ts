import { expect, test } from 'vitest';

import { taskWorkMs } from './traceWork';

test('reads the CPU time of tasks on the main threads of pages, and of nothing else', () => {
  const event = { name: 'ThreadControllerImpl::RunTask', pid: 7, tid: 7 };
  const traceEvents = [
    { name: 'thread_name', pid: 7, tid: 7, args: { name: 'CrRendererMain' } },
    { name: 'thread_name', pid: 7, tid: 9, args: { name: 'DedicatedWorker thread' } },
    { ...event, dur: 120_000, tdur: 30_500, args: { src_file: 'a file of the browser' } },
    { ...event, tid: 9, tdur: 90_000 },
    { ...event, pid: 8, tdur: 80_000 },
    { ...event, name: 'FunctionCall', tdur: 70_000 },
    { ...event, tdur: 2000 },
  ];
  expect(taskWorkMs({ traceEvents })).toEqual([30.5, 2]);
});
