import type { Status } from './statusCatalog';
import type { PatternName, StatusLook } from './statusPalette';

/** What a status means for a supervisor, whatever the account calls it. */
export const statusMeanings = [
  'available',
  'work',
  'break',
  'meal',
  'training',
  'meeting',
  'system-full',
  'missed-offer',
  'login',
  'offline',
  'other',
] as const;
export type StatusMeaning = (typeof statusMeanings)[number];

/** What is configured for a secondary status, or for a primary one if there is no `secondary`. */
export type StatusEntry = {
  readonly primary: string;
  readonly secondary?: string | undefined;
  readonly label?: string | undefined;
  readonly meaning?: StatusMeaning | undefined;
  readonly limitMinutes?: number | undefined;
  readonly lightColour?: string | undefined;
  readonly darkColour?: string | undefined;
  readonly pattern?: PatternName | undefined;
};

/** What is known about a status; what is absent is not known. */
export type StatusFact = Partial<Pick<StatusLook, 'label' | 'lightColour' | 'darkColour' | 'pattern'>> & {
  readonly meaning?: StatusMeaning;
  /** Seconds; infinite where a status needs no attention however long it lasts. */
  readonly limitSeconds?: number;
  /** Whether it is configured or has a known meaning. */
  readonly isMapped: boolean;
};

/** What a secondary status looks like if nothing is configured for it; its color is its primary's if absent. */
type UsualLook = Partial<Pick<StatusLook, 'lightColour' | 'darkColour' | 'pattern'>>;

type Usual = {
  readonly meaning: StatusMeaning;
  readonly limitMinutes?: number;
  readonly look?: UsualLook;
};

const usualMeal: Usual = { meaning: 'meal', limitMinutes: 60 };
const usualBreak: Usual = { meaning: 'break', limitMinutes: 15 };
const usualPersonal: Usual = { meaning: 'break', limitMinutes: 10 };
/** Work, but not on a call. In the usual blue of work also under `AWAY`, whose breaks have dots as well. */
const usualAfterCall: Usual = {
  meaning: 'work',
  look: { lightColour: '#5365de', darkColour: '#7887f5', pattern: 'dots' },
};

/**
 * Names that mean the same in every account, without blanks and punctuation, in lower case. Few on purpose: a wrong
 * limit is worse than none, and every other name can be configured.
 */
const usualByName: ReadonlyMap<string, Usual> = new Map([
  ...['lunch', 'lunchbreak', 'meal', 'mealbreak', 'dinner'].map((name) => [name, usualMeal] as const),
  ...['break', 'shortbreak', 'coffee', 'coffeebreak', 'tea', 'teabreak', 'rest', 'restbreak'].map(
    (name) => [name, usualBreak] as const,
  ),
  ...['personal', 'personalbreak', 'bio', 'biobreak', 'restroom', 'bathroom'].map(
    (name) => [name, usualPersonal] as const,
  ),
  ...['aftercallwork', 'aftercall', 'aftercontactwork', 'acw', 'wrapup'].map(
    (name) => [name, usualAfterCall] as const,
  ),
  ...withMeaning('training', ['training', 'coaching']),
  ...withMeaning('meeting', ['meeting', 'teammeeting', 'huddle', 'teamhuddle', '11', '1on1', 'oneonone']),
  ...withMeaning('system-full', ['full', 'allslotsfull', 'slotsfull', 'nocapacity', 'atcapacity']),
  ...withMeaning('missed-offer', ['missedoffer', 'missedcall', 'missedchat', 'ringnoanswer', 'rona']),
  ...withMeaning('login', ['login', 'loginpreparation', 'loggingin']),
  ...withMeaning('offline', ['offline']),
]);

function withMeaning(meaning: StatusMeaning, names: readonly string[]) {
  return names.map((name): readonly [string, Usual] => [name, { meaning }]);
}

/** Under `AVAILABLE` and `OFFLINE`, the account's names say where an agent may be reached, not what they do. */
const primariesWithUsualNames: ReadonlySet<string> = new Set(['AWAY', 'BUSY']);

const meaningByPrimary: ReadonlyMap<string, StatusMeaning> = new Map([
  ['AVAILABLE', 'available'],
  ['OFFLINE', 'offline'],
]);

/** Minutes for a configured meaning without a limit of its own. */
const minutesByMeaning: ReadonlyMap<StatusMeaning, number> = new Map([
  ['meal', 60],
  ['break', 15],
  // Agreed with a supervisor, or not at work: its length is nothing to look into.
  ['training', Number.POSITIVE_INFINITY],
  ['meeting', Number.POSITIVE_INFINITY],
  ['offline', Number.POSITIVE_INFINITY],
]);

/**
 * Each is told from every other, and from its primary status, by its pattern as well: to someone without one kind of
 * cone, the tints of some of these colors look the same (`statusColours.test.ts`).
 */
const lookByMeaning: ReadonlyMap<StatusMeaning, UsualLook> = new Map([
  ['break', { lightColour: '#7c8c00', darkColour: '#c4d24a', pattern: 'dots' }],
  ['meal', { lightColour: '#b3455a', darkColour: '#ee93a4', pattern: 'horizontal' }],
  ['training', { lightColour: '#7a4fb5', darkColour: '#b794f0', pattern: 'diagonal' }],
  ['meeting', { lightColour: '#0e7c93', darkColour: '#5fc3d8', pattern: 'backslash' }],
  // The system's doing, not the agent's: a sign on the color of the primary status.
  ['system-full', { pattern: 'cross' }],
  ['missed-offer', { pattern: 'cross' }],
]);

