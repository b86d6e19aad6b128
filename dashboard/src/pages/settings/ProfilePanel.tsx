import { Badge, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useAccount } from '@/api/account';
import { Panel } from '@/components/Panel';
import { SiteMark } from '@/components/SiteMark';
import { Await, LoadingRows } from '@/components/states';
import { useFormats } from '@/i18n/formats';
import { usePreferences } from '@/preferences';
import classes from './Settings.module.css';

/** The name, role and teams of whoever is logged in. */
export function ProfilePanel() {
  const t = useTranslations();
  const account = useAccount();
  const formats = useFormats(usePreferences().zone);
  const me = account.data;
  return (
    <Panel title={t('settings.profile')}>
      <Await query={account} skeleton={<LoadingRows rows={3} />}>
        {me && (
          <div className={classes.profile}>
            <SiteMark name={me.username} size={44} />
            <div>
              <Group gap="xs">
                <Text fw={600}>{me.username}</Text>
                <Badge variant="default" tt="none">{t(`forms.roles.${me.role}`)}</Badge>
              </Group>
              <Text size="sm" c="dimmed">{t('settings.since', { day: formats.day(Date.parse(me.createdAt)) })}</Text>
              {me.teams.length > 0 && (
                <Group gap={6} mt={8}>
                  {me.teams.map((team) => (
                    <Badge key={team.id} component={Link} to={`/teams/${team.id}` as never} variant="light" tt="none" className={classes.team}>
                      {team.name} · {t(`forms.teamRoles.${team.role}`)}
                    </Badge>
                  ))}
                </Group>
              )}
            </div>
          </div>
        )}
      </Await>
    </Panel>
  );
}
