import { at } from '../base/elementAt';

/** A primary status and a secondary status under it, as the upstream writes them. */
export type Status = { readonly primary: string; readonly secondary: string };

/**
 * Gives each pair of primary and secondary status a small number, which columns can store. It only grows:
 * a code keeps its meaning as long as the page is open.
 */
export class StatusCatalog {
  readonly #statuses: Status[] = [];
  readonly #primaryCodes: number[] = [];
  readonly #primaries: string[] = [];
  readonly #codesByPrimary = new Map<string, Map<string, number>>();
  readonly #codeByPrimary = new Map<string, number>();

  /** The code of a status; a new code for a new status. */
  codeOf(primary: string, secondary: string): number {
    let codes = this.#codesByPrimary.get(primary);
    if (codes === undefined) {
      codes = new Map();
      this.#codesByPrimary.set(primary, codes);
      this.#codeByPrimary.set(primary, this.#primaries.length);
      this.#primaries.push(primary);
    }
    let code = codes.get(secondary);
    if (code === undefined) {
      code = this.#statuses.length;
      codes.set(secondary, code);
      this.#statuses.push({ primary, secondary });
      this.#primaryCodes.push(this.primaryCodeOf(primary));
    }
    return code;
  }

  /** The status of a code that `codeOf` gave. */
  statusOf(code: number): Status {
    return at(this.#statuses, code);
  }

  /** The primary code of a status code; adjacent spans that share it are joined in the primary lane. */
  primaryCodeOfStatus(code: number): number {
    // Not `at`, for the reason that `columnAt.ts` gives.
    const primaryCode = this.#primaryCodes[code];
    if (primaryCode === undefined) throw new RangeError(`no status ${code} among ${this.size}`);
    return primaryCode;
  }

  /** The code of a primary status; −1 for an unknown one. */
  primaryCodeOf(primary: string): number {
    return this.#codeByPrimary.get(primary) ?? -1;
  }

  /** The primary code of each status code, for loops over many spans. */
  get primaryCodes(): readonly number[] {
    return this.#primaryCodes;
  }

  /** Every primary status so far; an entry's index is its primary code. */
  get primaries(): readonly string[] {
    return this.#primaries;
  }

  /** How many statuses there are: codes run from 0 to one less. */
  get size(): number {
    return this.#statuses.length;
  }
}
