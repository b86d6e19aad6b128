import { Menu, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useWebsites } from '@/api/websites';
import type { Popup } from '@/components/popup';
import { PopupMenu } from '@/components/PopupParts';
import { SiteMark } from '@/components/SiteMark';
import { useOpening } from '@/view/opening';
import classes from './SiteSwitch.module.css';

const SEARCH_FROM = 8;

/** All websites, each leading to itself; many can be searched. */
export default function SiteChoice({ popup, websiteId }: { popup: Popup; websiteId: string }) {
  const t = useTranslations('shell');
  const all = useWebsites();
  const opening = useOpening();
  const [search, setSearch] = useState('');
  const sites = all.data?.data ?? [];
  const found = sites.filter(({ name, domain }) => `${name} ${domain}`.toLowerCase().includes(search.toLowerCase()));
  return (
    <PopupMenu popup={popup} width={260} position="bottom-start" onClose={() => setSearch('')}>
      {sites.length >= SEARCH_FROM && (
        <TextInput value={search} onChange={(event) => setSearch(event.currentTarget.value)} placeholder={t('findSite')} aria-label={t('findSite')} mb={6} />
      )}
      <div className={classes.sites}>
        {found.map(({ id, name }) => (
          <Menu.Item
            key={id}
            component={Link}
            to={`/websites/${id}` as never}
            search={opening as never}
            leftSection={<SiteMark name={name} />}
            rightSection={id === websiteId ? <IconCheck size={15} aria-label={t('current')} /> : null}
          >
            {name}
          </Menu.Item>
        ))}
      </div>
      <Menu.Divider />
      <Menu.Item component={Link} to={'/websites' as never}>{t('allSites')}</Menu.Item>
    </PopupMenu>
  );
}
