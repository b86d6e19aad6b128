import { UnstyledButton } from '@mantine/core';
import { IconBolt, IconEye, IconGauge, IconLink, type TablerIcon } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Act } from '@/api/sessions';
import type { Formats } from '@/i18n/formats';
import classes from './details.module.css';
import { EventData } from './EventData';

const ICONS: Record<number, TablerIcon> = { 1: IconEye, 2: IconBolt, 3: IconLink, 4: IconLink, 5: IconGauge };
const [CUSTOM, VITALS] = [2, 5];

/** What a session did, by day, newest first. */
export function Timeline({ acts, websiteId, formats }: { acts: Act[]; websiteId: string; formats: Formats }) {
  const t = useTranslations('details');
  const days = groupByDay(acts, formats);
  return days.map(([day, inside]) => (
    <Fragment key={day}>
      {days.length > 1 && <h4 className={classes.day}>{day}</h4>}
      <ol className={classes.timeline} aria-label={`${t('activity')}, ${day}`}>
        {inside.map((act) => <Entry key={act.eventId} act={act} websiteId={websiteId} formats={formats} />)}
      </ol>
    </Fragment>
  ));
}

function Entry({ act, websiteId, formats }: { act: Act; websiteId: string; formats: Formats }) {
  const t = useTranslations('details');
  const [open, setOpen] = useState(false);
  const custom = act.eventType === CUSTOM;
  const Icon = ICONS[act.eventType] ?? IconBolt;
  const address = act.urlPath + (act.urlQuery ? `?${act.urlQuery}` : '');
  return (
    <li>
      <time dateTime={act.createdAt}>{formats.time(Date.parse(act.createdAt))}</time>
      <span className={classes.mark} data-kind={custom ? 'event' : 'view'}><Icon size={13} stroke={1.8} aria-hidden /></span>
      <div className={classes.what}>
        <p>{custom ? act.eventName : act.eventType === VITALS ? t('vitals') : address}</p>
        {(custom || act.eventType === VITALS) && <small>{address} </small>}
        {act.referrerDomain && act.referrerDomain !== act.hostname && <small>{t('from', { source: act.referrerDomain })} </small>}
        {act.hasData && (
          <UnstyledButton className={classes.more} onClick={() => setOpen(!open)} aria-expanded={open}>{t(open ? 'hideProperties' : 'showProperties')}</UnstyledButton>
        )}
        {open && <EventData websiteId={websiteId} eventId={act.eventId} formats={formats} />}
      </div>
    </li>
  );
}

function groupByDay(acts: Act[], formats: Formats): [string, Act[]][] {
  const days = new Map<string, Act[]>();
  for (const act of acts) {
    const day = formats.day(Date.parse(act.createdAt));
    days.set(day, [...(days.get(day) ?? []), act]);
  }
  return [...days];
}
