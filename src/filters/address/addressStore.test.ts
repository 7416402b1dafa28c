import { describe, expect, it, vi } from 'vitest';
import { type CivilDate, parseCivilDate } from '../../time/civilDate';
import { instantFromIso, instantFromMs } from '../../time/instant';
import { UTC } from '../../time/zone';
import type { AddressContext } from './addressContext';
import { type AddressBar, AddressStore, openNotices } from './addressStore';
import { readAddress } from './readAddress';

function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (typeof date !== 'string') throw new Error(`not a date: ${text}`);
  return date;
}

const context: AddressContext = {
  todayIn: () => civilDate('2026-03-10'),
  now: () => instantFromMs(Date.UTC(2026, 2, 10, 12)),
  defaultZone: UTC,
  defaultLanguage: 'en',
  maxDays: 31,
};

/** An address bar with a history, as a browser has it. */
class FakeBar implements AddressBar {
  readonly entries: string[];
  index = 0;
  isLocked = false;
  readonly #listeners = new Set<() => void>();

  constructor(address: string) {
    this.entries = [address];
  }

  get location() {
    const url = new URL(this.entries[this.index] ?? '/', 'http://page.test');
    return { pathname: url.pathname, href: url.href };
  }

  readonly history = {
    state: null,
    pushState: (_state: unknown, _title: string, address?: string | URL | null) => {
      this.#refuseWhenLocked();
      this.entries.splice(this.index + 1, Infinity, String(address));
      this.index += 1;
    },
    replaceState: (_state: unknown, _title: string, address?: string | URL | null) => {
      this.#refuseWhenLocked();
      this.entries[this.index] = String(address);
    },
  };

  #refuseWhenLocked() {
    if (this.isLocked) throw new DOMException('The operation is insecure.', 'SecurityError');
  }

  go(steps: number) {
    this.index += steps;
    for (const listener of this.#listeners) listener();
  }

  /** What a link within the page does: a step that differs in the fragment alone. */
  jump(anchor: string) {
    const [before = ''] = (this.entries[this.index] ?? '').split('#');
    this.entries.splice(this.index + 1, Infinity, `${before}${anchor}`);
    this.go(1);
  }

  addEventListener(_type: string, listener: () => void) {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: string, listener: () => void) {
    this.#listeners.delete(listener);
  }

  get listenerCount() {
    return this.#listeners.size;
  }
}

function open(address: string) {
  const bar = new FakeBar(address);
  const store = new AddressStore(bar);
  const onChange = vi.fn<() => void>();
  const unsubscribe = store.subscribe(onChange);
  const filters = () => readAddress(store.snapshot().address, context).filters;
  const notices = () => openNotices(store.snapshot(), context).map((notice) => notice.parameter);
  return { bar, store, onChange, unsubscribe, filters, notices };
}

