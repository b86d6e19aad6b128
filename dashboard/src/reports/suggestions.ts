/** What a new report may begin with: the pages and events that there are most of. */
import { isAnyOpen } from '@/api/guest';
import { useList } from '@/api/stats';
import { useSiteView } from '@/view/SiteView';
import type { Step } from './params';

const SHOWN = 4;

/** Pages and events of the range, the most frequent first; none while they are not needed. */
export function useSuggestions(needed: boolean): { pages: Step[]; events: Step[] } {
  const { question } = useSiteView();
  const asked = needed && isAnyOpen('overview', 'compare', 'events');
  const pages = useList(question, 'path', SHOWN, asked);
  const events = useList(question, 'event', SHOWN, asked);
  const asSteps = (type: Step['type'], rows: { x: string | null }[] = []): Step[] => rows.flatMap(({ x }) => (x ? [{ type, value: x }] : []));
  return { pages: asSteps('path', pages.data), events: asSteps('event', events.data) };
}
