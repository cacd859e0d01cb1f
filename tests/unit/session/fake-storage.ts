export interface FakeStorage extends Storage {
  readonly items: Map<string, string>;
  /** UTF-16 units that fit. */
  room: number;
  /** What throws. */
  fails: 'setItem' | 'getItem' | 'removeItem' | 'key' | 'length' | null;
  used(): number;
}

/** A browser's storage that can be full, and of which any part can fail. */
export function createFakeStorage(): FakeStorage {
  const items = new Map<string, string>();
  const sizeOf = (key: string, value = ''): number => key.length + value.length;
  const used = (): number => [...items].reduce((sum, [key, value]) => sum + sizeOf(key, value), 0);
  const check = (name: FakeStorage['fails']): void => {
    if (storage.fails === name) throw new DOMException('no', 'SecurityError');
  };
  const storage: FakeStorage = {
    items,
    room: Infinity,
    fails: null,
    used,
    get length() {
      check('length');
      return items.size;
    },
    key(at) {
      check('key');
      return [...items.keys()][at] ?? null;
    },
    getItem(key) {
      check('getItem');
      return items.get(key) ?? null;
    },
    setItem(key, value) {
      check('setItem');
      const before = items.has(key) ? sizeOf(key, items.get(key)) : 0;
      if (used() - before + sizeOf(key, value) > storage.room)
        throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem(key) {
      check('removeItem');
      items.delete(key);
    },
    clear: () => items.clear(),
  };
  return storage;
}
