import {
  alignments,
  answerNames,
  type Filters,
  groupings,
  rowSizes,
  type Sort,
  sortKeys,
  themeNames,
  totalsDetails,
  viewNames,
} from '../domain/filters';
import { windowOf } from '../domain/window';
import { instantFromIso, SECOND_MS } from '../time/instant';
import { intersect, type Interval, lengthOf } from '../time/interval';
import { parseZone } from '../time/zone';
import {
  type AddressContext,
  type AddressNotice,
  type AddressParameter,
  addressParameters,
  defaultFilters,
  MAX_ADDRESS_PINS,
  MAX_ADDRESS_STATUSES,
  MAX_QUERY_CHARACTERS,
  MAX_STATUS_LENGTH,
  MAX_USER_ID_LENGTH,
  type Say,
} from './addressContext';
import { readAddressList } from './addressList';
import { isEmailAddress, uniqueEmailAddresses, withinOneQuestion } from './emailAddress';
import { readBlame, readCompareFrom, readCoverFloor, readStaffing, readThresholds } from './readAnswers';
import { quoteValue, quoteValues } from './quoteValue';
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
  const tell = (parameter: AddressParameter) => (message: string) => notices.push({ parameter, message });
  const read = <Value>(
    parameter: AddressParameter,
    fallback: Value,
    parse: (text: string, say: Say) => Value | undefined,
  ): Value => {
    const text = values.get(parameter);
    return text === undefined ? fallback : (parse(text, tell(parameter)) ?? fallback);
  };
  const readName = <Name extends string>(
    parameter: AddressParameter,
    names: readonly Name[],
    fallback: Name,
  ) =>
    read(parameter, fallback, (text, say) => {
      const name = names.find((candidate) => candidate === text.trim());
      if (name === undefined) {
        say(`${quoteValue(text)} is not one of ${names.join(', ')}. Using ${fallback} instead.`);
      }
      return name;
    });

  const zone = read('tz', defaults.zone, (text, say) => {
    // A plus sign that was not encoded reads as a space; no zone's name has one (Etc/GMT+5).
    const parsed = parseZone(text.trim().replaceAll(' ', '+'));
    if (parsed === undefined) {
      say(
        `${quoteValue(text)} is not a time zone known here, such as Asia/Kolkata. Using ${defaults.zone} instead.`,
      );
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
      language: read('lang', defaults.language, (text, say) => {
        const language = readLanguage(text);
        if (language === undefined) {
          say(
            `${quoteValue(text)} is not a language known here, such as en-GB. Using ${defaults.language} instead.`,
          );
        }
        return language;
      }),
      visible: read('at', defaults.visible, (text, say) =>
        readVisible(text, windowOf(from, to, zone).interval, say),
      ),
      isStaffingShown: read('staffing', defaults.isStaffingShown, readStaffing),
      answers: read('answers', defaults.answers, (text, say) => {
        const name = answerNames.find((candidate) => candidate === text.trim());
        if (name === undefined) say(`${quoteValue(text)} is not one of ${answerNames.join(', ')}. Left out.`);
        return name;
      }),
      coverFloor: read('floor', defaults.coverFloor, readCoverFloor),
      thresholds: read('thresholds', defaults.thresholds, readThresholds),
      blame: read('blame', defaults.blame, (text, say) =>
        readBlame(text, windowOf(from, to, zone).interval, say),
      ),
      totalsDetail: readName('totals', totalsDetails, defaults.totalsDetail),
      compareFrom: read('compare', defaults.compareFrom, (text, say) => readCompareFrom(text, from, say)),
      alignment: readName('align', alignments, defaults.alignment),
    },
    notices,
  };
}

function isAddressParameter(name: string): name is AddressParameter {
  return addressParameters.some((parameter) => parameter === name);
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
    notices.push({ parameter, message: 'Given more than once. The first one counts.' });
  }
  const names = [...unknown];
  for (const name of names.slice(0, MOST_UNKNOWN_NAMED)) {
    notices.push({ parameter: quoteValue(name), message: 'There is no such parameter. It is ignored.' });
  }
  if (names.length > MOST_UNKNOWN_NAMED) {
    const message = `${names.length - MOST_UNKNOWN_NAMED} more parameters are unknown and ignored.`;
    notices.push({ parameter: 'others', message });
  }
  return values;
}

