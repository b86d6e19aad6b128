/** What the listed activities were about. */
import type { Activity } from '@/api/realtime';

export type Counts = ReadonlyMap<string, number>;

export interface Counted {
  /** Views by path. */
  urls: Counts;
  /** Views that came from another site, by its domain. */
  referrers: Counts;
  /** Custom events by name. */
  events: Counts;
}

/** Counts views and custom events each for themselves; the server counts an event as one more view of its page. */
export function countActivities(activities: readonly Activity[]): Counted {
  const counted = { urls: new Map<string, number>(), referrers: new Map<string, number>(), events: new Map<string, number>() };
  const add = (counts: Map<string, number>, name: string | null) => {
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const activity of activities) {
    if (activity.__type === 'event') add(counted.events, activity.eventName);
    if (activity.__type !== 'pageview') continue;
    add(counted.urls, activity.urlPath);
    if (!isOwn(activity)) add(counted.referrers, activity.referrerDomain);
  }
  return counted;
}

/** How many views and events there are; those beyond the newest hundred are not listed. */
export const countListed = (activities: readonly Activity[]): number => activities.filter(({ __type }) => __type !== 'session').length;

const isOwn = ({ referrerDomain, hostname }: Activity): boolean => referrerDomain === hostname || referrerDomain === hostname?.replace(/^www\./, '');
