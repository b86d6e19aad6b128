import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { useScrollCue } from '@/components/scroll-cue';
import classes from './SettingsFrame.module.css';

const PARTS = [
  { to: '/settings', name: 'account' },
  { to: '/settings/keys', name: 'keys' },
  { to: '/admin/users', name: 'users', admin: true },
  { to: '/settings/server', name: 'server' },
] as const;

/** The frame around the pages of settings that belong to no website. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('forms');
  const { isAdmin } = useRights();
  const cue = useScrollCue<HTMLUListElement>('x');
  return (
    <div className={classes.page}>
      <Title order={1} mb="xs">{t('settings')}</Title>
      <nav aria-label={t('settings')}>
        <ul ref={cue} className={classes.tabs}>
          {PARTS.filter((part) => isAdmin || !('admin' in part)).map(({ to, name }) => (
            <li key={to}>
              <Link to={to as never} className={classes.tab} activeOptions={{ exact: true, includeSearch: false }}>{t(`parts.${name}`)}</Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes.parts}>{children}</div>
    </div>
  );
}
