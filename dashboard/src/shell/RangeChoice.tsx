import '@mantine/dates/styles.layer.css';
import { NavLink, Select } from '@mantine/core';
import { DatePicker, DatesProvider } from '@mantine/dates';
import { useMediaQuery } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { Suspense, use, useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Popup } from '@/components/popup';
import { PopupSheet } from '@/components/PopupParts';
import { LoadingRows } from '@/components/states';
import { getDateLocale, loadDateWords } from '@/i18n/date-words';
import { listZones, startOfDay, writeDay } from '@/time/zone';
import { findPreset, PRESET_NAMES, PRESETS } from '@/view/range';
import { useSiteView } from '@/view/SiteView';
import classes from './RangeChoice.module.css';

/** Periods, a calendar and the time zone. */
export default function RangeChoice({ popup }: { popup: Popup }) {
  return (
    <PopupSheet popup={popup} position="bottom-end" flush>
      <Suspense fallback={<LoadingRows />}>
        <Choice onDone={() => popup.setOpened(false)} />
      </Suspense>
    </PopupSheet>
  );
}

function Choice({ onDone }: { onDone: () => void }) {
  const t = useTranslations('shell');
  const locale = useLocale();
  use(loadDateWords(locale));
  const { view, zone, span, clock, formats, change } = useSiteView();
  const wide = useMediaQuery('(min-width: 48em)', undefined, { getInitialValueInEffect: false });
  const [days, setDays] = useState<[string | null, string | null]>([writeDay(span.start, zone), writeDay(span.end, zone)]);
  const zones = useMemo(listZones, []);

  const choose = (chosen: [string | null, string | null]) => {
    setDays(chosen);
    const [from, to] = chosen;
    if (!from || !to) return;
    change({ range: { kind: 'days', from, to } });
    onDone();
  };

  return (
    <div className={classes.choice}>
      <div className={classes.periods}>
        {PRESET_NAMES.map((preset) => {
          const chosen = findPreset(view.range) === preset;
          return (
            <NavLink
              key={preset}
              component="button"
              active={chosen}
              aria-current={chosen ? 'true' : undefined}
              label={t(`periods.${preset}`)}
              rightSection={chosen ? <IconCheck size={14} aria-hidden /> : null}
              onClick={() => {
                change({ range: { kind: 'period', ...PRESETS[preset] } });
                onDone();
              }}
              py={5}
            />
          );
        })}
      </div>
      <div className={classes.calendar}>
        <DatesProvider settings={{ locale: getDateLocale(locale), firstDayOfWeek: formats.firstDay as 0 | 1 | 6, weekendDays: [] }}>
          <DatePicker
            type="range"
            allowSingleDateInRange
            value={days}
            onChange={choose}
            maxDate={writeDay(clock.now, zone)}
            defaultDate={writeDay(startOfDay(Math.min(span.end, clock.now), zone, wide ? -30 : 0), zone)}
            numberOfColumns={wide ? 2 : 1}
            size="sm"
            ariaLabels={{ previousMonth: t('keys.previous'), nextMonth: t('keys.next'), monthLevelControl: t('range') }}
          />
        </DatesProvider>
        <Select
          mt="sm"
          size="xs"
          label={t('zone')}
          data={zones}
          value={zone}
          searchable
          allowDeselect={false}
          limit={60}
          comboboxProps={{ withinPortal: false }}
          onChange={(name) => name && change({ zone: name })}
        />
      </div>
    </div>
  );
}
