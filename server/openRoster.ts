import type { Settings } from './settings/settings';
import { demoContent } from './roster/demoContent';
import { LiveRoster } from './roster/LiveRoster';
import { RosterFile, type RosterFileEvents } from './roster/RosterFile';
import { type RosterFileFault, UnusableRoster } from './roster/readRosterText';

/** As pino has it. */
export type RosterLog = Readonly<Record<'info' | 'warn', (facts: object, message: string) => void>>;

export type RosterOptions = {
  readonly log: RosterLog;
  /** After each reading of the file: how many of its lines are not in force. */
  readonly onRosterLinesLeftOut?: (count: number) => void;
  /** A source could not be read. */
  readonly onRosterFailure?: (source: 'file' | 'kore') => void;
};

/** More line numbers than this are only counted. */
const MOST_LINES_LOGGED = 50;

/**
 * The teams from a file, kept up to date from now on; without a file those of the demo, if that is served, or
 * `undefined`. Rejects if the file cannot be used.
 */
export async function openRoster(
  { rosterFile, source }: Pick<Settings, 'rosterFile' | 'source'>,
  options: RosterOptions,
): Promise<LiveRoster | undefined> {
  const roster = new LiveRoster();
  if (rosterFile === undefined) {
    if (source.kind !== 'demo') return undefined;
    roster.set('demo', { content: demoContent(source.agentCount), readAtMs: Date.now() });
    return roster;
  }
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

function eventsFor({ log, onRosterLinesLeftOut, onRosterFailure }: RosterOptions): RosterFileEvents {
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
