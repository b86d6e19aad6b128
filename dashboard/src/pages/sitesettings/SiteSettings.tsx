import { Tabs } from '@mantine/core';
import { type ComponentType, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { useWebsite, type Website } from '@/api/websites';
import { lazyPart } from '@/components/lazy-part';
import { useScrollCue } from '@/components/scroll-cue';
import parts from '@/components/settings.module.css';
import { Await, EmptyState, LoadingRows } from '@/components/states';
import { useSiteView, usePageParam } from '@/view/SiteView';
import { GeneralPart } from './GeneralPart';
import classes from './SiteSettings.module.css';

interface Part {
  name: string;
  component: ComponentType<{ website: Website }>;
}

const PARTS: readonly Part[] = [
  { name: 'general', component: GeneralPart },
  { name: 'install', component: lazyPart(() => import('./InstallPart')) },
  { name: 'sharing', component: lazyPart(() => import('./SharingPart')) },
  { name: 'recording', component: lazyPart(() => import('./RecordingPart')) },
  { name: 'server', component: lazyPart(() => import('./ServerPart')) },
  { name: 'data', component: lazyPart(() => import('./DataPart')) },
];

/** Everything that can be set for one website. */
export default function SiteSettings() {
  const t = useTranslations('sitesettings');
  const { websiteId } = useSiteView();
  const [chosen, choose] = usePageParam('tab');
  const website = useWebsite(websiteId);
  const cue = useScrollCue<HTMLDivElement>('x');
  const { changes, id } = useRights();
  const tab = PARTS.some(({ name }) => name === chosen) ? chosen : 'general';
  if (!website.data || !id) return <Await query={website} skeleton={<LoadingRows rows={6} />}><LoadingRows rows={6} /></Await>;
  if (!changes(website.data)) return <EmptyState tall title={t('notYours')} hint={t('notYoursHint')} />;
  return (
    <Tabs value={tab} onChange={(name) => choose(name === 'general' ? '' : (name ?? ''))} keepMounted={false}>
      <Tabs.List ref={cue} className={classes.tabs} aria-label={t('title')}>
        {PARTS.map(({ name }) => <Tabs.Tab key={name} value={name}>{t(`parts.${name}`)}</Tabs.Tab>)}
      </Tabs.List>
      {PARTS.map(({ name, component: Component }) => (
        <Tabs.Panel key={name} value={name} pt="md">
          <div className={parts.parts}>
            <Suspense fallback={<LoadingRows rows={6} />}>
              {website.data && <Component website={website.data} />}
            </Suspense>
          </div>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
