// The data of an event: the author's, checked, and what the SDK adds.

import type { Params } from './events.js';
import { writeJson } from './json.js';

/** Data must be smaller as JSON, in bytes of UTF-8; the server refuses more. */
export const DATA_BYTES = 10 * 1024;
/** Numbers of this size and above the server refuses. */
const LARGEST_NUMBER = 1e15;

/** What the SDK adds to every event; these keys win over the author's. */
export interface Injected {
  version: string;
  url: string;
  timestamp: number;
  sessionId: string;
  eventType: string;
  viewport: string;
}

/** The object in an attribute; raises an error that says what is wrong with it. */
export function parseParams(text: string): Params {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('track-params: is no JSON');
  }
  if (!isObject(value)) throw new Error('track-params: is no JSON object');
  return value;
}

/** The whole data of an event; raises an error that names the author's part at fault, and warns of what is changed in it. */
export function mergeData(params: Params, injected: Injected, warn: (message: string) => void = () => {}): Record<string, unknown> {
  if (!isObject(params)) throw new Error('data: is no object');
  const reserved = Object.keys(params).find((key) => key.startsWith('_'));
  if (reserved !== undefined) throw new Error(`data: the key "${reserved}" must not begin with _`);
  let text: string;
  try {
    text = writeJson({ ...params, ...injected });
  } catch {
    throw new Error('data: cannot be written as JSON');
  }
  if (countBytes(text) >= DATA_BYTES) throw new Error(`data: must be smaller than ${DATA_BYTES} bytes as JSON`);
  const data = JSON.parse(text) as Record<string, unknown>;
  fit(data, '', new Set(), warn);
  return data;
}

/** How long a text is in UTF-8. */
export function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Make of data what the server can store: it has one value for each dotted key, and numbers of fewer than 16 digits. */
function fit(data: Record<string, unknown>, parent: string, known: Set<string>, warn: (message: string) => void): void {
  for (const [name, value] of Object.entries(data)) {
    const key = parent + name;
    if (isObject(value)) {
      fit(value, `${key}.`, known, warn);
      continue;
    }
    if (known.has(key)) warn(`data: "${key}" is there twice, once with a dot in its name and once nested`);
    known.add(key);
    if (typeof value !== 'number' || Math.abs(value) < LARGEST_NUMBER) continue;
    data[name] = String(value);
    warn(`data: the number "${key}" is too large and is sent as text`);
  }
}
