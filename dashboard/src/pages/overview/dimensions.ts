/** What lists there are, in groups that share a panel. Names are those of the API. */
import { isField, mayLack } from '@/view/filters';
import type { Scope } from '@/view/view';

export interface DimensionGroup {
  name: string;
  types: readonly string[];
}

export const DIMENSION_GROUPS = [
  { name: 'pages', types: ['path', 'entry', 'exit', 'title', 'query'] },
  { name: 'sources', types: ['referrer', 'channel', 'domain'] },
  { name: 'places', types: ['country', 'region', 'city', 'language'] },
  { name: 'devices', types: ['browser', 'os', 'device', 'screen'] },
  { name: 'campaigns', types: ['utmSource', 'utmMedium', 'utmCampaign', 'utmContent', 'utmTerm'] },
  { name: 'more', types: ['event', 'hostname', 'tag', 'distinctId'] },
] as const satisfies readonly DimensionGroup[];

/** Those that a visit keeps: only of them is a bounce a visit with one view, of the others one that had the value once. */
const KEPT: ReadonlySet<string> = new Set(['country', 'region', 'city', 'language', 'browser', 'os', 'device', 'screen', 'distinctId']);
/** Those of which a visit has one, at its beginning or end. */
const EDGES: ReadonlySet<string> = new Set(['entry', 'exit']);
/** Whether it says where a visit came from. Domains are referrers by their families. */
export const isSource = (type: string): boolean => type === 'domain' || (isField(type) && mayLack(type));

export type Span = 'visit' | 'value' | 'edge';

/** What the numbers of a value are about in reports: whole visits, the views with this value, or one view of each visit. */
export const getSpanOf = (type: string): Span => (KEPT.has(type) ? 'visit' : EDGES.has(type) ? 'edge' : 'value');

/** The same on the page of one dimension, which counts the whole visits of sources, and of edges where whole visits are picked. */
export function getDetailSpanOf(type: string, scope: Scope): Span {
  return isSource(type) || (EDGES.has(type) && scope === 'visit') ? 'visit' : getSpanOf(type);
}

export const DIMENSIONS: readonly string[] = DIMENSION_GROUPS.flatMap(({ types }) => [...types]);
