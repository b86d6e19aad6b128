/** What a website opens with. */
import { getPreferences, usePreferences } from '@/preferences';
import { DEFAULT_PERIOD, type Period } from './range';
import { RANGE_PARAMETERS, type Search } from './view';

/** The parameters for a link to a website: the period that the person prefers. */
export const useOpening = (): Search => asOpening(usePreferences());

/** The same where an address names no range; undefined where it names one, or where there is nothing to add. */
export function findOpening(search: Search): Search | undefined {
  const opening = asOpening(getPreferences());
  return opening.period && !RANGE_PARAMETERS.some((name) => search[name]) ? opening : undefined;
}

const asOpening = ({ period }: { period: Period }): Search => (period === DEFAULT_PERIOD ? {} : { period });
