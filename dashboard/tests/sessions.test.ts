import { describe, expect, it } from 'vitest';
import { foldSessions } from '@/api/fold-sessions';
import type { SessionRow } from '@/api/sessions';

const row = (id: string, hostname: string | null, views: number, lastAt: string): SessionRow => ({
  id, hostname, views, lastAt, firstAt: lastAt, visits: 1, events: 1,
  browser: 'chrome', os: 'Linux', device: 'desktop', screen: null, language: null, country: 'DE', region: null, city: null,
});

describe('a list of sessions', () => {
  it('has each of them once, with all that was counted', () => {
    const rows = [row('a', null, 0, '2026-11-02T10:00:05Z'), row('b', 'x.example', 1, '2026-11-02T10:00:04Z'), row('a', 'x.example', 3, '2026-11-02T10:00:00Z')];
    expect(foldSessions(rows)).toEqual([
      { ...row('a', 'x.example', 3, '2026-11-02T10:00:05Z'), firstAt: '2026-11-02T10:00:00Z', events: 2 },
      row('b', 'x.example', 1, '2026-11-02T10:00:04Z'),
    ]);
  });
});
