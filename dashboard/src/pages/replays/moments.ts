/** What happened during a recording, to jump to. */
import type { Recorded } from '@/player/protocol';
import type { Act } from '@/api/sessions';

export interface Moment {
  key: string;
  /** Milliseconds since the recording began. */
  at: number;
  kind: 'view' | 'event';
  text: string;
}

const META = 4;
const CUSTOM = 2;
const SLACK_MS = 1_000;

/** The pages that were recorded, and the custom events that the session sent meanwhile. */
export function listMoments(events: readonly Recorded[], acts: readonly Act[], start: number, length: number): Moment[] {
  const pages = events.flatMap(({ type, timestamp, data }, index): Moment[] => {
    const href = type === META ? (data as { href?: unknown } | null)?.href : undefined;
    return typeof href === 'string' ? [{ key: `page${index}`, at: Math.max(0, timestamp - start), kind: 'view', text: readPath(href) }] : [];
  });
  const customs = acts.flatMap(({ eventId, eventType, eventName, createdAt }): Moment[] => {
    const at = Date.parse(createdAt) - start;
    if (eventType !== CUSTOM || at < -SLACK_MS || at > length + SLACK_MS) return [];
    return [{ key: eventId, at: Math.min(Math.max(0, at), length), kind: 'event', text: eventName ?? '' }];
  });
  return [...pages, ...customs].sort((one, other) => one.at - other.at);
}

/** The address without its host; as it is when it is none. */
function readPath(href: string): string {
  try {
    const { pathname, search } = new URL(href);
    return pathname + search;
  } catch {
    return href;
  }
}

/** 83 000 → 1:23 */
export function writeClock(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = `${String(minutes).padStart(hours ? 2 : 1, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  return hours ? `${hours}:${tail}` : tail;
}
