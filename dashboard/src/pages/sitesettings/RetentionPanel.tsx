import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSaveSite } from '@/api/site';
import type { Website } from '@/api/websites';
import { useSubmit } from '@/components/form';
import { FormPanel } from '@/components/FormPanel';

const DAYS = [30, 90, 180, 365, 730, 1095];
const FOREVER = 'forever';

/** How long the events of a website are kept. */
export function RetentionPanel({ website }: { website: Website }) {
  const t = useTranslations('sitesettings');
  const save = useSaveSite(website.id);
  const before = website.retentionDays === null ? FOREVER : String(website.retentionDays);
  const [kept, setKept] = useState(before);
  const [saved, setSaved] = useState(0);
  const form = useSubmit(() => save({ retentionDays: kept === FOREVER ? null : Number(kept) }), () => setSaved((count) => count + 1));
  const days = [...new Set([...DAYS, ...(website.retentionDays === null ? [] : [website.retentionDays])])].sort((one, other) => one - other);
  return (
    <FormPanel title={t('retention')} hint={t('retentionHint')} form={form} saved={saved} disabled={kept === before}>
      <Select
        aria-label={t('retention')}
        data={[{ value: FOREVER, label: t('forever') }, ...days.map((count) => ({ value: String(count), label: t('days', { count }) }))]}
        value={kept}
        allowDeselect={false}
        onChange={(value) => value && setKept(value)}
        error={form.faultOf('retentionDays')}
      />
    </FormPanel>
  );
}
