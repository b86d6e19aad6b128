import { IconBolt, IconEye, IconUser } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { Activity } from '@/api/realtime';
import { ValueIcon } from '@/components/ValueIcon';
import type { Formats } from '@/i18n/formats';
import { useNames } from '@/i18n/names';
import classes from './Feed.module.css';

const ICONS = { session: IconUser, pageview: IconEye, event: IconBolt };

/** What happened, newest first. All of it came from outside and is shown as text. */
export function Feed({ events, formats, onSession }: { events: Activity[]; formats: Formats; onSession: (sessionId: string) => void }) {
  const t = useTranslations('realtime');
  const names = useNames();
  return (
    <ol className={classes.feed} tabIndex={0} aria-label={t('feed')}>
      {events.map((event, index) => {
        const kind = event.__type;
        const Icon = ICONS[kind];
        const who = [names('browser', event.browser), names('os', event.os), names('device', event.device)].join(' · ');
        return (
          <li key={`${event.sessionId}${event.createdAt}${kind}${index}`}>
            <time dateTime={event.createdAt}>{formats.time(Date.parse(event.createdAt))}</time>
            <Icon size={15} stroke={1.6} aria-hidden />
            <ValueIcon type="country" value={event.country} />
            <button type="button" onClick={() => onSession(event.sessionId)}>{kind === 'session' ? t('newVisitor', { who }) : kind === 'event' ? event.eventName : event.urlPath}</button>
          </li>
        );
      })}
    </ol>
  );
}
