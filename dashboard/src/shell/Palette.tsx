import '@mantine/spotlight/styles.layer.css';
import { Spotlight, spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useMantineColorScheme } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { signOut } from '@/api/me';
import { useWebsites } from '@/api/websites';
import { SiteMark } from '@/components/SiteMark';
import { LANGUAGE_NAMES, LANGUAGES } from '@/i18n/languages';
import { APP_PAGES, SITE_PAGES } from '@/pages/registry';
import { setPreferences } from '@/preferences';
import { useOpening } from '@/view/opening';
import type { Search } from '@/view/view';
import { onOpenPalette, openShortcuts } from './shortcut-keys';

const MOST = 12;

/** Everything by its name: pages, websites, actions. Opened by Ctrl+K or ⌘K. */
export function Palette() {
  const t = useTranslations();
  const navigate = useNavigate();
  const { websiteId } = useParams({ strict: false }) as { websiteId?: string };
  const sites = useWebsites();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => onOpenPalette(spotlight.open), []);
  const opening = useOpening();
  const go = (to: string, search?: Search) => () => void navigate({ to, ...(search ? { search: search as never } : {}) });
  const pages = [
    ...(websiteId ? SITE_PAGES.map((page) => ({ page, to: `/websites/${websiteId}/${page.path}` })) : []),
    ...APP_PAGES.map((page) => ({ page, to: `/${page.path}` })),
  ].filter(({ page }) => page.group);
  const groups: SpotlightActionGroupData[] = [
    {
      group: t('shell.pages'),
      actions: pages.map(({ page: { key, icon: Icon }, to }) => ({
        id: `page-${key}`, label: t(`${key}.title`), leftSection: <Icon size={18} stroke={1.6} />, onClick: go(to),
      })),
    },
    {
      group: t('shell.sites'),
      actions: (sites.data?.data ?? []).map(({ id, name, domain }) => ({
        id, label: name, description: domain, leftSection: <SiteMark name={name} />, onClick: go(`/websites/${id}`, opening),
      })),
    },
    {
      group: t('shell.actions'),
      actions: [
        ...(['light', 'dark', 'auto'] as const).map((scheme) => ({
          id: scheme, label: `${t('shell.theme')}: ${t(`shell.themes.${scheme}`)}`, onClick: () => setColorScheme(scheme),
        })),
        ...LANGUAGES.map((language) => ({
          id: language, label: `${t('shell.language')}: ${LANGUAGE_NAMES[language]}`, onClick: () => setPreferences({ language }),
        })),
        { id: 'shortcuts', label: t('shell.shortcuts'), onClick: openShortcuts },
        { id: 'out', label: t('shell.signOut'), onClick: () => void signOut() },
      ],
    },
  ];
  return (
    <Spotlight
      actions={groups}
      shortcut="mod + K"
      limit={MOST}
      scrollable
      maxHeight={420}
      nothingFound={t('common.nothingFound')}
      searchProps={{ leftSection: <IconSearch size={18} stroke={1.6} />, placeholder: t('shell.searchHint'), 'aria-label': t('shell.search') }}
    />
  );
}
