/** Which pages a share shows. */
import type { Page } from '@/pages/registry';

/** Pages, by the keys of the registry, and what a share calls them in its parameters. Others are never shared. */
const SECTIONS: Readonly<Record<string, string>> = {
  overview: 'overview',
  metric: 'overview',
  realtime: 'realtime',
  sessions: 'sessions',
  session: 'sessions',
  events: 'events',
  event: 'events',
  performance: 'performance',
  vitals: 'performance',
  compare: 'compare',
  breakdown: 'breakdown',
  goals: 'goals',
  funnels: 'funnels',
  journeys: 'journeys',
  retention: 'retention',
  utm: 'utm',
  revenue: 'revenue',
  attribution: 'attribution',
};

/** Whether a share with these parameters shows a page. */
export function isOpen(page: Pick<Page, 'key'>, parameters: Record<string, unknown>): boolean {
  const section = SECTIONS[page.key];
  return section !== undefined && parameters[section] !== false;
}
