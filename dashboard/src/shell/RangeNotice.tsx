import { useExtent } from '@/api/stats';
import { lazy, Suspense } from 'react';
import { useSiteView } from '@/view/SiteView';

const OutsideNotice = lazy(() => import('./OutsideNotice'));

/** Says so where a range was chosen in which there can be nothing: before the first event, or in the future. */
export function RangeNotice() {
  const { websiteId, view, span, clock } = useSiteView();
  const chosen = view.range.kind !== 'period' || view.range.offset !== 0;
  const { data } = useExtent(websiteId, chosen);
  const first = chosen && data?.startDate ? Date.parse(data.startDate) : undefined;
  if (first === undefined || (span.end >= first && span.start <= clock.now)) return null;
  return <Suspense><OutsideNotice first={first} /></Suspense>;
}
