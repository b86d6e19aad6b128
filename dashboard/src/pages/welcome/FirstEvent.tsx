import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconAntennaBars5, IconCheck, IconPencil } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { post } from '@/api/client';
import { useRealtime } from '@/api/realtime';
import { getServerUrl, useConfig } from '@/api/server';
import type { Website } from '@/api/websites';
import { CopySnippet } from '@/components/CopySnippet';
import { Panel } from '@/components/Panel';
import { useNames } from '@/i18n/names';
import { usePreferences } from '@/preferences';
import { getTrackerName, writeScript } from '@/view/snippet';
import classes from './Welcome.module.css';

/** The snippet of a new website, and the first thing that comes by it, as it comes. */
export function FirstEvent({ website, onArrival, onEdit }: { website: Website; onArrival: () => void; onEdit: () => void }) {
  const t = useTranslations();
  const file = getTrackerName(useConfig().data?.trackerScriptName);
  const snippet = writeScript(getServerUrl(), file, { 'website-id': website.id });
  return (
    <div className={classes.parts}>
      <Panel title={t('welcome.snippetOf', { name: website.name })}>
        <Text size="sm" c="dimmed" mb="xs">{t('welcome.snippetHint')}</Text>
        <CopySnippet code={snippet} label={t('welcome.snippetOf', { name: website.name })} />
        <Group mt="sm" gap="xs"><Button variant="subtle" size="compact-sm" leftSection={<IconPencil size={14} stroke={1.7} />} onClick={onEdit}>{t('welcome.edit')}</Button><Button variant="subtle" size="compact-sm" component={Link} to={`/websites/${website.id}/settings` as never} search={{ 'p.tab': 'install' } as never}>{t('welcome.moreWays')}</Button></Group>
      </Panel>
      <Watch website={website} onArrival={onArrival} />
    </div>
  );
}

function Watch({ website, onArrival }: { website: Website; onArrival: () => void }) {
  const t = useTranslations('welcome');
  const names = useNames();
  const { zone } = usePreferences();
  const { data } = useRealtime(website.id, zone);
  const [sent, setSent] = useState(false);
  const [refused, setRefused] = useState(false);
  const last = data?.events.find(({ __type }) => __type !== 'session') ?? data?.events[0];
  const came = last !== undefined;
  useEffect(() => {
    if (came) onArrival();
  }, [came, onArrival]);
  const test = async () => {
    setSent(true);
    const answer = await post('/api/send', { body: { type: 'event', payload: { website: website.id, hostname: website.domain, url: '/', title: t('testTitle') } } as never }).catch(() => setSent(false));
    // What is taken for a robot gets an answer of its own.
    setRefused('beep' in Object(answer));
  };
  return (
    <Panel title={t('steps.watch')}>
      <div className={classes.watch}>
        <span className={classes.sign} data-waiting={!last || undefined}>{last ? <IconCheck size={20} aria-hidden /> : <IconAntennaBars5 size={20} stroke={1.6} aria-hidden />}</span>
        <div>
          <div role="status">
            <Text fw={600}>{t(last ? 'arrived' : 'waiting')}</Text>
            <Text size="sm" c="dimmed">
              {last ? [last.eventName || last.urlPath, last.country && names('country', last.country), last.browser && names('browser', last.browser)].filter(Boolean).join(' · ') : t('waitingHint')}
            </Text>
          </div>
          {refused && <Text size="sm" mt="xs" role="alert">{t('robot')}</Text>}
          <Group mt="sm" gap="xs">
            <Button component={Link} to={`/websites/${website.id}` as never} variant={last ? 'filled' : 'default'}>{t('open')}</Button>
            {!last && <Button variant="subtle" onClick={() => void test()} disabled={sent}>{t('test')}</Button>}
          </Group>
        </div>
      </div>
    </Panel>
  );
}
