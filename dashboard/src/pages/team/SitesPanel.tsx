import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconPlus, IconWorld } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { useTeamSites } from '@/api/members';
import { Panel } from '@/components/Panel';
import classes from '@/components/settings.module.css';
import { SiteMark } from '@/components/SiteMark';
import { Await, EmptyState, LoadingRows } from '@/components/states';

/** The websites of a team. */
export function SitesPanel({ teamId }: { teamId: string }) {
  const t = useTranslations();
  const rights = useRights();
  const sites = useTeamSites(teamId);
  const add = rights.teams.some(({ id }) => id === teamId) && (
    <Button size="xs" variant="default" leftSection={<IconPlus size={15} />} component={Link} to={'/welcome' as never} search={{ team: teamId } as never}>{t('welcome.title')}</Button>
  );
  return (
    <Panel title={t('websites.title')} side={add}>
      <Await query={sites} skeleton={<LoadingRows rows={3} />}>
        {sites.data?.data.length === 0 ? (
          <EmptyState icon={IconWorld} title={t('websites.none')} hint={t('team.noSitesHint')} />
        ) : (
          <ul className={classes.rows}>
            {sites.data?.data.map(({ id, name, domain }) => (
              <li key={id}>
                <SiteMark name={name} size={28} />
                <div className={classes.what}><b><Anchor component={Link} to={`/websites/${id}` as never} c="inherit">{name}</Anchor></b><small>{domain}</small></div>
              </li>
            ))}
          </ul>
        )}
      </Await>
    </Panel>
  );
}
