import { Button, Tabs } from '@mantine/core';
import { IconServer2, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { type Engagement, useBackend, type Views } from '@/api/backend';
import { Panel } from '@/components/Panel';
import { EmptyState, ErrorState } from '@/components/states';
import { useNames } from '@/i18n/names';
import { usePageParam, useSiteView } from '@/view/SiteView';
import classes from './Backend.module.css';
import { BackendHowTo } from './BackendHowTo';
import { sayValue } from './ChoiceList';
import { CHOICES, useChoices } from './choices';
import { CallsTab } from './CallsTab';
import { ContentTab } from './ContentTab';
import { EngagementTab } from './EngagementTab';
import { ViewsTab } from './ViewsTab';

const TABS = { views: ViewsTab, content: ContentTab, engagement: EngagementTab, calls: CallsTab } as const;
type Tab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as Tab[];

/** What servers report: views, content, engagement, business, calls of an API. */
export default function Backend() {
  const t = useTranslations('backend');
  const names = useNames();
  const { question, view, change } = useSiteView();
  const [asked, show] = usePageParam('tab');
  const choices = useChoices(CHOICES);
  const stats = useBackend<Views>(question, 'stats');
  const engagement = useBackend<Engagement>(question, 'engagement');
  const tab = NAMES.find((name) => name === asked) ?? 'views';
  const Shown = TABS[tab];
  const chosen = CHOICES.filter((name) => choices[name]);

  if (stats.isError) return <Panel><ErrorState error={stats.error} retry={() => void stats.refetch()} /></Panel>;
  if (stats.data?.views === 0 && engagement.data?.count === 0 && !chosen.length) {
    return (
      <Panel label={t('title')}>
        <EmptyState icon={IconServer2} title={t('none')} hint={t('noneHint')} />
        <BackendHowTo />
      </Panel>
    );
  }
  return (
    <Tabs value={tab} onChange={(name) => show(name === 'views' ? '' : (name ?? ''))} keepMounted={false}>
      <div className={classes.head}>
        <Tabs.List>
          {NAMES.map((name) => <Tabs.Tab key={name} value={name}>{t(`tabs.${name}`)}</Tabs.Tab>)}
        </Tabs.List>
        <div className={classes.chosen}>
          {chosen.map((name) => (
            <Button
              key={name}
              size="compact-xs"
              variant="light"
              rightSection={<IconX size={12} />}
              onClick={() => change({ own: { ...view.own, [name]: '' } })}
              aria-label={t('lift', { name: t(`columns.${name}`) })}
            >
              {t(`columns.${name}`)}: {name === 'country' ? names('country', choices[name] ?? '') : sayValue(t, name, choices[name] ?? '')}
            </Button>
          ))}
        </div>
      </div>
      {NAMES.map((name) => <Tabs.Panel key={name} value={name}>{name === tab && <Shown />}</Tabs.Panel>)}
    </Tabs>
  );
}
