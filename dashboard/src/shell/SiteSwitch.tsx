import { Menu, TextInput, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useWebsite, useWebsites } from '@/api/websites';
import { SiteMark } from '@/components/SiteMark';
import classes from './SiteSwitch.module.css';

const SEARCH_FROM = 8;

/** Shows which website is looked at, and leads to the others. */
export function SiteSwitch({ websiteId }: { websiteId: string }) {
  const t = useTranslations('shell');
  const website = useWebsite(websiteId);
  const all = useWebsites();
  const [search, setSearch] = useState('');
  const sites = all.data?.data ?? [];
  const found = sites.filter(({ name, domain }) => `${name} ${domain}`.toLowerCase().includes(search.toLowerCase()));
  return (
    <Menu width={260} position="bottom-start" onClose={() => setSearch('')}>
      <Menu.Target>
        <UnstyledButton className={classes.button} title={t('switchSite')}>
          <SiteMark name={website.data?.name ?? ''} />
          <span className={classes.name}>
            <span>{website.data?.name ?? ' '}</span>
            <small>{website.data?.domain ?? ' '}</small>
          </span>
          <IconSelector size={16} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {sites.length >= SEARCH_FROM && (
          <TextInput value={search} onChange={(event) => setSearch(event.currentTarget.value)} placeholder={t('findSite')} aria-label={t('findSite')} mb={6} />
        )}
        <div className={classes.sites}>
          {found.map(({ id, name }) => (
            <Menu.Item
              key={id}
              component={Link}
              to={`/websites/${id}` as never}
              leftSection={<SiteMark name={name} />}
              rightSection={id === websiteId ? <IconCheck size={15} aria-label={t('current')} /> : null}
            >
              {name}
            </Menu.Item>
          ))}
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to={'/websites' as never}>{t('allSites')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
