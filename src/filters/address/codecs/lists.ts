import { type StatusThreshold, thresholdBounds } from '../../../domain/filters';
import { readAddressList, writeAddressList } from '../addressText';
import { isEmailAddress, uniqueEmailAddresses, withinOneRequest } from '../emailAddress';
import { isAboutNow, parseWholeNumber } from './choices';
import type { Codec } from './codec';

/** Longest code of a status, in UTF-16 units. */
const MAX_STATUS_LENGTH = 100;
/** Most statuses that one address may carry: far beyond what a legend can show. */
const MAX_ADDRESS_STATUSES = 100;
/** Most groups that may be folded: all teams of the largest company, and some more. */
const MAX_ADDRESS_FOLDED = 2000;
/** A longer text goes where browsers send it to nobody: servers refuse a query of more than about 8 kB. */
const LONGEST_QUERY_TEXT = 1000;
/** Longest user id, in UTF-16 units: those of the upstream have about 40. */
const MAX_USER_ID_LENGTH = 100;
/** Longest team id, in UTF-16 units: the service accepts no longer one. */
export const MAX_TEAM_ID_LENGTH = 100;
/** Most teams in one address: 300 at once are the most in one request to the service, and more than anyone selects. */
export const MAX_ADDRESS_TEAMS = 100;
/** Most agents that may be pinned, or moved to the top: what is first in more rows than fit a screen is not first. */
export const MAX_ADDRESS_PINS = 30;

/** A list, its items between commas; usually empty. */
function listOf<Item>(
  parse: Codec<readonly Item[]>['parse'],
  write: (item: Item) => string,
): Codec<readonly Item[]> {
  return {
    default: () => [],
    parse,
    serialize: (items) => (items.length === 0 ? undefined : writeAddressList(items.map(write))),
    isList: true,
  };
}

/** Email addresses, each once, as many as fit into one request to the service. */
export const emailAddresses = listOf<string>(
  (text, report) => {
    const items = readAddressList(text);
    const bad = items.filter((item) => !isEmailAddress(item));
    if (bad.length > 0) report({ kind: 'notEmails', value: bad, count: bad.length }, { kind: 'leftOut' });
    const agents = uniqueEmailAddresses(items.filter(isEmailAddress));
    const kept = withinOneRequest(agents);
    if (agents.length > kept.length) {
      report({ kind: 'tooManyAgents', count: agents.length, most: kept.length });
    }
    return kept;
  },
  (email) => email,
);

/** Codes that cannot be checked here, each once, within limits. */
function codes(
  mostCharacters: number,
  tooLong: 'statusTooLong' | 'userIdTooLong' | 'teamIdTooLong',
  mostItems: number,
  tooMany: 'tooManyStatuses' | 'tooManyFolded' | 'tooManyPins' | 'tooManyOnTop' | 'tooManyTeams',
): Codec<readonly string[]> {
  return listOf<string>(
    (text, report) => {
      const items = [...new Set(readAddressList(text))];
      const long = items.filter((item) => item.length > mostCharacters);
      if (long.length > 0) report({ kind: tooLong, value: long, most: mostCharacters }, { kind: 'leftOut' });
      const usable = items.filter((item) => item.length <= mostCharacters);
      if (usable.length > mostItems) report({ kind: tooMany, count: usable.length, most: mostItems });
      return usable.slice(0, mostItems);
    },
    (code) => code,
  );
}

/** Primary statuses, including unknown ones. */
export const statusCodes = codes(MAX_STATUS_LENGTH, 'statusTooLong', MAX_ADDRESS_STATUSES, 'tooManyStatuses');

/** Primary statuses that agents are in now: for a range that includes now, and nothing in any other. */
export const presentStatuses: Codec<readonly string[]> = {
  ...statusCodes,
  parse: (text, report, reading) =>
    isAboutNow(reading) || text.trim() === ''
      ? statusCodes.parse(text, report, reading)
      : report({ kind: 'nowOutside' }, { kind: 'leftOut' }),
};

const groupIds = codes(MAX_STATUS_LENGTH, 'statusTooLong', MAX_ADDRESS_FOLDED, 'tooManyFolded');

/** Ids of folded groups, none of them where the text is empty; as is usual where there is no text. */
export const foldedIds: Codec<readonly string[] | undefined> = {
  default: () => undefined,
  parse: (text, report, reading) => groupIds.parse(text, report, reading),
  serialize: (ids) => ids && writeAddressList(ids),
  isList: true,
  isInFragment: (text) => text.length > LONGEST_QUERY_TEXT,
};

/** Ids of teams, including unknown ones. */
export const teamIds = codes(MAX_TEAM_ID_LENGTH, 'teamIdTooLong', MAX_ADDRESS_TEAMS, 'tooManyTeams');

/** Ids of agents that are pinned. */
export const userIds = codes(MAX_USER_ID_LENGTH, 'userIdTooLong', MAX_ADDRESS_PINS, 'tooManyPins');

/** Ids of agents that an insight moves to the top: as many as may be pinned. */
export const topIds = codes(MAX_USER_ID_LENGTH, 'userIdTooLong', MAX_ADDRESS_PINS, 'tooManyOnTop');

/** Seconds by primary status, such as `AWAY:1800,BUSY:3600`; the first of two for one status counts. */
export const thresholds = listOf<StatusThreshold>(
  (text, report) => {
    const secondsByCode = new Map<string, number>();
    const bad: string[] = [];
    for (const item of readAddressList(text)) {
      const colon = item.lastIndexOf(':');
      const code = item.slice(0, Math.max(0, colon));
      const seconds = parseWholeNumber(item.slice(colon + 1), thresholdBounds);
      const isRead = code !== '' && code.length <= MAX_STATUS_LENGTH && seconds !== undefined;
      if (isRead && secondsByCode.size < MAX_ADDRESS_STATUSES) {
        secondsByCode.set(code, secondsByCode.get(code) ?? seconds);
      } else bad.push(item);
    }
    if (bad.length > 0) report({ kind: 'notThresholds', value: bad }, { kind: 'usingDefault' });
    return Array.from(secondsByCode, ([code, seconds]) => ({ code, seconds }));
  },
  ({ code, seconds }) => `${code}:${seconds}`,
);
