import { useTranslations } from 'use-intl';
import { useEventData } from '@/api/sessions';
import { Await, LoadingRows } from '@/components/states';
import type { Formats } from '@/i18n/formats';
import { Pairs } from './Pairs';

/** The properties of one event. */
export function EventData({ websiteId, eventId, formats }: { websiteId: string; eventId: string; formats: Formats }) {
  const t = useTranslations('details');
  const query = useEventData(websiteId, eventId, true);
  return (
    <Await query={query} skeleton={<LoadingRows rows={3} />} empty={query.data?.length === 0}>
      <Pairs properties={query.data ?? []} formats={formats} label={t('properties')} />
    </Await>
  );
}
