/** What goes along from one page of a website to another. */
import { cleanSearch, type Search } from './view';
import type { Period, Preset } from './range';

/** A page, and the range that it shows where the address names none, if not that of the others. */
interface Place {
  key: string;
  range?: Preset;
}

const SHORT: readonly (string | undefined)[] = ['today', 'yesterday', '24h', '7d', 'week'] satisfies Period[];

/** The parameters of the address that a link from one page to another has: the view, without what belongs to one page alone.
 *
 * A page with a range of its own takes over none that is too short for it, and those that come after it begin with `opening` again.
 */
export function carrySearch(search: Search, from: Place | undefined, to: Place, opening: Search): Search {
  const kept = Object.fromEntries(Object.entries(cleanSearch(search)).filter(([name]) => !name.startsWith('p.')));
  if (to.key === from?.key) return kept;
  const { period, ...rest } = kept;
  if (to.range) return SHORT.includes(period) && !kept.offset ? rest : kept;
  return from?.range && !period && !kept.from && !kept.start ? { ...opening, ...kept } : kept;
}
