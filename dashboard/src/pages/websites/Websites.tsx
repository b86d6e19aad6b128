import { Button, Group, SegmentedControl, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link, Navigate } from '@tanstack/react-router';
import { IconPlus, IconSearch, IconWorldPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { useTeams } from '@/api/teams';
import { useWebsites, type Website } from '@/api/websites';
import { EmptyState, ErrorState } from '@/components/states';
import { AllSites } from './AllSites';
import { type Glance, GLANCES, useGlance } from './useGlance';
import classes from './Websites.module.css';
import { WebsiteCard, WebsiteCardSkeleton } from './WebsiteCard';

const PAUSE_MS = 150;
const SKELETONS = 6;

/** All websites, in groups by team. */
export default function Websites() {
  const t = useTranslations('websites');
  const words = useTranslations('shell');
  const glance = useGlance();
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search, PAUSE_MS);
  const websites = useWebsites(settled);
  const teams = useTeams();
  const rows = websites.data?.data ?? [];
  const several = (glance.numbers.data?.websites.length ?? 0) > 1;
  const { creates } = useRights();
  const groups = groupByTeam(rows, teams.data?.data ?? [], t('mine'));

  if (creates && websites.data?.count === 0 && !settled && !websites.isPlaceholderData) return <Navigate to={'/welcome' as string} replace />;

  return (
    <div className={classes.page}>
      <Group justify="space-between" mb="md">
        <Title order={1}>{t('title')}</Title>
        <Group gap="xs" className={classes.tools}>
          <SegmentedControl
            size="xs"
            aria-label={words('range')}
            value={glance.period}
            onChange={(period) => glance.setPeriod(period as Glance)}
            data={GLANCES.map((value) => ({ value, label: t(`periods.${value}`) }))}
          />
          <TextInput
            size="xs"
            className={classes.search}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            placeholder={t('search')}
            aria-label={t('search')}
            leftSection={<IconSearch size={14} />}
          />
          {creates && <Button size="xs" leftSection={<IconPlus size={15} />} component={Link} to={'/welcome' as never}>{t('add')}</Button>}
        </Group>
      </Group>
      {websites.isError ? (
        <ErrorState error={websites.error} retry={() => void websites.refetch()} />
      ) : websites.isPending ? (
        <div className={classes.cards} role="status" aria-label={t('title')}>
          {Array.from({ length: SKELETONS }, (_, index) => <WebsiteCardSkeleton key={index} />)}
        </div>
      ) : rows.length === 0 ? (
        <EmptyState
          tall
          icon={IconWorldPlus}
          title={settled ? t('nothingFound') : t('none')}
          hint={settled ? undefined : t('noneHint')}
          action={settled ? <Button variant="default" size="xs" onClick={() => setSearch('')}>{t('showAll')}</Button> : undefined}
        />
      ) : (
        <>
        {several && !settled && <AllSites {...glance} />}
        {groups.map(({ id, name, sites }) => (
          <section key={id} aria-label={name}>
            {(groups.length > 1 || several) && <h2 className={classes.heading}>{groups.length > 1 ? name : t('title')}</h2>}
            <div className={classes.cards}>
              {sites.map((site) => <WebsiteCard key={site.id} website={site} glance={glance} />)}
            </div>
          </section>
        ))}
        </>
      )}
    </div>
  );
}

interface TeamGroup {
  id: string;
  name: string;
  sites: Website[];
}

/** The websites of each team, after those that belong to no team. */
export function groupByTeam(websites: Website[], teams: { id: string; name: string }[], mine: string): TeamGroup[] {
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const groups = new Map<string, TeamGroup>();
  for (const website of [...websites].sort((one, other) => Number(!!one.teamId) - Number(!!other.teamId))) {
    const id = website.teamId ?? '';
    const group = groups.get(id) ?? { id, name: id ? (names.get(id) ?? id) : mine, sites: [] };
    group.sites.push(website);
    groups.set(id, group);
  }
  return [...groups.values()];
}
