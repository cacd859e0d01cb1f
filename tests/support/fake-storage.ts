export interface FakeStorage {
  /** As a page gets at it; throws while forbidden. */
  readonly open: () => Storage;
  /** What is stored, whatever the page may do. */
  readonly entries: Map<string, string>;
  /** `access`: the property of the window throws. `use`: every method does. `null`: nothing is forbidden. */
  forbid(what: 'access' | 'use' | null): void;
  /** Room in characters, keys included, as browsers count. */
  limit(characters: number): void;
}

/** The storage of one origin on one device; several windows may share it. */
export function createFakeStorage(): FakeStorage {
  const entries = new Map<string, string>();
  let forbidden: 'access' | 'use' | null = null;
  let room = Infinity;

  const used = (): Map<string, string> => {
    if (forbidden === 'use') throw new DOMException('Storage is forbidden.', 'SecurityError');
    return entries;
  };
  const size = (): number => [...entries].reduce((sum, [key, value]) => sum + key.length + value.length, 0);

  const storage: Storage = {
    get length() {
      return used().size;
    },
    key: (index) => [...used().keys()][index] ?? null,
    getItem: (key) => used().get(key) ?? null,
    setItem: (key, value) => {
      const before = used().get(key);
      entries.set(key, value);
      if (size() <= room) return;
      if (before === undefined) entries.delete(key);
      else entries.set(key, before);
      throw new DOMException('Storage is full.', 'QuotaExceededError');
    },
    removeItem: (key) => void used().delete(key),
    clear: () => used().clear(),
  };

  return {
    open: () => {
      if (forbidden === 'access') throw new DOMException('Storage is forbidden.', 'SecurityError');
      return storage;
    },
    entries,
    forbid: (what) => {
      forbidden = what;
    },
    limit: (characters) => {
      room = characters;
    },
  };
}
