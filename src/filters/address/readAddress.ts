import { changesBounds, overlapsBounds } from '../../domain/answerBounds';
import {
  alignments,
  insightNames,
  chromes,
  type Filters,
  groupings,
  rowSizes,
  type Sort,
  sortKeys,
  themeNames,
  totalsDetails,
  viewNames,
} from '../../domain/filters';
import { timeRangeOf } from '../../domain/timeRange';
import { instantFromIso, SECOND_MS } from '../../time/instant';
import { intersect, type Interval, lengthOf } from '../../time/interval';
import { parseZone } from '../../time/zone';
import { languages, supportedLanguage } from '../../words/languages';
import {
  type AddressContext,
  type AddressNotice,
  type AddressParameter,
  defaultFilters,
  isAddressParameter,
  MAX_ADDRESS_PINS,
  MAX_ADDRESS_STATUSES,
  MAX_QUERY_CHARACTERS,
  MAX_STATUS_LENGTH,
  MAX_USER_ID_LENGTH,
  type Tell,
} from './addressContext';
import { readAddressList } from './addressList';
import { isEmailAddress, uniqueEmailAddresses, withinOneQuestion } from './emailAddress';
import {
  readLeaversAt,
  readCompareFrom,
  readMinimumAgents,
  readLimit,
  readStaffing,
  readThresholds,
} from './readInsights';
import { readAddressDates } from './readAddressDates';

/** Unknown parameters that get a notice each; the rest are only counted. */
const MOST_UNKNOWN_NAMED = 5;

/**
 * The filters that an address stands for. Every parameter is read alone: one that cannot be used
 * falls back to its default and says so in a notice, and the others still count. Never throws.
 *
 * @param search the query of the address, with or without `?`
 */
export function readAddress(
  search: string,
  context: AddressContext,
): { readonly filters: Filters; readonly notices: readonly AddressNotice[] } {
  const notices: AddressNotice[] = [];
  const values = collectParameters(search, notices);
  const defaults = defaultFilters(context);
  const tellOf =
    (parameter: AddressParameter): Tell =>
    (...facts) =>
      notices.push({ parameter, facts });
  const read = <Value>(
    parameter: AddressParameter,
    fallback: Value,
    parse: (text: string, tell: Tell) => Value | undefined,
  ): Value => {
    const text = values.get(parameter);
    return text === undefined ? fallback : (parse(text, tellOf(parameter)) ?? fallback);
  };
  const readName = <Name extends string>(
    parameter: AddressParameter,
    names: readonly Name[],
    fallback: Name,
  ) =>
    read(parameter, fallback, (text, tell) => {
      const name = names.find((candidate) => candidate === text.trim());
      if (name === undefined) {
        tell(
          { kind: 'notOneOf', value: [text], names: names.join(', ') },
          { kind: 'using', value: fallback },
        );
      }
      return name;
    });

  const zone = read('tz', defaults.zone, (text, tell) => {
    // A plus sign that was not encoded reads as a space; no zone's name has one (Etc/GMT+5).
    const parsed = parseZone(text.trim().replaceAll(' ', '+'));
    if (parsed === undefined) {
      tell({ kind: 'notZone', value: [text] }, { kind: 'using', value: defaults.zone });
    }
    return parsed;
  });
  const dates = readAddressDates(
    values.get('from'),
    values.get('to'),
    context.todayIn(zone),
    context.maxDays,
  );
  notices.push(...dates.notices);
  const { from, to } = dates.range;

  return {
    filters: {
      from,
      to,
      zone,
      agents: read('agents', defaults.agents, readAgents),
      statuses: read('status', defaults.statuses, readStatuses),
      query: read('q', defaults.query, readQuery),
      sort: read('sort', defaults.sort, readSort),
      grouping: readName('group', groupings, defaults.grouping),
      rowSize: readName('rows', rowSizes, defaults.rowSize),
      pinned: read('pin', defaults.pinned, readPinned),
      view: readName('view', viewNames, defaults.view),
      theme: readName('theme', themeNames, defaults.theme),
      language: read('lang', defaults.language, (text, tell) => {
        const language = readLanguage(text);
        if (language === undefined) {
          tell({ kind: 'notLanguage', value: [text] }, { kind: 'using', value: defaults.language });
        } else if (supportedLanguage(language) === undefined) {
          tell(
            { kind: 'unspoken', value: [text], names: languages.join(', ') },
            { kind: 'using', value: defaults.language },
          );
          return undefined;
        }
        return language;
      }),
      chrome: readName('chrome', chromes, defaults.chrome),
      visible: read('at', defaults.visible, (text, tell) =>
        readVisible(text, timeRangeOf(from, to, zone).interval, tell),
      ),
      isStaffingShown: read('staffing', defaults.isStaffingShown, readStaffing),
      insights: read('insights', defaults.insights, (text, tell) => {
        const name = insightNames.find((candidate) => candidate === text.trim());
        if (name === undefined)
          tell({ kind: 'notOneOf', value: [text], names: insightNames.join(', ') }, { kind: 'leftOut' });
        return name;
      }),
      minimumAgents: read('minimum', defaults.minimumAgents, readMinimumAgents),
      thresholds: read('thresholds', defaults.thresholds, readThresholds),
      changesLimit: read('changes', defaults.changesLimit, readLimit(changesBounds)),
      overlapsLimit: read('overlaps', defaults.overlapsLimit, readLimit(overlapsBounds)),
      leaversAt: read('leavers', defaults.leaversAt, (text, tell) =>
        readLeaversAt(text, timeRangeOf(from, to, zone).interval, tell),
      ),
      totalsDetail: readName('totals', totalsDetails, defaults.totalsDetail),
      compareFrom: read('compare', defaults.compareFrom, (text, tell) => readCompareFrom(text, from, tell)),
      alignment: readName('align', alignments, defaults.alignment),
    },
    notices,
  };
}

