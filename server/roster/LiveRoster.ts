import type { RosterFault, RosterSource } from '../../src/contract/roster';
import { RosterDirectory } from './RosterDirectory';
import { mergeRosters } from './mergeRosters';
import { type RosterContent, emptyRoster } from './rosterContent';

/** What a source says, and when it was read: epoch milliseconds. */
export type SourceState = {
  readonly content: RosterContent;
  readonly readAtMs: number;
  readonly fault?: RosterFault | undefined;
};

export type SourceKind = 'file' | 'kore' | 'demo';

/** The teams in force, from one source or from several; each of them may change at any time. */
export class LiveRoster {
  readonly #sources = new Map<SourceKind, SourceState>();
  #directory = new RosterDirectory(emptyRoster, { source: 'file', asOfMs: 0 });

  readonly current = (): RosterDirectory => this.#directory;

  /** Replaces what a source says. */
  set(kind: SourceKind, state: SourceState): void {
    this.#sources.set(kind, state);
    const states = [...this.#sources.values()];
    const file = this.#sources.get('file');
    const kore = this.#sources.get('kore');
    const content =
      file !== undefined && kore !== undefined
        ? mergeRosters(file.content, kore.content)
        : (states[0]?.content ?? emptyRoster);
    this.#directory = new RosterDirectory(content, {
      source: sourceOf(this.#sources),
      asOfMs: Math.min(...states.map(({ readAtMs }) => readAtMs)),
      fault: graveFirst.find((fault) => states.some((each) => each.fault === fault)),
    });
  }
}

/** Only one is reported: the one that makes the teams the least like what they should be. */
const graveFirst: readonly RosterFault[] = [
  'file-unreadable',
  'kore-failed',
  'kore-incomplete',
  'lines-left-out',
];

function sourceOf(sources: ReadonlyMap<SourceKind, SourceState>): RosterSource {
  if (sources.has('demo')) return 'demo';
  if (!sources.has('kore')) return 'file';
  return sources.has('file') ? 'file-and-kore' : 'kore';
}
