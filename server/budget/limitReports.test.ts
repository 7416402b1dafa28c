import { beforeEach, describe, expect, it, vi } from 'vitest';

import { type LimitChange, LimitReports, logLimitChanges } from './limitReports';

describe('changes of the limits in force', () => {
  const onChange = vi.fn<(change: LimitChange) => void>();
  beforeEach(() => onChange.mockClear());

  it.each([
    { name: 'nothing while what is set is in force', limits: [48, 48], reported: [] },
    { name: 'a lower limit, and that it is back', limits: [30, 31, 47, 48, 48], reported: [30, 48] },
    { name: 'each one that is lower than before', limits: [30, 31, 30, 29, 40], reported: [30, 29] },
    { name: 'a lower one after it was back', limits: [30, 48, 40], reported: [30, 48, 40] },
  ])('are reported once: $name', ({ limits, reported }) => {
    const reports = new LimitReports({ callsPerMinute: 48, callsPerHour: undefined }, onChange);
    for (const callsPerMinute of limits) reports.report({ callsPerMinute, callsPerHour: undefined });
    expect(onChange.mock.calls.map(([{ calls }]) => calls)).toEqual(reported);
  });

  it('include a limit of the hour that nobody has set', () => {
    const reports = new LimitReports({ callsPerMinute: 48, callsPerHour: undefined }, onChange);
    reports.report({ callsPerMinute: 48, callsPerHour: 1800 });
    reports.report({ callsPerMinute: 48, callsPerHour: undefined });
    expect(onChange.mock.calls).toEqual([
      [{ kind: 'learned', window: 'hour', calls: 1800, set: undefined }],
      [{ kind: 'restored', window: 'hour', calls: undefined, set: undefined }],
    ]);
  });

  it('are logged: a lower one as a warning', () => {
    const log = { info: vi.fn<() => void>(), warn: vi.fn<() => void>() };
    const write = logLimitChanges(log);
    write({ kind: 'learned', window: 'minute', calls: 30, set: 48 });
    expect(log.warn).toHaveBeenCalledWith({ window: 'minute', calls: 30, set: 48 }, expect.any(String));
    expect(log.info).not.toHaveBeenCalled();
    write({ kind: 'restored', window: 'minute', calls: 48, set: 48 });
    expect(log.info).toHaveBeenCalledWith({ window: 'minute', calls: 48, set: 48 }, expect.any(String));
  });
});