describe('AddressStore', () => {
  it('pushes steps that Back and Forward go through', () => {
    const { bar, store, filters, onChange } = open('/board?view=table');
    store.change({ grouping: 'letter' }, 'push', context);
    expect(bar.entries).toEqual(['/board?view=table', '/board?group=letter&view=table']);
    bar.go(-1);
    expect(filters().grouping).toBe('status');
    bar.go(1);
    expect(filters().grouping).toBe('letter');
    expect(onChange).toHaveBeenCalledTimes(3);
  });

  it('folds another kind of groups as is usual: ids of statuses would fold teams that are called so', () => {
    const { store, filters } = open('/?group=status&fold=OFFLINE');
    store.change({ grouping: 'status' }, 'push', context);
    expect(filters().folded).toEqual(['OFFLINE']);
    store.change({ grouping: 'team' }, 'push', context);
    expect(filters()).toMatchObject({ grouping: 'team', folded: undefined });
    store.change({ grouping: 'letter', folded: ['A'] }, 'push', context);
    expect(filters().folded).toEqual(['A']);
  });

  it('replaces the step where a search is being typed', () => {
    const { bar, store } = open('/');
    for (const query of ['j', 'ja', 'jan']) store.change({ query }, 'replace', context);
    expect(bar.entries).toEqual(['/#q=jan']);
  });

  it('adds up changes made before anyone looked', () => {
    const { store, filters } = open('/');
    store.change({ query: 'jane' }, 'replace', context);
    store.change({ view: 'totals' }, 'push', context);
    expect(filters()).toMatchObject({ query: 'jane', view: 'totals' });
  });

  it('makes no step of a change that changes nothing', () => {
    const { bar, store } = open('/?view=table');
    store.change({ view: 'table' }, 'push', context);
    expect(bar.entries).toHaveLength(1);
  });

  it('lives on in memory while the browser refuses, and catches up later', () => {
    const { bar, store, filters } = open('/');
    bar.isLocked = true;
    store.change({ view: 'table' }, 'push', context);
    expect(filters().view).toBe('table');
    expect(bar.entries).toEqual(['/']);
    bar.isLocked = false;
    store.change({ query: 'jane' }, 'replace', context);
    expect(bar.entries).toEqual(['/?view=table#q=jane']);
  });

  it('shows the whole range after the range was changed, and keeps the part otherwise', () => {
    const { store, filters } = open('/?at=2026-03-10T08:00:00Z/2026-03-10T09:00:00Z');
    store.change({ query: 'jane' }, 'replace', context);
    expect(filters().visible?.start).toBe(instantFromIso('2026-03-10T08:00:00Z'));
    store.change({ to: civilDate('2026-03-11') }, 'push', context);
    expect(filters().visible).toBeUndefined();
  });

  it('takes dates for the hours up to now and the reverse, and shows the whole of either', () => {
    const part = 'at=2026-03-10T08:00:00Z/2026-03-10T09:00:00Z';
    const { bar, store, filters } = open(`/?last=12h&${part}`);
    expect(filters().visible).toBeDefined();
    store.change({ from: civilDate('2026-03-09') }, 'push', context);
    expect(filters()).toMatchObject({ lastHours: undefined, from: '2026-03-09', to: '2026-03-10' });
    store.change({ lastHours: 4 }, 'push', context);
    expect(filters()).toMatchObject({ lastHours: 4, from: '2026-03-10', to: '2026-03-10' });
    store.change({ from: civilDate('2026-03-10'), to: civilDate('2026-03-10') }, 'push', context);
    store.change({ lastHours: 8 }, 'push', context);
    expect(bar.entries).toEqual([
      `/?last=12h&${part}`,
      '/?from=2026-03-09&to=2026-03-10',
      '/?last=4h',
      '/?from=2026-03-10&to=2026-03-10',
      '/',
    ]);
  });

  it('asks for present statuses only as long as the range includes now', () => {
    const { bar, store } = open('/?now=AWAY');
    store.change({ lastHours: 12 }, 'push', context);
    store.change({ from: civilDate('2026-03-10'), to: civilDate('2026-03-10') }, 'push', context);
    expect(bar.entries.at(-1)).toBe('/?from=2026-03-10&to=2026-03-10&now=AWAY');
    store.change({ from: civilDate('2026-03-09'), to: civilDate('2026-03-09') }, 'push', context);
    expect(bar.entries.at(-1)).toBe('/?from=2026-03-09&to=2026-03-09');
  });

  it('orders rows as is usual for the range, unless another order was chosen', () => {
    const { bar, store, filters } = open('/');
    const yesterday = { from: civilDate('2026-03-09'), to: civilDate('2026-03-09') };
    expect(filters()).toMatchObject({ sort: { key: 'since' }, grouping: 'status' });
    store.change(yesterday, 'push', context);
    expect(filters()).toMatchObject({ sort: { key: 'name' }, grouping: 'none' });
    store.change({ lastHours: 8 }, 'push', context);
    expect(filters()).toMatchObject({ sort: { key: 'since' }, grouping: 'status' });
    store.change({ sort: { key: 'name', isDescending: false } }, 'push', context);
    store.change(yesterday, 'push', context);
    store.change({ grouping: 'letter' }, 'push', context);
    store.change({ lastHours: 8 }, 'push', context);
    expect(bar.entries.slice(1)).toEqual([
      '/?from=2026-03-09&to=2026-03-09',
      '/',
      '/?sort=name',
      '/?from=2026-03-09&to=2026-03-09',
      '/?from=2026-03-09&to=2026-03-09&group=letter',
      '/?group=letter',
    ]);
  });

  it('keeps a notice until what it is about was changed', () => {
    const { store, notices, bar } = open('/?from=yesterday&sort=size&colour=red');
    expect(notices()).toEqual(['colour', 'from', 'sort']);
    store.change({ query: 'jane' }, 'replace', context);
    expect(bar.entries).toEqual(['/?from=2026-03-10&to=2026-03-10#q=jane']);
    expect(notices()).toEqual(['colour', 'from', 'sort']);
    store.change({ sort: { key: 'since', isDescending: false } }, 'push', context);
    expect(notices()).toEqual(['colour', 'from']);
  });

  it('has other notices after Back', () => {
    const { store, notices, bar } = open('/?sort=size');
    store.change({ sort: { key: 'since', isDescending: false } }, 'push', context);
    expect(notices()).toEqual([]);
    bar.go(-1);
    expect(notices()).toEqual(['sort']);
  });

  it('follows a link within the page, and reports what is wrong in it', () => {
    const { store, notices, filters, bar } = open('/?q=ada');
    store.follow('?view=table&sort=size');
    expect(bar.entries).toEqual(['/?q=ada', '/?view=table&sort=size']);
    expect(filters()).toMatchObject({ view: 'table', query: '' });
    expect(notices()).toEqual(['sort']);
    bar.go(-1);
    expect(filters().query).toBe('ada');
  });

  it.each(['#main', '#', '#:~:text=jane', '#a=b'])('keeps its filters where a link jumps to %s', (anchor) => {
    const { bar, store, filters, onChange } = open('/?view=table#q=ada&pin=u-1');
    bar.jump(anchor);
    expect(filters()).toMatchObject({ query: 'ada', pinned: ['u-1'], view: 'table' });
    expect(onChange).not.toHaveBeenCalled();
    expect(bar.entries).toEqual(['/?view=table#q=ada&pin=u-1', '/?view=table#q=ada&pin=u-1']);
    store.change({ query: '' }, 'push', context);
    bar.go(-1);
    expect(filters().query).toBe('ada');
    bar.go(-1);
    expect(filters().query).toBe('ada');
    bar.go(2);
    expect(filters()).toMatchObject({ query: '', pinned: ['u-1'] });
  });

  it('takes an anchor that it was opened with for what it is, and goes back to no filters', () => {
    const { bar, store, filters, notices } = open('/?view=table#main');
    expect(notices()).toEqual([]);
    expect(bar.entries).toEqual(['/?view=table']);
    store.change({ agents: ['ada@example.com'] }, 'push', context);
    expect(bar.entries[1]).toBe('/?view=table#agents=ada@example.com');
    bar.go(-1);
    expect(filters().agents).toEqual([]);
  });

  it('reads a fragment that was typed into the bar', () => {
    const { bar, filters, notices } = open('/?view=table#q=ada');
    bar.jump('#q=ben&minimum=many');
    expect(filters()).toMatchObject({ query: 'ben', view: 'table' });
    expect(notices()).toEqual(['minimum']);
  });

  it('releases the address bar with its last listener', () => {
    const { bar, unsubscribe } = open('/');
    unsubscribe();
    expect(bar.listenerCount).toBe(0);
  });
});
