import { Anchor, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { getServerUrl, useConfig, useReadiness } from '@/api/server';
import { apiUrl, fileUrl } from '@/base';
import { Panel } from '@/components/Panel';
import { Await, LoadingRows } from '@/components/states';
import { SettingsFrame } from '@/shell/SettingsFrame';
import classes from './Server.module.css';

const PARTS = new Set(['engine', 'spool', 'metadata']);

/** The version of the server and whether its parts work. */
export default function Server() {
  const t = useTranslations('server');
  const config = useConfig();
  const readiness = useReadiness();
  return (
    <SettingsFrame>
      <Panel title={t('health')} side={readiness.data && <Text size="sm" c={readiness.data.status === 'ok' ? 'var(--good)' : 'var(--bad)'} role="status">{t(readiness.data.status)}</Text>}>
        <Await query={readiness} skeleton={<LoadingRows rows={3} />}>
          <ul className={classes.checks}>
            {Object.entries(readiness.data?.checks ?? {}).map(([name, state]) => (
              <li key={name} data-bad={state !== 'ok' || undefined}>
                {state === 'ok' ? <IconCircleCheck size={19} stroke={1.6} aria-hidden /> : <IconAlertTriangle size={19} stroke={1.6} aria-hidden />}
                <span>
                  <b>{PARTS.has(name) ? t(`parts.${name}`) : name}</b>
                  {PARTS.has(name) && <small>{t(`hints.${name}`)}</small>}
                </span>
                <span>{state === 'ok' ? t('works') : state}</span>
              </li>
            ))}
          </ul>
        </Await>
      </Panel>
      <Panel title={t('about')}>
        <Await query={config} skeleton={<LoadingRows rows={2} />}>
          <dl className={classes.facts}>
            <dt>{t('version')}</dt>
            <dd className="numerals">Footfall {config.data?.currentVersion}</dd>
            <dt>{t('address')}</dt>
            <dd>{getServerUrl()}</dd>
            <dt>{t('more')}</dt>
            <dd>
              <Anchor href={apiUrl('/api/docs')} target="_blank" size="sm">{t('api')}</Anchor>
              <Anchor href={fileUrl('licenses.md')} target="_blank" size="sm">{t('licenses')}</Anchor>
            </dd>
          </dl>
        </Await>
      </Panel>
    </SettingsFrame>
  );
}
