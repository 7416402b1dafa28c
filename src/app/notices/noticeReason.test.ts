import { describe, expect, it } from 'vitest';
import { pageFrom, spanRecord } from '../../api/read/decodePage.testkit';
import { mergePages } from '../../api/load/mergePages';
import type { DataNotice } from '../../domain/dataNotice';
import { bindWords } from '../../words/dictionary';
import { noticesEn } from '../../words/en/notices';
import { languages } from '../../words/languages';
import { translations } from '../../words/translations';
import { localeFormatIn } from '../../words/localeFormat';
import { english } from '../../words/english.testkit';
import { noticeReason } from './noticeReason';

const inEnglish = english(noticesEn);

/** What is told of the records, as it reaches the page: after a journey between threads. */
function noticesOf(...pages: readonly Parameters<typeof pageFrom>[]): readonly DataNotice[] {
  return structuredClone(mergePages(pages.map((page) => pageFrom(...page))).notices);
}

const reasonsOf = (notices: readonly DataNotice[]) =>
  notices.map((notice) => noticeReason(notice, inEnglish));
const ofSpan = (change: Readonly<Record<string, unknown>>) =>
  noticesOf([{ data: [{ userId: 'u-1', status: [spanRecord(), spanRecord(change)] }] }]);

const spanFaults = [
  [{ startTime: 'yesterday' }, 'span 2: startTime "yesterday" is not a time'],
  [{ startTime: 'a\nb' }, String.raw`span 2: startTime "a\nb" is not a time`],
  [{ endTime: '' }, 'span 2: endTime "" is neither a time nor "-"'],
  [{ startTime: 7 }, 'span 2: startTime must be a time in the form yyyy-mm-ddTHH:mm:ss'],
  [{ endTime: null }, 'span 2: endTime must be a time in the form yyyy-mm-ddTHH:mm:ss, or "-"'],
  [{ primaryStatus: '' }, 'span 2: primaryStatus must not be empty'],
  [{ duration: 3600 }, 'span 2: duration must be text'],
] as const;

const agentFaults = [
  [null, 'agent 1: must be an object'],
  [{}, 'agent 1: userId is missing'],
  [{ userId: 'u-1', status: 'BUSY' }, 'agent 1: status must be a list of spans'],
] as const;

const agents = (...ids: readonly string[]) => ids.map((userId) => ({ userId }));
const others: readonly (readonly [readonly DataNotice[], string])[] = [
  [
    noticesOf([{ offset: 0, data: [] }, { offset: 50 }]),
    'the page starting at agent 51 says it starts at offset 0, but 50 was requested',
  ],
  [
    noticesOf([{ limit: 200, data: [] }]),
    'the page starting at agent 1 says its size is 200, but at most 50 was requested',
  ],
  [
    noticesOf([{ hasMore: true, data: agents('a', 'b') }]),
    'the page starting at agent 1 has 2 of 50 agents, but says that more follow',
  ],
  [
    noticesOf([{ data: agents('a') }], [{ data: agents('a') }, { offset: 50 }]),
    'received twice, identical; shown once',
  ],
  [
    noticesOf([{ data: agents('a') }], [{ data: [{ userId: 'a', firstName: 'Jane' }] }, { offset: 50 }]),
    'received twice with differences; the newer copy is shown',
  ],
];

describe('noticeReason', () => {
  it.each(spanFaults)('of a span with %j: %s', (change, reason) => {
    expect(reasonsOf(ofSpan(change))).toEqual([reason]);
  });

  it.each(agentFaults)('of the agent %j: %s', (record, reason) => {
    expect(reasonsOf(noticesOf([{ data: [record] }]))).toEqual([reason]);
  });

  it.each(others)('of pages and copies (case %#): %s', (notices, reason) => {
    expect(reasonsOf(notices)).toEqual([reason]);
  });

  it.each(languages.filter((language) => language !== 'en'))('words each of them in %s', async (language) => {
    const words = bindWords(
      (await translations[language].load()).notices,
      localeFormatIn(language, language),
    );
    const notices = [
      ...spanFaults.flatMap(([change]) => ofSpan(change)),
      ...agentFaults.flatMap(([record]) => noticesOf([{ data: [record] }])),
      ...others.flatMap(([found]) => found),
    ];
    for (const notice of notices) {
      const reason = noticeReason(notice, words);
      expect(reason).not.toBe(noticeReason(notice, inEnglish));
      if ('fault' in notice && 'field' in notice.fault) expect(reason).toContain(notice.fault.field);
    }
  });
});
