import { useEffect, useState } from 'react';
import { apiUrl } from '@/base';
import { post } from './client';
import type { Point } from './stats';

export interface Activity {
  __type: 'session' | 'pageview' | 'event';
  sessionId: string;
  eventName: string | null;
  createdAt: string;
  browser: string | null;
  os: string | null;
  device: string | null;
  country: string | null;
  urlPath: string;
  referrerDomain: string | null;
  hostname: string | null;
}

/** The last half hour. */
export interface Realtime {
  countries: Record<string, number>;
  urls: Record<string, number>;
  referrers: Record<string, number>;
  events: Activity[];
  series: { views: Point[]; visitors: Point[] };
  totals: { views: number; visitors: number; events: number; countries: number };
  timestamp: number;
}

const PAUSE_MS = 5_000;

/** What happens now, as the server sends it; `live` tells whether it does at this moment. */
export function useRealtime(websiteId: string, timezone: string): { data: Realtime | undefined; live: boolean } {
  const [data, setData] = useState<Realtime>();
  const [live, setLive] = useState(false);
  useEffect(() => {
    const stop = watch(websiteId, timezone, setData, setLive);
    return () => {
      stop();
      setData(undefined);
    };
  }, [websiteId, timezone]);
  return { data, live };
}

/** Opens the stream, again and again with fresh tickets, until the returned function is called. */
function watch(websiteId: string, timezone: string, tell: (data: Realtime) => void, setLive: (live: boolean) => void): () => void {
  const controller = new AbortController();
  let source: EventSource | undefined;
  let timer = 0;

  const again = () => {
    source?.close();
    setLive(false);
    if (!controller.signal.aborted) timer = window.setTimeout(() => void open(), PAUSE_MS);
  };
  const open = async () => {
    try {
      const { token } = await post('/api/realtime/{websiteId}/token', { path: { websiteId }, signal: controller.signal });
      if (controller.signal.aborted) return;
      const query = new URLSearchParams({ token, timezone });
      source = new EventSource(apiUrl(`/api/realtime/${encodeURIComponent(websiteId)}/stream?${query}`));
      source.addEventListener('realtime', (event) => {
        setLive(true);
        tell(JSON.parse(event.data as string) as Realtime);
      });
      source.addEventListener('error', again);
    } catch {
      again();
    }
  };
  void open();
  return () => {
    controller.abort();
    window.clearTimeout(timer);
    source?.close();
  };
}
