import { useCallback } from 'react';
import { useSiteView } from '@/view/SiteView';
import type { Params } from './params';

/** The page's own parameters, and how to change some of them; an empty one goes away. */
export function useParams(): [Params, (part: Params) => void] {
  const { view, change } = useSiteView();
  const set = useCallback((part: Params) => change({ own: { ...view.own, ...part } }), [change, view.own]);
  return [view.own, set];
}