function collectParameters(search: string, notices: AddressNotice[]): Map<AddressParameter, string> {
  const values = new Map<AddressParameter, string>();
  const repeated = new Set<AddressParameter>();
  const unknown = new Set<string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (!isAddressParameter(name)) unknown.add(name);
    else if (values.has(name)) repeated.add(name);
    else values.set(name, value);
  }
  for (const parameter of repeated) {
    notices.push({ parameter, facts: [{ kind: 'repeated' }] });
  }
  const names = [...unknown];
  for (const name of names.slice(0, MOST_UNKNOWN_NAMED)) {
    notices.push({ parameter: name, facts: [{ kind: 'unknown' }] });
  }
  if (names.length > MOST_UNKNOWN_NAMED) {
    const count = names.length - MOST_UNKNOWN_NAMED;
    notices.push({ parameter: undefined, facts: [{ kind: 'unknownMore', count }] });
  }
  return values;
}

function readAgents(text: string, tell: Tell): readonly string[] {
  const items = readAddressList(text);
  const bad = items.filter((item) => !isEmailAddress(item));
  if (bad.length > 0) {
    tell({ kind: 'notEmails', value: bad, count: bad.length }, { kind: 'leftOut' });
  }
  const agents = uniqueEmailAddresses(items.filter(isEmailAddress));
  const kept = withinOneQuestion(agents);
  if (agents.length > kept.length) {
    tell({ kind: 'tooManyAgents', count: agents.length, most: kept.length });
  }
  return kept;
}

function readStatuses(text: string, tell: Tell): string[] {
  const items = [...new Set(readAddressList(text))];
  const tooLong = items.filter((item) => item.length > MAX_STATUS_LENGTH);
  if (tooLong.length > 0) {
    tell({ kind: 'statusTooLong', value: tooLong, most: MAX_STATUS_LENGTH }, { kind: 'leftOut' });
  }
  const statuses = items.filter((item) => item.length <= MAX_STATUS_LENGTH);
  if (statuses.length > MAX_ADDRESS_STATUSES) {
    tell({ kind: 'tooManyStatuses', count: statuses.length, most: MAX_ADDRESS_STATUSES });
  }
  return statuses.slice(0, MAX_ADDRESS_STATUSES);
}

function readPinned(text: string, tell: Tell): string[] {
  const items = [...new Set(readAddressList(text))];
  const tooLong = items.filter((item) => item.length > MAX_USER_ID_LENGTH);
  if (tooLong.length > 0) {
    tell({ kind: 'userIdTooLong', value: tooLong, most: MAX_USER_ID_LENGTH }, { kind: 'leftOut' });
  }
  const pinned = items.filter((item) => item.length <= MAX_USER_ID_LENGTH);
  if (pinned.length > MAX_ADDRESS_PINS) {
    tell({ kind: 'tooManyPins', count: pinned.length, most: MAX_ADDRESS_PINS });
  }
  return pinned.slice(0, MAX_ADDRESS_PINS);
}

function readQuery(text: string, tell: Tell): string {
  const characters = Array.from(text);
  if (characters.length <= MAX_QUERY_CHARACTERS) return text;
  tell({ kind: 'queryTooLong', count: characters.length, most: MAX_QUERY_CHARACTERS });
  return characters.slice(0, MAX_QUERY_CHARACTERS).join('');
}

function readSort(text: string, tell: Tell): Sort | undefined {
  const isDescending = text.trim().startsWith('-');
  const name = text.trim().slice(isDescending ? 1 : 0);
  const key = sortKeys.find((candidate) => candidate === name);
  if (key !== undefined) return { key, isDescending };
  tell({ kind: 'notSort', value: [text], names: sortKeys.join(', ') }, { kind: 'using', value: 'name' });
  return undefined;
}

/** Longest language tag looked at: RFC 5646, 4.4.1 asks for room for 35 characters at least. */
const MAX_LANGUAGE_LENGTH = 64;

/** The tag as it is written properly, `de-AT` for `DE-at`; `undefined` where nobody knows the language. */
export function readLanguage(text: string): string | undefined {
  if (text.length > MAX_LANGUAGE_LENGTH) return undefined;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text.trim())[0];
  } catch {
    return undefined; // not in the form of a language tag
  }
}

function readVisible(text: string, timeRange: Interval, tell: Tell): Interval | undefined {
  const [startText = '', endText = '', ...rest] = text.trim().replaceAll(' ', '+').split('/');
  const start = instantFromIso(startText);
  const end = instantFromIso(endText);
  const whole = { kind: 'showingWhole' } as const;
  if (start === undefined || end === undefined || rest.length > 0) {
    tell({ kind: 'notPart', value: [text] }, whole);
  } else if (end - start < SECOND_MS) {
    tell({ kind: 'partTooShort' }, whole);
  } else if (lengthOf(intersect(timeRange, { start, end })) === 0) {
    tell({ kind: 'partOutside' }, whole);
  } else {
    return { start, end };
  }
  return undefined;
}