function readAgents(text: string, say: Say): readonly string[] {
  const items = readAddressList(text);
  const bad = items.filter((item) => !isEmailAddress(item));
  if (bad.length > 0) {
    say(`Not ${bad.length === 1 ? 'an e-mail address' : 'e-mail addresses'}: ${quoteValues(bad)}. Left out.`);
  }
  const agents = uniqueEmailAddresses(items.filter(isEmailAddress));
  const kept = withinOneQuestion(agents);
  if (agents.length > kept.length) {
    say(`${agents.length} agents are too many for one question. The first ${kept.length} count.`);
  }
  return kept;
}

function readStatuses(text: string, say: Say): string[] {
  const items = [...new Set(readAddressList(text))];
  const tooLong = items.filter((item) => item.length > MAX_STATUS_LENGTH);
  if (tooLong.length > 0) {
    say(`Longer than a status can be (${MAX_STATUS_LENGTH} characters): ${quoteValues(tooLong)}. Left out.`);
  }
  const statuses = items.filter((item) => item.length <= MAX_STATUS_LENGTH);
  if (statuses.length > MAX_ADDRESS_STATUSES) {
    say(`${statuses.length} statuses are too many for an address. The first ${MAX_ADDRESS_STATUSES} count.`);
  }
  return statuses.slice(0, MAX_ADDRESS_STATUSES);
}

function readPinned(text: string, say: Say): string[] {
  const items = [...new Set(readAddressList(text))];
  const tooLong = items.filter((item) => item.length > MAX_USER_ID_LENGTH);
  if (tooLong.length > 0) {
    say(
      `Longer than a user id can be (${MAX_USER_ID_LENGTH} characters): ${quoteValues(tooLong)}. Left out.`,
    );
  }
  const pinned = items.filter((item) => item.length <= MAX_USER_ID_LENGTH);
  if (pinned.length > MAX_ADDRESS_PINS) {
    say(`${pinned.length} agents are too many to pin. The first ${MAX_ADDRESS_PINS} are pinned.`);
  }
  return pinned.slice(0, MAX_ADDRESS_PINS);
}

function readQuery(text: string, say: Say): string {
  const characters = Array.from(text);
  if (characters.length <= MAX_QUERY_CHARACTERS) return text;
  const counted = characters.length.toLocaleString('en');
  say(`The text to find has ${counted} characters. The first ${MAX_QUERY_CHARACTERS} are used.`);
  return characters.slice(0, MAX_QUERY_CHARACTERS).join('');
}

function readSort(text: string, say: Say): Sort | undefined {
  const isDescending = text.trim().startsWith('-');
  const name = text.trim().slice(isDescending ? 1 : 0);
  const key = sortKeys.find((candidate) => candidate === name);
  if (key !== undefined) return { key, isDescending };
  say(
    `${quoteValue(text)} is not one of ${sortKeys.join(', ')}, with or without - before it. Using name instead.`,
  );
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

function readVisible(text: string, window: Interval, say: Say): Interval | undefined {
  const [startText = '', endText = '', ...rest] = text.trim().replaceAll(' ', '+').split('/');
  const start = instantFromIso(startText);
  const end = instantFromIso(endText);
  const whole = 'Showing the whole range.';
  if (start === undefined || end === undefined || rest.length > 0) {
    say(`${quoteValue(text)} is not start/end, such as 2026-03-10T08:00:00Z/2026-03-10T12:00:00Z. ${whole}`);
  } else if (end - start < SECOND_MS) {
    say(`The visible part has to end at least a second after it starts. ${whole}`);
  } else if (lengthOf(intersect(window, { start, end })) === 0) {
    say(`The visible part lies outside the range. ${whole}`);
  } else {
    return { start, end };
  }
  return undefined;
}
