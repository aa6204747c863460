/** A project that remembers which of its fields were looked at. */

type Seen = (pattern: string) => void;

/**
 * The same project; `seen` is told of each field that is read, by its pattern (`/facilities/*` + `/beds`). Copying an
 * object into another one is no reading of its fields.
 */
export function watched<Value extends object>(value: Value, seen: Seen, pattern = ''): Value {
  const inner = new Map<unknown, unknown>();
  let copied: string | symbol | null = null;
  const child = (found: unknown, at: string): unknown => {
    if (typeof found !== 'object' || found === null) return found;
    const known = inner.get(found) ?? watched(found, seen, at);
    inner.set(found, known);
    return known;
  };
  return new Proxy(value, {
    // Spreading an object asks for the descriptor of each key just before its value.
    getOwnPropertyDescriptor(target, key) {
      copied = key;
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    get(target, key) {
      const found: unknown = Reflect.get(target, key);
      const isCopy = copied === key;
      copied = null;
      if (typeof key === 'symbol' || !Object.hasOwn(target, key)) return found;
      if (Array.isArray(target)) return key === 'length' ? found : child(found, `${pattern}/*`);
      if (!isCopy) seen(`${pattern}/${key}`);
      return child(found, `${pattern}/${key}`);
    },
  });
}