/**
 * What is known about each status: first what is configured, then the usual meanings and limits of common names,
 * field by field. Where the meaning is configured and the limit is not, the limit is that of the meaning.
 *
 * @example new StatusFacts([]).of('AWAY', 'Coffee break') // { meaning: 'break', limitSeconds: 900, isMapped: true }
 */
export class StatusFacts {
  readonly #entries = new Map<string, StatusEntry>();
  /** By primary and secondary status: painting asks for every bar, and joined names would be made anew each time. */
  readonly #facts = new Map<string, Map<string, StatusFact>>();

  constructor(entries: readonly StatusEntry[]) {
    // The first of several entries for one status applies, as in the statuses file.
    for (const entry of entries.toReversed()) {
      this.#entries.set(keyOf(entry.primary, entry.secondary ?? ''), entry);
    }
  }

  /** What is known about a status; an empty `secondary` is the primary status itself. */
  of(primary: string, secondary: string): StatusFact {
    let facts = this.#facts.get(primary);
    if (facts === undefined) {
      facts = new Map();
      this.#facts.set(primary, facts);
    }
    let fact = facts.get(secondary);
    if (fact === undefined) {
      fact = this.#read(primary, secondary);
      facts.set(secondary, fact);
    }
    return fact;
  }

  /** What is configured for the look of a primary status. */
  readonly primaryLookOf = (primary: string): Partial<StatusLook> => {
    const { label, ...look } = this.of(primary, '');
    return { ...(label !== undefined && { label }), ...definedLook(look) };
  };

  /** The displayed name of a secondary status; empty if there is none. */
  labelOf({ primary, secondary }: Status): string {
    return secondary === '' ? '' : (this.of(primary, secondary).label ?? secondary);
  }

  /** The same status with the displayed name of its secondary status. */
  named(status: Status): Status {
    return { primary: status.primary, secondary: this.labelOf(status) };
  }

  /**
   * The look that a secondary status has of its own: what is configured, completed by the look of its meaning and then
   * by the one of its primary status; `undefined` if it has none.
   */
  ownLookOf(status: Status, primaryLook: StatusLook | undefined): StatusLook | undefined {
    if (status.secondary === '') return undefined;
    const configured = this.#entries.get(keyOf(status.primary, status.secondary)) ?? {};
    const look: UsualLook = { ...this.#usualLookOf(status), ...definedLook(configured) };
    const { lightColour, darkColour, pattern } = look;
    const light = lightColour ?? primaryLook?.lightColour;
    const dark = darkColour ?? primaryLook?.darkColour;
    const isOwn = lightColour !== undefined || darkColour !== undefined || pattern !== undefined;
    if (!isOwn || light === undefined || dark === undefined) return undefined;
    return {
      code: status.secondary,
      label: this.labelOf(status),
      lightColour: light,
      darkColour: dark,
      pattern: pattern ?? 'solid',
    };
  }

  /** The look of its own meaning: what all of a primary status means gives no reason under it a look. */
  #usualLookOf({ primary, secondary }: Status): UsualLook | undefined {
    const usual = usualOf(primary, secondary);
    const meaning = this.#entries.get(keyOf(primary, secondary))?.meaning ?? usual?.meaning;
    if (meaning === undefined) return undefined;
    return (meaning === usual?.meaning ? usual.look : undefined) ?? lookByMeaning.get(meaning);
  }

  #read(primary: string, secondary: string): StatusFact {
    const entry = this.#entries.get(keyOf(primary, secondary));
    const usual = usualOf(primary, secondary);
    const meaning =
      entry?.meaning ??
      usual?.meaning ??
      this.#entries.get(keyOf(primary, ''))?.meaning ??
      meaningByPrimary.get(primary);
    const { label } = entry ?? {};
    const limitMinutes = entry?.limitMinutes ?? limitOf(entry?.meaning ?? usual?.meaning, usual);
    return {
      ...(label !== undefined && { label }),
      ...(meaning !== undefined && { meaning }),
      ...(limitMinutes !== undefined && { limitSeconds: limitMinutes * 60 }),
      ...definedLook(entry ?? {}),
      isMapped: secondary === '' || entry !== undefined || meaning !== undefined,
    };
  }
}

function usualOf(primary: string, secondary: string): Usual | undefined {
  return primariesWithUsualNames.has(primary) ? usualByName.get(plain(secondary)) : undefined;
}

/** Without what is `undefined`, which would replace what is known otherwise. */
function definedLook({
  lightColour,
  darkColour,
  pattern,
}: Pick<StatusEntry, 'lightColour' | 'darkColour' | 'pattern'>): UsualLook {
  return {
    ...(lightColour !== undefined && { lightColour }),
    ...(darkColour !== undefined && { darkColour }),
    ...(pattern !== undefined && { pattern }),
  };
}

/** A name with a limit of its own, as `Personal`, keeps it unless another meaning is configured. */
function limitOf(meaning: StatusMeaning | undefined, usual: Usual | undefined): number | undefined {
  if (meaning === undefined) return undefined;
  return (meaning === usual?.meaning ? usual.limitMinutes : undefined) ?? minutesByMeaning.get(meaning);
}

/** No status contains U+0000. If one did, it would at worst share its facts with another. */
function keyOf(primary: string, secondary: string): string {
  return `${primary}\u0000${secondary}`;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
