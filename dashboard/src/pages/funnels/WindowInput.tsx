import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSiteView } from '@/view/SiteView';

interface WindowInputProps {
  /** In minutes. */
  value: number;
  standard: number;
  longest: number;
  onChange: (minutes: number) => void;
}

/** How long after one step the next may come. What is out of bounds is not taken over, and the field says what is within. */
export function WindowInput({ value, standard, longest, onChange }: WindowInputProps) {
  const t = useTranslations('funnels');
  const { formats } = useSiteView();
  const [typed, setTyped] = useState<string | number>(value);
  const minutes = typed === '' ? standard : Number(typed);
  const good = Number.isInteger(minutes) && minutes >= 1 && minutes <= longest;
  const settle = () => {
    if (!good) return;
    setTyped(minutes);
    if (minutes !== value) onChange(minutes);
  };
  return (
    <NumberInput
      mt="md"
      size="xs"
      label={t('window')}
      description={t('windowHint')}
      value={typed}
      min={1}
      max={longest}
      clampBehavior="none"
      allowDecimal={false}
      suffix={` ${t('minutes')}`}
      error={!good && t('windowBounds', { most: formats.number(longest) })}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}
