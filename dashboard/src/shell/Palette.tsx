import '@mantine/spotlight/styles.layer.css';
import { Spotlight, spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useMantineColorScheme } from '@mantine/core';
import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { signOut } from '@/api/me';
import { useWebsites } from '@/api/websites';
import { SiteMark } from '@/components/SiteMark';
import { ValueIcon } from '@/components/ValueIcon';
import { LANGUAGE_NAMES, LANGUAGES } from '@/i18n/languages';
import { APP_PAGES, SITE_PAGES } from '@/pages/registry';
import { setPreferences } from '@/preferences';
import { useOpening } from '@/view/opening';
import { toggleFilter } from '@/view/filters';
import { type Search, writeView } from '@/view/view';
import { onOpenPalette, openShortcuts } from './shortcut-keys';
import { useFoundValues } from './useFoundValues';

const MOST = 12;

/** Everything by its name: pages, countries and pages of the website to filter by, websites, actions. Opened by Ctrl+K or ⌘K. */
export function Palette() {
  const t = useTranslations();
  const navigate = useNavigate();
  const { websiteId } = useParams({ strict: false }) as { websiteId?: string };
  const place = useLocation({ select: ({ pathname }) => pathname });
  const sites = useWebsites();
  const [word, setWord] = useState('');
  const { found, view } = useFoundValues(websiteId, word);
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
      group: t('filters.add'),
      actions: found.map(({ field, value, name }) => ({
        id: `${field}-${value}`,
        label: name,
        description: t(`filters.fields.${field}`),
        leftSection: field === 'country' ? <ValueIcon type="country" value={value} /> : undefined,
        onClick: go(takesFilters(place) ? '.' : `/websites/${websiteId}`, writeView({ ...view, filters: toggleFilter(view.filters, field, value) })),
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
      actions={groups.filter(({ actions }) => actions.length)}
      query={word}
      onQueryChange={setWord}
      shortcut="mod + K"
      limit={MOST}
      scrollable
      maxHeight={420}
      nothingFound={t('common.nothingFound')}
      searchProps={{ leftSection: <IconSearch size={18} stroke={1.6} />, placeholder: t('shell.searchHint'), 'aria-label': t('shell.search') }}
    />
  );
}

/** Whether a page of a website shows what its filters leave. */
function takesFilters(path: string): boolean {
  const [name = ''] = /\/websites\/[^/]+\/?([^/]*)/.exec(path)?.slice(1) ?? [];
  const page = SITE_PAGES.find((one) => one.path.split('/')[0] === name);
  return !!page && !page.controls;
}
