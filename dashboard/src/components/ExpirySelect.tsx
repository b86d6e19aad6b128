import { Select } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/formats';
import { usePreferences } from '@/preferences';
import { DAY } from '@/time/zone';

const CHOICES = [1, 7, 30, 90, 365];
const KEEP = 'keep';

interface ExpirySelectProps {
  label: string;
  /** In ms; null is never. */
  value: number | null;
  onChange: (moment: number | null) => void;
  error?: string | undefined;
}

/** When something ends: never, or some days from now. A time that is none of these stays to be chosen. */
export function ExpirySelect({ label, value, onChange, error }: ExpirySelectProps) {
  const t = useTranslations('forms');
  const { zone } = usePreferences();
  const formats = useFormats(zone);
  return (
    <Select
      label={label}
      allowDeselect={false}
      error={error}
      value={value === null ? 'never' : KEEP}
      data={[
        { value: 'never', label: t('never') },
        ...(value === null ? [] : [{ value: KEEP, label: formats.dateTime(value) }]),
        ...CHOICES.map((days) => ({ value: String(days), label: t('inDays', { count: days }) })),
      ]}
      onChange={(chosen) => {
        if (chosen === 'never') onChange(null);
        else if (chosen && chosen !== KEEP) onChange(Date.now() + Number(chosen) * DAY);
      }}
    />
  );
}
