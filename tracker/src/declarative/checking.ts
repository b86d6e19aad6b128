// Settings as a page may have written them: what is wrong is told by its name, and what held before holds.

import { isLogLevel, type Log } from './log.js';

const DAY = 86_400_000;
/** The least and the most that numbers may be, by their names; waits have at most a day. */
const RANGES: Record<string, readonly [number, number]> = {
  batchSize: [1, 50],
  maxRetries: [0, 20],
  maxCacheSize: [1, 10_000],
  debounceTime: [0, DAY],
  batchTimeout: [0, DAY],
};
const WAIT = [1, DAY] as const;
const SEMVER =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(0|[1-9]\d*|\d*[a-z-][\da-z-]*)(\.(0|[1-9]\d*|\d*[a-z-][\da-z-]*))*)?(\+[\da-z-]+(\.[\da-z-]+)*)?$/i;

/** `given`, with each value as `usual` has it: put right where that is possible, else left out; null and undefined are no values. */
export function checkValues<T extends object>(given: object | null | undefined, usual: T, log?: Log, group = ''): Partial<T> {
  const checked: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given ?? {})) {
    if (value === undefined || value === null) continue;
    if (!(name in usual)) {
      log?.warn(`${group}${name}: is no setting`);
      continue;
    }
    const before = (usual as Record<string, unknown>)[name];
    try {
      checked[name] = checkValue(name, value, before);
    } catch (fault) {
      log?.tell(`${group}${name}: ${typeof value === 'string' ? `"${value}"` : String(value)} ${(fault as Error).message}; ${String(before)} holds`);
      continue;
    }
    if (checked[name] !== value && typeof before === 'number') log?.tell(`${group}${name}: ${String(value)} is out of bounds; ${String(checked[name])} holds`);
  }
  return checked as Partial<T>;
}

/** Of selectors, those that the browser understands. */
export function checkSelectors(selectors: readonly string[], log?: Log): string[] {
  return selectors.filter((selector) => {
    try {
      if (typeof document === 'object') document.createDocumentFragment().querySelector(selector);
      return true;
    } catch {
      log?.tell(`excludedSelectors: "${selector}" is no selector and is left out`);
      return false;
    }
  });
}

function checkValue(name: string, value: unknown, before: unknown): unknown {
  if (typeof before === 'number') {
    if (typeof value !== 'number' || Number.isNaN(value)) throw new Error('is no number');
    const [least, most] = RANGES[name] ?? WAIT;
    return Math.min(most, Math.max(least, name === 'batchSize' ? Math.floor(value) : value));
  }
  if (typeof before === 'string') {
    if (typeof value === 'object' || typeof value === 'boolean') throw new Error('is no text');
    return checkText(name, String(value));
  }
  if (Array.isArray(before)) {
    if (!Array.isArray(value)) throw new Error('is no list');
    return value.map(String);
  }
  if (typeof before === 'boolean' && value !== Boolean(value) && value !== 0 && value !== 1) throw new Error('is not true or false');
  return typeof before === 'boolean' ? Boolean(value) : value;
}

function checkText(name: string, value: string): string {
  if (name === 'version' && !SEMVER.test(value)) throw new Error('is no semantic version');
  if (name === 'logLevel' && !isLogLevel(value)) throw new Error('is no level');
  if (name === 'apiEndpoint' && /^(?!https?:)[a-z][\w+.-]*:/i.test(value)) throw new Error('does not begin with http:// or https://');
  return value;
}
