/** What a website opens with. */
import { usePreferences } from '@/preferences';
import { DEFAULT_PERIOD } from './range';
import type { Search } from './view';

/** The parameters for a link to a website: the period that the person prefers. */
export function useOpening(): Search {
  const { period } = usePreferences();
  return period === DEFAULT_PERIOD ? {} : { period };
}
