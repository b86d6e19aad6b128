import { useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useExtent } from '@/api/stats';
import { lazyPart } from '@/components/lazy-part';
import { awaitWords } from '@/i18n/messages';
import { useSiteView } from '@/view/SiteView';
import { namesUnknownRange } from '@/view/unknown';
import type { Search } from '@/view/view';

const OutsideNotice = lazyPart(() => import('./OutsideNotice'));
const UnknownRangeNotice = lazyPart(async () => (await Promise.all([import('./UnknownRangeNotice'), awaitWords('notices')]))[0]);

/** Says so where another range is shown than the address names, or one in which there can be nothing: before the first event, or in the future. */
export function RangeNotice() {
  const { websiteId, view, span, clock } = useSiteView();
  const search = useSearch({ strict: false }) as Search;
  const chosen = view.range.kind !== 'period' || view.range.offset !== 0;
  const { data } = useExtent(websiteId, chosen);
  const first = chosen && data?.startDate ? Date.parse(data.startDate) : undefined;
  const outside = first !== undefined && (span.end < first || span.start > clock.now);
  return (
    <Suspense>
      {namesUnknownRange(search) && <UnknownRangeNotice />}
      {outside && <OutsideNotice first={first} />}
    </Suspense>
  );
}
