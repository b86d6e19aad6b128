// JSON as the server reads it, also on pages whose libraries give lists and texts a `toJSON` of their own.

const CHANGED = [Object, Array, String, Number, Boolean].map((type) => type.prototype as { toJSON?: unknown });

/** The JSON text of a value; raises an error for what has none. */
export function writeJson(value: unknown): string {
  const saved = CHANGED.map((prototype) => Object.getOwnPropertyDescriptor(prototype, 'toJSON'));
  try {
    CHANGED.forEach((prototype) => delete prototype.toJSON);
    return JSON.stringify(value);
  } finally {
    saved.forEach((property, index) => property && Object.defineProperty(CHANGED[index]!, 'toJSON', property));
  }
}
