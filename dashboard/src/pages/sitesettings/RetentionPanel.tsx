import { Select, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOlderViews, useSaveSite } from '@/api/site';
import type { Website } from '@/api/websites';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { useSubmit } from '@/components/form';
import { FormPanel } from '@/components/FormPanel';
import { useFormats } from '@/i18n/formats';
import { DAY } from '@/time/zone';

const DAYS = [30, 90, 180, 365, 730, 1095];
const FOREVER = 'forever';

/** How long the events of a website are kept. What erases more than before is asked again. */
export function RetentionPanel({ website }: { website: Website }) {
  const t = useTranslations('sitesettings');
  const save = useSaveSite(website.id);
  const before = website.retentionDays === null ? FOREVER : String(website.retentionDays);
  const [kept, setKept] = useState(before);
  const [saved, setSaved] = useState(0);
  const [asking, setAsking] = useState(false);
  const formats = useFormats('UTC');
  const change = () => save({ retentionDays: kept === FOREVER ? null : Number(kept) });
  const tell = () => setSaved((count) => count + 1);
  const form = useSubmit(change, tell);
  // The server erases whole days of UTC.
  const limit = Math.floor(Date.now() / DAY - (kept === FOREVER ? 0 : Number(kept))) * DAY;
  const shorter = kept !== FOREVER && (website.retentionDays === null || Number(kept) < website.retentionDays);
  const older = useOlderViews(website.id, limit, asking).data?.pageviews;
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (shorter) setAsking(true);
    else form.submit();
  };
  const days = [...new Set([...DAYS, ...(website.retentionDays === null ? [] : [website.retentionDays])])].sort((one, other) => one - other);
  return (
    <>
      <FormPanel title={t('retention')} hint={t('retentionHint')} form={{ ...form, submit }} saved={saved} disabled={kept === before}>
        <Select
          aria-label={t('retention')}
          data={[{ value: FOREVER, label: t('forever') }, ...days.map((count) => ({ value: String(count), label: t('days', { count }) }))]}
          value={kept}
          allowDeselect={false}
          onChange={(value) => value && setKept(value)}
          error={form.faultOf('retentionDays')}
        />
      </FormPanel>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('shorten', { count: Number(kept) || 0 })}
        word={website.name}
        action={t('shortenAction')}
        onConfirm={async () => {
          await change();
          tell();
        }}
      >
        {t('shortenHint', { day: formats.day(limit) })}
        {older !== undefined && <Text size="sm" mt="xs" fw={550}>{t('shortenCount', { count: older })}</Text>}
      </ConfirmDialog>
    </>
  );
}
