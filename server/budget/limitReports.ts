import type { BudgetLimits } from './callCounter';
import type { LimitWindow } from './learnedLimits';

/** A limit in force has changed, apart from growing. */
export type LimitChange = {
  /** `learned`: the upstream allows less than is set. `restored`: what is set is in force again. */
  readonly kind: 'learned' | 'restored';
  readonly window: LimitWindow;
  /** The limit that is in force now; `undefined`: none. */
  readonly calls: number | undefined;
  /** `undefined`: none is set. */
  readonly set: number | undefined;
};

/** As pino has it. */
type LimitLog = Readonly<Record<'info' | 'warn', (facts: object, message: string) => void>>;

/** Logs the changes. */
export function logLimitChanges(log: LimitLog): (change: LimitChange) => void {
  return ({ kind, window, calls, set }) => {
    if (kind === 'learned') log.warn({ window, calls, set }, 'the upstream allows fewer calls than are set');
    else log.info({ window, calls, set }, 'the calls that are set are allowed again');
  };
}

/** Reports limits that were lowered and restored, each once: not each time that one was tried in vain. */
export class LimitReports {
  readonly #set: BudgetLimits;
  readonly #onChange: (change: LimitChange) => void;
  readonly #reported = new Map<LimitWindow, number>();

  constructor(set: BudgetLimits, onChange: (change: LimitChange) => void) {
    this.#set = set;
    this.#onChange = onChange;
  }

  report({ callsPerMinute, callsPerHour }: BudgetLimits): void {
    this.#reportOne('minute', callsPerMinute, this.#set.callsPerMinute);
    this.#reportOne('hour', callsPerHour, this.#set.callsPerHour);
  }

  #reportOne(window: LimitWindow, calls: number | undefined, set: number | undefined): void {
    const reported = this.#reported.get(window);
    if (calls === set) {
      if (reported === undefined) return;
      this.#reported.delete(window);
      this.#onChange({ kind: 'restored', window, calls, set });
    } else if (calls !== undefined && calls < (reported ?? Infinity)) {
      this.#reported.set(window, calls);
      this.#onChange({ kind: 'learned', window, calls, set });
    }
  }
}
