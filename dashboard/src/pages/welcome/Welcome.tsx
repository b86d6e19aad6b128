import { Stepper, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { useWebsite, useWebsites } from '@/api/websites';
import { Panel } from '@/components/Panel';
import { Await, EmptyState, LoadingRows } from '@/components/states';
import { CreateForm } from './CreateForm';
import { DemoHint } from './DemoHint';
import { FirstEvent } from './FirstEvent';
import classes from './Welcome.module.css';

/** From nothing to the first visit: a website, its snippet, and what it tells. The website is kept in the address. */
export default function Welcome() {
  const t = useTranslations('welcome');
  const navigate = useNavigate();
  const { site = '', team = '' } = useSearch({ strict: false }) as { site?: string; team?: string };
  const { creates, id } = useRights();
  const all = useWebsites();
  const [arrived, setArrived] = useState(false);
  const arrive = useCallback(() => setArrived(true), []);
  const isFirst = all.data?.count === 0;
  const show = (websiteId: string) => void navigate({ to: '/welcome' as string, search: { site: websiteId } as never });
  return (
    <div className={classes.page}>
      <Title order={1}>{t(isFirst || site ? 'heading' : 'title')}</Title>
      <Text c="dimmed" mb="lg">{t('lead')}</Text>
      <Stepper active={arrived ? 3 : site ? 1 : 0} size="sm" mb="lg" allowNextStepsSelect={false} className={classes.steps}>
        <Stepper.Step label={t('steps.site')} />
        <Stepper.Step label={t('steps.snippet')} />
        <Stepper.Step label={t('steps.watch')} />
      </Stepper>
      {site ? <Following websiteId={site} onArrival={arrive} /> : !id ? (
        <LoadingRows rows={5} />
      ) : creates ? (
        <>
          <Panel title={t('steps.site')}><CreateForm team={team} onMade={show} /></Panel>
          <DemoHint />
        </>
      ) : (
        <EmptyState tall title={t('mayNot')} hint={t('mayNotHint')} />
      )}
    </div>
  );
}

function Following({ websiteId, onArrival }: { websiteId: string; onArrival: () => void }) {
  const website = useWebsite(websiteId);
  return <Await query={website} skeleton={<LoadingRows rows={5} />}>{website.data && <FirstEvent website={website.data} onArrival={onArrival} />}</Await>;
}
