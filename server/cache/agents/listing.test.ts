import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Listing } from './listing';

const times = { asOfMs: 0, servesMs: 15_000 };
const agentsOn = (index: number, count = 50) =>
  Array.from({ length: count }, (_, agent) => `agent${index * 50 + agent}@x`);
const pageOf = (index: number, pageCount: number) => ({
  ...times,
  limit: 50,
  addresses: index < pageCount ? agentsOn(index) : [],
  hasMore: index + 1 < pageCount,
});

function listingOf(
  pageCount: number,
  readPages = Array.from({ length: pageCount }, (_, index) => index),
): Listing {
  const listing = new Listing(50);
  for (const index of readPages) listing.notePage(index * 50, pageOf(index, pageCount));
  return listing;
}

describe('the whole list', () => {
  it('is used if it takes no more calls than batches', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (pageCount, batches) => {
        const listing = listingOf(pageCount);
        listing.decide(batches, 0);
        expect(listing.isUsed).toBe(pageCount <= batches);
      }),
    );
  });

  it('is used for the pages that nobody looks at, if there are few of them', () => {
    const listing = listingOf(20);
    for (let index = 0; index < 18; index += 1) listing.watch(index, 'a', 1000);
    listing.decide(2, 0);
    expect(listing.isUsed).toBe(true);
    listing.decide(2, 1000);
    expect(listing.isUsed).toBe(false);
  });

  it('remains in use while batches are hardly cheaper, so that they do not take turns', () => {
    const listing = listingOf(20);
    listing.decide(20, 0);
    listing.decide(19, 0);
    expect(listing.isUsed).toBe(true);
    listing.decide(10, 0);
    expect(listing.isUsed).toBe(false);
  });

  it('of unknown length is not used; one page tells whether it is longer than the batches are many', () => {
    const listing = new Listing(50);
    listing.decide(19, 0);
    expect(listing.isUsed).toBe(false);
    expect(listing.pageToProbe(1)).toBeUndefined();
    expect(listing.pageToProbe(19)).toBe(18);
    listing.notePage(18 * 50, pageOf(18, 200));
    expect(listing.pageToProbe(20)).toBeUndefined();
    expect(listing.pageToProbe(30)).toBe(29);
    listing.notePage(29 * 50, pageOf(29, 20));
    expect(listing.pageToProbe(40)).toBeUndefined();
    listing.decide(29, 0);
    expect(listing.isUsed).toBe(true);
  });
});

describe('an agent', () => {
  it('is served by the page that someone looks at', () => {
    const listing = listingOf(3);
    expect(listing.servingPage('agent60@x', 0)).toBeUndefined();
    listing.watch(1, 'a', 1000);
    expect(listing.servingPage('agent60@x', 0)).toBe(1);
    expect(listing.servingPage('agent10@x', 0)).toBeUndefined();
    expect(listing.servingPage('agent60@x', 1000)).toBeUndefined();
  });

  it('is watched by all who look at its page, until they leave', () => {
    const listing = listingOf(3);
    listing.watch(1, 'a', 1000);
    listing.watch(1, 'b', 2000);
    expect([...listing.watchersAt(50, 0)]).toEqual(['a', 'b']);
    expect([...listing.watchersAt(50, 1000)]).toEqual(['b']);
    expect(listing.isWatched('agent60@x', 1999)).toBe(true);
    expect(listing.isWatched('agent60@x', 2000)).toBe(false);
  });

  it('who moves to another page is found there, and one who is gone nowhere', () => {
    const listing = listingOf(2);
    listing.watch(0, 'a', 1000);
    listing.watch(1, 'a', 1000);
    listing.notePage(0, { ...pageOf(0, 2), addresses: ['new@x', ...agentsOn(0, 49)] });
    expect(listing.servingPage('agent49@x', 0)).toBeUndefined();
    listing.notePage(50, { ...pageOf(1, 2), addresses: ['agent49@x', ...agentsOn(1, 49)] });
    expect(listing.servingPage('agent49@x', 0)).toBe(1);
    expect(listing.servingPage('agent99@x', 0)).toBeUndefined();
  });

  it('is looked for anew when the upstream turns out to send smaller pages', () => {
    const listing = listingOf(2);
    listing.watch(0, 'a', 1000);
    listing.notePage(0, { ...pageOf(0, 2), limit: 20, addresses: agentsOn(0, 20), hasMore: true });
    expect(listing.pageSize).toBe(20);
    expect(listing.pages()).toEqual([0, 1]);
    expect(listing.servingPage('agent60@x', 0)).toBeUndefined();
  });
});
