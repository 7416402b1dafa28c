import type { TimestampsSetting } from './settings/settings';
import type { TimestampsReport } from './upstream/timestamps/timestampsFinding';
import type { UpstreamReporting } from './upstreamInForce';

/** As pino has it. */
type UpstreamLog = Readonly<Record<'info' | 'warn', (facts: object, message: string) => void>>;

/** What the log says of what was found out about the upstream. */
export function upstreamReporting(
  { timestamps: setting }: { readonly timestamps: TimestampsSetting },
  log: UpstreamLog,
): Pick<UpstreamReporting, 'onTimestamps' | 'onRangesRefused'> {
  return {
    onTimestamps: (report) => reportTimestamps(setting, report, log),
    onRangesRefused: () =>
      log.warn({}, 'the upstream refuses date ranges; each day is now requested separately'),
  };
}

function reportTimestamps(setting: TimestampsSetting, report: TimestampsReport, log: UpstreamLog): void {
  if (report.kind === 'undecided') {
    log.warn({ code: report.code }, 'could not determine whether the upstream sends local or UTC times');
    return;
  }
  const { upstream, before, inForce } = report;
  const facts = { setting, upstream, before };
  if (inForce.check === 'contradicted') {
    log.warn(facts, 'KORE_TIMESTAMPS contradicts the upstream and still applies');
  } else if (before === undefined) {
    log.info(facts, 'determined whether the upstream sends local or UTC times');
  } else {
    log.warn(facts, 'the upstream changed between local and UTC times');
  }
}
