import { type MantineColorScheme, Select, Text, useMantineColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Panel } from '@/components/Panel';
import { useFormats } from '@/i18n/formats';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@/i18n/languages';
import { type FirstDay, setPreferences, THEMES, usePreferences } from '@/preferences';
import { listZones } from '@/time/zone';
import { PERIODS, type Period } from '@/view/range';
import classes from './Settings.module.css';

const FIRST_DAYS = [1, 0, 6] as const;

/** How a person likes to see things. Every choice counts at once. */
export function PreferencesPanel() {
  const t = useTranslations();
  const { language, zone, firstDay, period } = usePreferences();
  const formats = useFormats(zone);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const zones = useMemo(listZones, []);
  return (
    <Panel title={t('settings.preferences')}>
      <Text size="sm" c="dimmed" mb="sm">{t('settings.preferencesHint')}</Text>
      <div className={classes.fields}>
        <Select
          label={t('shell.language')}
          data={LANGUAGES.map((name) => ({ value: name, label: LANGUAGE_NAMES[name] }))}
          value={language}
          allowDeselect={false}
          onChange={(name) => name && setPreferences({ language: name as Language })}
        />
        <Select
          label={t('shell.theme')}
          data={THEMES.map((scheme) => ({ value: scheme, label: t(`shell.themes.${scheme}`) }))}
          value={colorScheme}
          allowDeselect={false}
          onChange={(scheme) => scheme && setColorScheme(scheme as MantineColorScheme)}
        />
        <Select
          label={t('shell.zone')}
          data={zones}
          value={zone}
          searchable
          allowDeselect={false}
          limit={100}
          nothingFoundMessage={t('common.nothingFound')}
          onChange={(name) => name && setPreferences({ zone: name })}
        />
        <Select
          label={t('settings.firstDay')}
          data={[
            { value: 'auto', label: t('settings.byLanguage') },
            ...FIRST_DAYS.map((day) => ({ value: String(day), label: formats.weekdayLong(day) })),
          ]}
          value={firstDay === null ? 'auto' : String(firstDay)}
          allowDeselect={false}
          onChange={(day) => setPreferences({ firstDay: day === 'auto' ? null : (Number(day) as FirstDay) })}
        />
        <Select
          label={t('settings.period')}
          data={PERIODS.map((name) => ({ value: name, label: t(`shell.periods.${name}`) }))}
          value={period}
          allowDeselect={false}
          onChange={(name) => name && setPreferences({ period: name as Period })}
        />
      </div>
    </Panel>
  );
}
