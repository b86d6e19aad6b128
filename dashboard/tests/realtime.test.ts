import { describe, expect, it } from 'vitest';
import type { Activity } from '@/api/realtime';
import { countActivities, countListed } from '@/pages/realtime/counts';

const activity = (given: Partial<Activity>): Activity => ({
  __type: 'pageview', sessionId: 's', eventName: null, createdAt: '', browser: null, os: null, device: null, country: null,
  urlPath: '/', referrerDomain: null, hostname: 'www.example.com', ...given,
});

describe('what happens now', () => {
  const activities = [
    activity({ urlPath: '/a', referrerDomain: 'search.example' }),
    activity({ urlPath: '/a', referrerDomain: 'example.com' }),
    activity({ __type: 'session', urlPath: '/a', referrerDomain: 'search.example' }),
    activity({ __type: 'event', eventName: 'constructor', urlPath: '/a', referrerDomain: 'search.example' }),
  ];

  it('counts views and events apart, and only what other sites sent', () => {
    const { urls, events, referrers } = countActivities(activities);
    expect([[...urls], [...events], [...referrers]]).toEqual([[['/a', 2]], [['constructor', 1]], [['search.example', 1]]]);
  });
  it('does not count sessions among them', () => expect(countListed(activities)).toBe(3));
});
