// The data of an event: the author's, checked, and what the SDK adds.

import type { Params } from './events.js';

/** Data must be smaller as JSON, in bytes of UTF-8; the server refuses more. */
export const DATA_BYTES = 10 * 1024;

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
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('track-params: is no JSON object');
  return value as Params;
}

/** The whole data of an event; raises an error that names the author's part at fault. */
export function mergeData(params: Params, injected: Injected): Record<string, unknown> {
  const reserved = Object.keys(params).find((key) => key.startsWith('_'));
  if (reserved !== undefined) throw new Error(`data: the key "${reserved}" must not begin with _`);
  let text: string;
  try {
    text = JSON.stringify({ ...params, ...injected });
  } catch {
    throw new Error('data: cannot be written as JSON');
  }
  if (countBytes(text) >= DATA_BYTES) throw new Error(`data: must be smaller than ${DATA_BYTES} bytes as JSON`);
  return JSON.parse(text) as Record<string, unknown>;
}

/** How long a text is in UTF-8. */
export function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
