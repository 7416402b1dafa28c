import { describe, expect, it, vi } from 'vitest';
import { type TextStorage, type StorageSource, StoredValue } from './storedValue';

const KEY = 'names';

function namesIn(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
}

/** A storage that a test looks into, and whose other tabs it plays. */
function fakeStorage(texts = new Map<string, string>()) {
  const watchers = new Set<(key: string | null) => void>();
  const storage: TextStorage = {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
  const source: StorageSource = {
    open: () => storage,
    watch: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
  const changeElsewhere = (text: string, key: string | null = KEY) => {
    texts.set(KEY, text);
    for (const onChange of watchers) onChange(key);
  };
  return { texts, storage, source, watchers, changeElsewhere };
}

const add = (name: string) => (names: readonly string[]) => [...names, name];

describe('StoredValue', () => {
  it('keeps a value for the next page', () => {
    const { source } = fakeStorage();
    new StoredValue(KEY, namesIn, source).change(add('late'));
    const next = new StoredValue(KEY, namesIn, source);
    expect(next.get()).toEqual(['late']);
    expect(next.isLasting()).toBe(true);
  });

  it('leaves nothing behind when it asks whether the browser keeps anything', () => {
    const { source, texts } = fakeStorage();
    expect(new StoredValue(KEY, namesIn, source).isLasting()).toBe(true);
    expect(texts).toEqual(new Map());
  });

  it('is removed by `undefined`', () => {
    const { source, texts } = fakeStorage();
    const stored = new StoredValue<unknown>(KEY, (text) => text, source);
    stored.change(() => 'here');
    expect(texts).toEqual(new Map([[KEY, '"here"']]));
    stored.change(() => undefined);
    expect(texts).toEqual(new Map());
    expect(stored.get()).toBeUndefined();
  });

  it('gives the same object until it changes', () => {
    const { source, texts } = fakeStorage(new Map([[KEY, '["early"]']]));
    const stored = new StoredValue(KEY, namesIn, source);
    const before = stored.get();
    expect(stored.get()).toBe(before);
    texts.set(KEY, '["late"]');
    expect(stored.get()).toEqual(['late']);
  });

  it.each(['', '{', 'null', '42', '{"length":3}', '[1,{"a":[]}]', '"__proto__"'])(
    'takes %j in the storage for nothing, and goes on',
    (text) => {
      const { source } = fakeStorage(new Map([[KEY, text]]));
      const stored = new StoredValue(KEY, namesIn, source);
      expect(stored.get()).toEqual([]);
      stored.change(add('late'));
      expect(new StoredValue(KEY, namesIn, source).get()).toEqual(['late']);
    },
  );

  it.each<[string, StorageSource['open']]>([
    [
      'may not be touched',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    ['is absent', () => undefined],
  ])('lives in memory where the storage %s, and says so', (_, open) => {
    const { source } = fakeStorage();
    const stored = new StoredValue(KEY, namesIn, { ...source, open });
    const listener = vi.fn<() => void>();
    stored.subscribe(listener);
    expect(stored.get()).toEqual([]);
    expect(stored.isLasting()).toBe(false);
    stored.change(add('late'));
    stored.change(add('later'));
    expect(stored.get()).toEqual(['late', 'later']);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('is not lasting while the storage is full, and is again once there is room', () => {
    const { source, storage, texts } = fakeStorage();
    const stored = new StoredValue(KEY, namesIn, source);
    stored.change(add('first'));
    const refusal = vi.spyOn(storage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    stored.change(add('second'));
    expect(stored.get()).toEqual(['first', 'second']);
    expect(stored.isLasting()).toBe(false);
    expect(texts.get(KEY)).toBe('["first"]');
    refusal.mockRestore();
    stored.change(add('third'));
    expect(stored.isLasting()).toBe(true);
    expect(texts.get(KEY)).toBe('["first","second","third"]');
  });

  it('hears of another tab, and adds to what that one wrote', () => {
    const { source, changeElsewhere, watchers } = fakeStorage();
    const stored = new StoredValue(KEY, namesIn, source);
    const listener = vi.fn<() => void>();
    const stop = stored.subscribe(listener);
    changeElsewhere('["theirs"]');
    expect(listener).toHaveBeenCalledTimes(1);
    expect(stored.get()).toEqual(['theirs']);
    changeElsewhere('["theirs"]', 'another key');
    expect(listener).toHaveBeenCalledTimes(1);
    stored.change(add('ours'));
    expect(stored.get()).toEqual(['theirs', 'ours']);
    stop();
    expect(watchers.size).toBe(0);
  });
});
