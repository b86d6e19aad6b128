import { Button, Stepper, Text, Title } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { ApiError, MISSING } from '@/api/client';
import { useWebsite, useWebsites } from '@/api/websites';
import { Panel } from '@/components/Panel';
import { Await, EmptyState, LoadingRows } from '@/components/states';
import { CreateForm } from './CreateForm';
import { DemoHint } from './DemoHint';
import { EditForm } from './EditForm';
import { FirstEvent } from './FirstEvent';
import classes from './Welcome.module.css';

/** From nothing to the first visit: a website, its snippet, and what it tells. The website and the step are kept in the address. */
export default function Welcome() {
  const t = useTranslations('welcome');
  const navigate = useNavigate();
  const { site = '', team = '', step } = useSearch({ strict: false }) as { site?: string; team?: string; step?: string };
  const edits = !!site && step === 'site';
  const { creates, id } = useRights();
  const all = useWebsites();
  const [arrived, setArrived] = useState(false);
  const arrive = useCallback(() => setArrived(true), []);
  const isFirst = all.data?.count === 0;
  const show = (websiteId: string, at?: 'site') => void navigate({ to: '/welcome' as string, search: { site: websiteId, ...(at ? { step: at } : {}) } as never });
  return (
    <div className={classes.page}>
      <Title order={1}>{t(isFirst || site ? 'heading' : 'title')}</Title>
      <Text c="dimmed" mb="lg">{t('lead')}</Text>
      <Stepper active={edits ? 0 : arrived ? 3 : site ? 1 : 0} onStepClick={(index) => show(site, index ? undefined : 'site')} size="sm" mb="lg" className={classes.steps}>
        <Stepper.Step label={t('steps.site')} allowStepSelect={!!site && !edits} />
        <Stepper.Step label={t('steps.snippet')} allowStepSelect={edits} />
        <Stepper.Step label={t('steps.watch')} allowStepSelect={false} />
      </Stepper>
      {site ? <Following websiteId={site} edits={edits} onArrival={arrive} onEdit={() => show(site, 'site')} onDone={() => show(site)} /> : !id ? (
        <LoadingRows rows={5} />
      ) : creates ? (
        <>
          <Panel title={t('steps.site')}><CreateForm team={team} onMade={(websiteId) => show(websiteId)} /></Panel>
          <DemoHint />
        </>
      ) : (
        <EmptyState tall title={t('mayNot')} hint={t('mayNotHint')} />
      )}
    </div>
  );
}

interface FollowingProps {
  websiteId: string;
  /** Whether its name and domain are looked at again. */
  edits: boolean;
  onArrival: () => void;
  onEdit: () => void;
  onDone: () => void;
}

function Following({ websiteId, edits, onArrival, onEdit, onDone }: FollowingProps) {
  const t = useTranslations('welcome');
  const query = useWebsite(websiteId);
  const { data } = query;
  if (query.data === null || (query.error instanceof ApiError && MISSING.includes(query.error.status))) {
    return <EmptyState tall title={t('noSite')} hint={t('noSiteHint')} action={<Button component={Link} to={'/welcome' as never} search={{} as never}>{t('title')}</Button>} />;
  }
  return (
    <Await query={query} skeleton={<LoadingRows rows={5} />}>
      {data && (edits ? <Panel title={t('steps.site')}><EditForm website={data} onDone={onDone} /></Panel> : <FirstEvent website={data} onArrival={onArrival} onEdit={onEdit} />)}
    </Await>
  );
}
