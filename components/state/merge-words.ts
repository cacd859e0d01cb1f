/**
 * The newer words, unless they could not be read, or only begin the older ones: an LMS's texts are cut where room ends.
 * @param whole the newer words come from a device or a window, which cut nothing: what is missing was deleted.
 */
export function wordsOf<T extends string | null>(newer: T, older: T, unread: boolean, whole: boolean): T {
  const cut = newer ? !whole && older?.startsWith(newer) : unread;
  return cut && older ? older : newer;
}
