/**
 * The pages: a row here and a folder beside this file make one. A page's messages are the area of its `key`
 * (`src/messages/<language>/<key>.json`), whose `title` is its name in the navigation.
 */
import {
  IconActivity,
  IconLayoutDashboard,
  IconWorld,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

export interface Page {
  /** The rest of its address: below `/websites/<id>/` for a page of a website, below `/` for others. */
  path: string;
  /** The area of its messages; no two pages have the same. */
  key: string;
  icon: TablerIcon;
  load: () => Promise<{ default: ComponentType }>;
  /** Under which heading of the navigation it stands; without one it is reached by links only. */
  group?: Group;
  /** Without: the header shows the controls of range and filters. `range` leaves the filters out, `none` both. */
  controls?: 'range' | 'none';
}

export const GROUPS = ['traffic', 'behavior', 'audience', 'growth', 'server', 'manage'] as const;
export type Group = (typeof GROUPS)[number];

/** Pages about one website, in the order of the navigation. */
export const SITE_PAGES: readonly Page[] = [
  { path: '', key: 'overview', icon: IconLayoutDashboard, group: 'traffic', load: () => import('./overview/Overview') },
  { path: 'realtime', key: 'realtime', icon: IconActivity, group: 'traffic', controls: 'none', load: () => import('./realtime/Realtime') },
  { path: 'metrics/$type', key: 'metric', icon: IconLayoutDashboard, load: () => import('./metric/MetricDetail') },
];

/** Pages beside the websites, for whoever is logged in. */
export const APP_PAGES: readonly Page[] = [
  { path: 'websites', key: 'websites', icon: IconWorld, group: 'manage', load: () => import('./websites/Websites') },
];

/** Pages without the frame around them, open to everybody. */
export const PUBLIC_PAGES: readonly Page[] = [
  { path: 'login', key: 'login', icon: IconWorld, load: () => import('./login/Login') },
];
