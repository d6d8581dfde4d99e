/**
 * A function of one value, worked out once for each: what depends on one text alone is asked for by
 * every comparison that the text takes part in. Nothing is kept longer than the value itself, which
 * must not change meanwhile.
 */
export function memoizeByKey<Key extends object, Value>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = work(key);
    known.set(key, { value });
    return value;
  };
}
