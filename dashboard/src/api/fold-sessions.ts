/** One row for each session of a list. */
import type { SessionRow } from './sessions';

/** The server tells sessions by host, and measurements of speed have none: the rows of one session become one, at the place of the first. */
export function foldSessions(rows: readonly SessionRow[]): SessionRow[] {
  const folded = new Map<string, SessionRow>();
  for (const row of rows) {
    const before = folded.get(row.id);
    folded.set(row.id, before ? join(before, row) : row);
  }
  return [...folded.values()];
}

const join = (one: SessionRow, other: SessionRow): SessionRow => ({
  ...one,
  hostname: one.hostname ?? other.hostname,
  firstAt: one.firstAt < other.firstAt ? one.firstAt : other.firstAt,
  lastAt: one.lastAt > other.lastAt ? one.lastAt : other.lastAt,
  // Of the same visits, mostly.
  visits: Math.max(one.visits, other.visits),
  views: one.views + other.views,
  events: one.events + other.events,
});
