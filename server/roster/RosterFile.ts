import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

import { abortableWait } from '../../src/base/sleep';
import { causeCodeOf } from '../failures/causeCode';
import type { SourceState } from './LiveRoster';
import type { LineFault } from './RosterLines';
import { type RosterFileFault, UnusableRoster, readRosterText } from './readRosterText';

/** Some 200,000 lines. */
const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

/** By looking: nothing is notified by a network file system, nor where a symbolic link is replaced. */
const LOOK_EVERY_MS = 5000;

/**
 * A file may change once more without its time changing, by the granularity of its file system. So one that has just
 * changed is read again.
 */
const SETTLED_AFTER_MS = 10_000;

type RosterFileReport = {
  readonly teams: number;
  /** In the order of the lines. */
  readonly faults: readonly LineFault[];
  readonly unknownColumns: number;
};

export type RosterFileEvents = {
  /** The file was read, the first time or because its content has changed. */
  readonly onRead: (report: RosterFileReport) => void;
  /** It cannot be used any more, or for another reason than before; what was read last remains in force. */
  readonly onUnusable: (fault: RosterFileFault, causeCode: string | undefined) => void;
};

type FileStats = Pick<Stats, 'dev' | 'ino' | 'size' | 'mtimeMs' | 'ctimeMs'>;

/** As Node has them. */
export type Files = {
  readonly stat: (path: string) => Promise<FileStats>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
};

type Sight = { readonly signature: string; readonly isSettled: boolean; readonly bytes: number };

/** A roster in a file, read again whenever it changes. */
export class RosterFile {
  readonly #path: string;
  readonly #events: RosterFileEvents;
  readonly #files: Files;
  #seen: Sight | undefined;
  /** Of the content that was read last, usable or not. */
  #hash: string | undefined;
  #good: SourceState | undefined;
  #fault: RosterFileFault | undefined;

  private constructor(path: string, events: RosterFileEvents, files: Files) {
    this.#path = path;
    this.#events = events;
    this.#files = files;
  }

  /** Reads the file. Rejects with `UnusableRoster`. */
  static async open(
    path: string,
    events: RosterFileEvents,
    files: Files = { stat, readFile },
  ): Promise<RosterFile> {
    const file = new RosterFile(path, events, files);
    await file.look();
    if (file.#good === undefined) throw new UnusableRoster(file.#fault ?? 'unreadable');
    return file;
  }

  /** What the file said when it was last usable. */
  get state(): SourceState {
    if (this.#good === undefined) throw new Error('an open roster was read');
    return this.#fault === undefined ? this.#good : { ...this.#good, fault: 'file-unreadable' };
  }

  /** Looks every few seconds whether the file has changed, and calls back if `state` has, until the signal is aborted. */
  async watch(onChange: (state: SourceState) => void, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await abortableWait(LOOK_EVERY_MS, signal).catch(() => undefined);
      if (!signal.aborted && (await this.look())) onChange(this.state);
    }
  }

  /** Reads the file if it may have changed; whether `state` has. Never rejects. */
  async look(): Promise<boolean> {
    const { good, fault } = { good: this.#good, fault: this.#fault };
    try {
      await this.#readIfChanged();
    } catch (error) {
      this.#fault = error instanceof UnusableRoster ? error.fault : 'unreadable';
      // Its content may be the same as before, once it can be read again.
      if (this.#fault === 'unreadable' || this.#fault === 'too-large') this.#hash = undefined;
      if (this.#fault !== fault) this.#events.onUnusable(this.#fault, causeCodeOf(error));
    }
    return this.#good !== good || this.#fault !== fault;
  }

  async #readIfChanged(): Promise<void> {
    const last = this.#seen;
    // Until all of it is known, a failure leads to another look.
    this.#seen = undefined;
    const sight = await this.#sight();
    if (last?.isSettled === true && last.signature === sight.signature) {
      this.#seen = last;
      return;
    }
    if (sight.bytes > LARGEST_FILE_BYTES) throw new UnusableRoster('too-large');
    const bytes = await this.#files.readFile(this.#path);
    // It is being written.
    if ((await this.#sight()).signature !== sight.signature && this.#good !== undefined) return;
    const hash = createHash('sha256').update(bytes).digest('base64');
    this.#seen = sight;
    if (hash === this.#hash) return;
    this.#hash = hash;
    const reading = await readRosterText(decode(bytes));
    const fault = reading.faults.some(({ isUsed }) => !isUsed) ? 'lines-left-out' : undefined;
    this.#good = { content: reading.content, readAtMs: Date.now(), fault };
    this.#fault = undefined;
    const { content, faults, unknownColumns } = reading;
    this.#events.onRead({ teams: content.teams.length, faults, unknownColumns });
  }

  async #sight(): Promise<Sight> {
    // Through symbolic links, as orchestrators replace those.
    const { dev, ino, size, mtimeMs, ctimeMs } = await this.#files.stat(this.#path);
    return {
      signature: [dev, ino, size, mtimeMs, ctimeMs].join(':'),
      isSettled: Date.now() - Math.max(mtimeMs, ctimeMs) > SETTLED_AFTER_MS,
      bytes: size,
    };
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableRoster('not-utf-8');
  }
}
