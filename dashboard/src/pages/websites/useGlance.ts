/** What the cards of websites show: one range for all of them, the one that the person prefers. */
import { useMemo, useState } from 'react';
import { useAllNumbers } from '@/api/across';
import { type Formats, useFormats } from '@/i18n/formats';
import { setPreferences, usePreferences } from '@/preferences';
import { MINUTE } from '@/time/zone';
import { listBuckets } from '@/view/buckets';
import { getComparison } from '@/view/compared';
import { getSpan, getUnit } from '@/view/range';

export const GLANCES = ['24h', '7d', '30d', '90d'] as const;
export type Glance = (typeof GLANCES)[number];

export interface GlanceView {
  period: Glance;
  setPeriod: (period: Glance) => void;
  numbers: ReturnType<typeof useAllNumbers>;
  buckets: number[];
  unit: ReturnType<typeof getUnit>;
  zone: string;
  now: number;
  formats: Formats;
}

export function useGlance(): GlanceView {
  const { zone, period: preferred } = usePreferences();
  const formats = useFormats(zone);
  const period = GLANCES.find((known) => known === preferred) ?? '7d';
  const [now] = useState(() => Math.floor(Date.now() / MINUTE) * MINUTE);
  const range = useMemo(() => ({ kind: 'period', period, offset: 0 }) as const, [period]);
  const span = useMemo(() => getSpan(range, { now, zone, firstDay: formats.firstDay }), [range, now, zone, formats.firstDay]);
  const unit = getUnit(span);
  const buckets = useMemo(() => listBuckets(span, unit, zone), [span, unit, zone]);
  const numbers = useAllNumbers(span.start, span.end, unit, zone, () => {
    const passed = Math.min(Math.max(Date.now(), span.start), span.end);
    return getComparison(range, 'prev', { now: passed, zone, firstDay: formats.firstDay });
  });
  return { period, setPeriod: choosePeriod, numbers, buckets, unit, zone, now, formats };
}

const choosePeriod = (period: Glance): void => setPreferences({ period });
