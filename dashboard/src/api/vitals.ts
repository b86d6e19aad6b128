/** How fast pages are. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { post } from './client';
import { asReport, type Question } from './question';

export const VITALS = ['lcp', 'inp', 'cls', 'fcp', 'ttfb'] as const;
export type Vital = (typeof VITALS)[number];

/** What half, three quarters and nineteen of twenty measurements stay within: ms, or a number without unit for `cls`. */
export interface Levels {
  p50: number;
  p75: number;
  p95: number;
}
export interface VitalSummary extends Levels {
  good: number;
  fair: number;
  poor: number;
}
export interface VitalRow extends Levels {
  name: string | null;
  count: number;
}
export interface Vitals {
  summary: Record<Vital, VitalSummary> & { count: number };
  chart: (Levels & { t: string })[];
  pages: VitalRow[];
  pageTitles: VitalRow[];
  devices: VitalRow[];
  browsers: VitalRow[];
  countries: VitalRow[];
}

export function useVitals(question: Question, metric: Vital) {
  const body = asReport('performance', question, { metric });
  return useQuery({
    queryKey: ['site', question.websiteId, 'vitals', body],
    queryFn: ({ signal }) => post('/api/reports/performance', { body: body as never, signal }) as Promise<unknown> as Promise<Vitals>,
    enabled: question.ready,
    placeholderData: keepPreviousData,
  });
}
