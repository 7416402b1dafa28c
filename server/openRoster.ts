import type { Settings } from './settings/settings';
import type { KoreRosterEvents } from './roster/KoreRoster';
import { LiveRoster } from './roster/LiveRoster';
import { RosterFile, type RosterFileEvents } from './roster/RosterFile';
import { type RosterFileFault, UnusableRoster } from './roster/readRosterText';

/** As pino has it. */
type RosterLog = Readonly<Record<'info' | 'warn', (facts: object, message: string) => void>>;

export type RosterReporting = {
  readonly log: RosterLog;
  /** After each reading of the file: how many of its lines are not in force. */
  readonly onRosterLinesLeftOut?: (count: number) => void;
  /** A source could not be read. */
  readonly onRosterFailure?: (source: 'file' | 'kore') => void;
};

/** More line numbers than this are only counted. */
const MOST_LINES_LOGGED = 50;

/** The teams from a file, kept up to date from now on; `undefined` if none is set. Rejects if it cannot be used. */
export async function openRoster(
  { rosterFile }: Pick<Settings, 'rosterFile'>,
  options: RosterReporting,
): Promise<LiveRoster | undefined> {
  if (rosterFile === undefined) return undefined;
  const roster = new LiveRoster();
  const file = await RosterFile.open(rosterFile, eventsFor(options));
  roster.set('file', file.state);
  void file.watch((state) => roster.set('file', state), new AbortController().signal);
  return roster;
}

/** Why the server cannot start, in the form of the faults of settings. */
export function rosterFault(error: unknown): string {
  return `ROSTER_FILE must be ${expectations[error instanceof UnusableRoster ? error.fault : 'unreadable']}.`;
}

const expectations: Readonly<Record<RosterFileFault, string>> = {
  unreadable: 'the path of a file that can be read',
  'too-large': 'a file of at most 20 MB',
  'not-utf-8': 'a file in UTF-8, not in UTF-16 or another encoding',
  'no-header': 'a CSV file whose first line has the columns email and team',
  'no-usable-line': 'a file with at least one line that can be used',
};

function eventsFor({ log, onRosterLinesLeftOut, onRosterFailure }: RosterReporting): RosterFileEvents {
  return {
    onRead: ({ teams, faults, unknownColumns }) => {
      const leftOut = faults.filter(({ isUsed }) => !isUsed).length;
      onRosterLinesLeftOut?.(leftOut);
      log.info({ teams, linesLeftOut: leftOut, unknownColumns }, 'ROSTER_FILE was read');
      if (faults.length === 0) return;
      const lines = faults.slice(0, MOST_LINES_LOGGED).map(({ line, reason }) => `${line} ${reason}`);
      log.warn({ lines, of: faults.length }, 'ROSTER_FILE has lines that cannot be used, or only in part');
    },
    onUnusable: (fault, causeCode) => {
      onRosterFailure?.('file');
      log.warn({ fault, causeCode }, `ROSTER_FILE must be ${expectations[fault]}; the last good one applies`);
    },
  };
}

/** What the log and the metrics say of the teams that are read from the upstream. */
export function koreRosterEvents({ log, onRosterFailure }: RosterReporting): KoreRosterEvents {
  return {
    onCost: (calls) => log.info({ calls }, `KORE_ROSTER: reading all agents will take about ${calls} calls`),
    onRead: (facts) => {
      if (facts.isComplete) log.info(facts, 'KORE_ROSTER: all agents were read');
      else log.warn(facts, 'KORE_ROSTER: agents are missing in what was read');
    },
    onFailure: ({ code, reason }, retryInMs) => {
      onRosterFailure?.('kore');
      log.warn(
        { code, reason, retryInSeconds: Math.round(retryInMs / 1000) },
        'KORE_ROSTER: reading has failed; what was read last applies',
      );
    },
  };
}
