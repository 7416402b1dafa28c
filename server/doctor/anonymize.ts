/**
 * Replaces everything personal in a reply and keeps what a bug report needs: structure, times, durations, statuses,
 * counts. Nothing is kept unless it is known to be impersonal, because a real reply may have fields that no document
 * mentions. Equal values get equal replacements.
 */
export function anonymize(reply: unknown, nowMs: number): unknown {
  const replacements = new Replacements();
  const walk = (value: unknown, field: FieldKind): unknown => {
    if (Array.isArray(value)) return value.map((each) => walk(each, field));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [
          fieldKinds.has(name) ? name : replacements.of('field', name),
          walk(each, fieldKinds.get(name) ?? 'other'),
        ]),
      );
    }
    if (typeof value === 'string') return replacedText(value, field, replacements);
    if (typeof value === 'number') return isKeptNumber(value, field, nowMs) ? value : 0;
    // `null`, `true`, `false`.
    return value;
  };
  return walk(reply, 'other');
}

type FieldKind =
  | 'id'
  | 'first-name'
  | 'last-name'
  | 'email'
  | 'custom-id'
  | 'primary'
  | 'secondary'
  | 'time'
  | 'duration'
  | 'count'
  | 'other';

/** The fields whose names are documented, for this API or its siblings. Other names may be anything, even people's. */
const fieldKinds: ReadonlyMap<string, FieldKind> = new Map<string, FieldKind>([
  ['hasMore', 'other'],
  ['limit', 'count'],
  ['offset', 'count'],
  ['skip', 'count'],
  ['page', 'count'],
  ['total', 'count'],
  ['totalPages', 'count'],
  ['totalResults', 'count'],
  ['data', 'other'],
  ['results', 'other'],
  ['status', 'other'],
  ['userId', 'id'],
  ['id', 'id'],
  ['customId', 'custom-id'],
  ['firstName', 'first-name'],
  ['lastName', 'last-name'],
  ['email', 'email'],
  ['emailId', 'email'],
  ['primaryStatus', 'primary'],
  ['secondaryStatus', 'secondary'],
  ['startTime', 'time'],
  ['endTime', 'time'],
  ['duration', 'duration'],
]);

/** The upstream's fixed types, and what it is known to call them elsewhere. */
const primaryStatuses: ReadonlySet<string> = new Set([
  'AVAILABLE',
  'BUSY',
  'AWAY',
  'OFFLINE',
  'ONLINE',
  'UNKNOWN',
]);

/** Secondary statuses that say nothing about an account, without blanks and punctuation, in lower case. */
const standardSecondaries: ReadonlySet<string> = new Set(
  [
    ['available', 'online', 'ready', 'busy', 'away', 'offline', 'idle', 'none', 'nbk'],
    ['break', 'shortbreak', 'coffee', 'coffeebreak', 'tea', 'teabreak', 'rest', 'restbreak'],
    [
      'lunch',
      'lunchbreak',
      'meal',
      'mealbreak',
      'dinner',
      'personal',
      'personalbreak',
      'biobreak',
      'restroom',
    ],
    ['training', 'coaching', 'meeting', 'teammeeting', 'huddle', 'oneonone', '1on1'],
    ['aftercallwork', 'aftercall', 'aftercontactwork', 'acw', 'wrapup', 'oncall', 'oncontact'],
    ['full', 'allslotsfull', 'slotsfull', 'missedoffer', 'missedcall', 'missedchat', 'ringnoanswer', 'rona'],
    ['login', 'loginpreparation', 'loggingin', 'logout', 'system', 'idlesystem', 'autoaway', 'autobusy'],
  ].flat(),
);

function replacedText(text: string, field: FieldKind, replacements: Replacements): string {
  // What a field has in place of nothing says how the upstream writes that.
  if (/^(?:|-|--|null|N\/A)$/.test(text)) return text;
  switch (field) {
    case 'primary':
      return primaryStatuses.has(text.toUpperCase()) ? text : replacements.of('PRIMARY', text);
    case 'secondary':
      return standardSecondaries.has(text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))
        ? text
        : replacements.of('Secondary', text);
    case 'time':
      return isTime(text) ? text : shapeOf(text);
    case 'duration':
      return /^\d{1,5}:\d{2}:\d{2}$/.test(text) ? text : shapeOf(text);
    case 'email':
      return text.includes('@')
        ? `${replacements.of('agent', text.toLowerCase())}@example.com`
        : replacements.of('agent', text);
    case 'id':
    case 'custom-id':
    case 'first-name':
    case 'last-name':
    case 'other':
      return replacements.of(replacementNames[field], text);
    case 'count':
      return shapeOf(text);
    default:
      return field satisfies never;
  }
}

const replacementNames = {
  id: 'id',
  'custom-id': 'custom',
  'first-name': 'First',
  'last-name': 'Last',
  other: 'text',
} as const;

/** `2026-03-10T21:37:42`, also with a space, a fraction, or an offset. */
function isTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(text);
}

/** What a text looks like: 9 for each digit, x for each letter, and the punctuation that times are written with. */
function shapeOf(text: string): string {
  return text
    .slice(0, 40)
    .replaceAll(/\p{N}/gu, '9')
    .replaceAll(/[^9]/gu, (character) => (/[\s:.,/+-]/.test(character) ? character : 'x'));
}

const DAY_MS = 24 * 60 * 60_000;
const LARGEST_COUNT = 1_000_000;

/** A large number may be a phone number or an id, unless it is an instant or a length of the time around now. */
function isKeptNumber(value: number, field: FieldKind, nowMs: number): boolean {
  switch (field) {
    case 'count':
      return Number.isInteger(value) && Math.abs(value) <= LARGEST_COUNT;
    case 'time':
      return [value, value * 1000].some((ms) => ms > nowMs - 400 * DAY_MS && ms < nowMs + 2 * DAY_MS);
    case 'duration':
      return value >= 0 && value <= 86_400;
    case 'id':
    case 'custom-id':
    case 'first-name':
    case 'last-name':
    case 'email':
    case 'primary':
    case 'secondary':
    case 'other':
      return false;
    default:
      return field satisfies never;
  }
}

/** Numbers the different values of each kind in the order of their coming. */
class Replacements {
  readonly #byKind = new Map<string, Map<string, string>>();

  of(kind: string, value: string): string {
    const known = this.#byKind.get(kind) ?? new Map<string, string>();
    this.#byKind.set(kind, known);
    const replacement = known.get(value) ?? `${kind}-${known.size + 1}`;
    known.set(value, replacement);
    return replacement;
  }
}
