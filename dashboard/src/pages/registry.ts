/**
 * The pages: a row here and a folder beside this file make one. A page's messages are the area of its `key`
 * (`src/messages/<language>/<key>.json`), whose `title` is its name in the navigation.
 */
import {
  IconActivity,
  IconArrowsDiff,
  IconBolt,
  IconBookmarks,
  IconClick,
  IconCoin,
  IconGauge,
  IconUser,
  IconVideo,
  IconFilterDown,
  IconRepeat,
  IconRoute,
  IconRouteAltLeft,
  IconSpeakerphone,
  IconTable,
  IconTarget,
  IconLayoutDashboard,
  IconWorld,
  IconSettings,
  IconUsersGroup,
  IconAdjustments,
  IconFilterStar,
  IconLayoutBoard,
  IconLink,
  IconMailOpened,
  IconPhoto,
  IconServer2,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Preset } from '@/view/range';
import type { Scope } from '@/view/view';

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
  /** The range that it shows where the address names none, if not that of the others. */
  range?: Preset;
  /** What filters pick there where nobody chose: `event` where single events are what it is about. */
  scope?: Scope;
  /** Whether it says itself what is compared, or compares nothing: the header does not ask then. */
  comparesItself?: boolean;
}

export const GROUPS = ['traffic', 'behavior', 'reports', 'audience', 'growth', 'site', 'manage'] as const;
export type Group = (typeof GROUPS)[number];

/** Pages about one website, in the order of the navigation. */
export const SITE_PAGES: readonly Page[] = [
  { path: '', key: 'overview', icon: IconLayoutDashboard, group: 'traffic', load: () => import('./overview/Overview') },
  { path: 'realtime', key: 'realtime', icon: IconActivity, group: 'traffic', controls: 'none', load: () => import('./realtime/Realtime') },
  { path: 'metrics/$type', key: 'metric', icon: IconLayoutDashboard, comparesItself: true, load: () => import('./metric/MetricDetail') },
  { path: 'compare', key: 'compare', icon: IconArrowsDiff, group: 'traffic', comparesItself: true, load: () => import('./compare/Compare') },
  { path: 'breakdown', key: 'breakdown', icon: IconTable, group: 'traffic', comparesItself: true, load: () => import('./breakdown/Breakdown') },
  { path: 'events', key: 'events', icon: IconBolt, group: 'behavior', scope: 'event', load: () => import('./events/Events') },
  { path: 'declarative', key: 'declarative', icon: IconClick, group: 'behavior', comparesItself: true, scope: 'event', load: () => import('./declarative/Declarative') },
  { path: 'replays', key: 'replays', icon: IconVideo, group: 'behavior', controls: 'range', load: () => import('./replays/Replays') },
  { path: 'vitals', key: 'vitals', icon: IconGauge, group: 'traffic', comparesItself: true, scope: 'event', load: () => import('./vitals/Vitals') },
  { path: 'sessions', key: 'sessions', icon: IconUser, group: 'audience', comparesItself: true, load: () => import('./sessions/Sessions') },
  { path: 'goals', key: 'goals', icon: IconTarget, group: 'reports', comparesItself: true, load: () => import('./goals/Goals') },
  { path: 'funnels', key: 'funnels', icon: IconFilterDown, group: 'reports', comparesItself: true, load: () => import('./funnels/Funnels') },
  { path: 'journeys', key: 'journeys', icon: IconRoute, group: 'reports', comparesItself: true, load: () => import('./journeys/Journeys') },
  { path: 'retention', key: 'retention', icon: IconRepeat, group: 'reports', comparesItself: true, range: 'lastMonth', load: () => import('./retention/Retention') },
  { path: 'reports', key: 'reports', icon: IconBookmarks, group: 'reports', controls: 'none', load: () => import('./reports/Reports') },
  { path: 'attribution', key: 'attribution', icon: IconRouteAltLeft, group: 'growth', comparesItself: true, load: () => import('./attribution/Attribution') },
  { path: 'utm', key: 'utm', icon: IconSpeakerphone, group: 'growth', comparesItself: true, load: () => import('./utm/Utm') },
  { path: 'revenue', key: 'revenue', icon: IconCoin, group: 'growth', load: () => import('./revenue/Revenue') },
  { path: 'settings', key: 'sitesettings', icon: IconAdjustments, group: 'site', controls: 'none', load: () => import('./sitesettings/SiteSettings') },
  { path: 'segments', key: 'segments', icon: IconFilterStar, group: 'audience', comparesItself: true, load: () => import('./segments/Segments') },
  { path: 'cohorts', key: 'cohorts', icon: IconUsers, group: 'audience', comparesItself: true, load: () => import('./segments/Cohorts') },
  { path: 'emails', key: 'emails', icon: IconMailOpened, group: 'growth', controls: 'none', load: () => import('./emails/Emails') },
  { path: 'backend', key: 'backend', icon: IconServer2, group: 'traffic', controls: 'range', comparesItself: true, load: () => import('./backend/Backend') },
];

/** Pages beside the websites, for whoever is logged in. */
export const APP_PAGES: readonly Page[] = [
  { path: 'websites', key: 'websites', icon: IconWorld, group: 'manage', load: () => import('./websites/Websites') },
  { path: 'boards', key: 'boards', icon: IconLayoutBoard, group: 'manage', load: () => import('./boards/Boards') },
  { path: 'boards/$id', key: 'board', icon: IconLayoutBoard, load: () => import('./boards/BoardDetail') },
  { path: 'links', key: 'links', icon: IconLink, group: 'manage', load: () => import('./links/Links') },
  { path: 'links/$id', key: 'link', icon: IconLink, load: () => import('./links/LinkDetail') },
  { path: 'pixels', key: 'pixels', icon: IconPhoto, group: 'manage', load: () => import('./links/Pixels') },
  { path: 'pixels/$id', key: 'pixel', icon: IconPhoto, load: () => import('./links/PixelDetail') },
  { path: 'teams', key: 'teams', icon: IconUsersGroup, group: 'manage', load: () => import('./teams/Teams') },
  { path: 'teams/$teamId', key: 'team', icon: IconUsersGroup, load: () => import('./team/TeamPage') },
  { path: 'settings', key: 'settings', icon: IconSettings, group: 'manage', load: () => import('./settings/Settings') },
  { path: 'settings/keys', key: 'apikeys', icon: IconSettings, load: () => import('./apikeys/ApiKeys') },
  { path: 'settings/server', key: 'server', icon: IconSettings, load: () => import('./server/Server') },
  { path: 'admin/users', key: 'users', icon: IconSettings, load: () => import('./users/Users') },
  { path: 'welcome', key: 'welcome', icon: IconWorld, load: () => import('./welcome/Welcome') },
];

/** Pages without the frame around them, open to everybody. */
export const PUBLIC_PAGES: readonly Page[] = [
  { path: 'login', key: 'login', icon: IconWorld, load: () => import('./login/Login') },
  { path: 'embed/$slug/$tile', key: 'embed', icon: IconPhoto, load: () => import('./embed/Embed') },
];
