import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/formats';
import { usePreferences } from '@/preferences';

interface MomentProps {
  /** As the server writes it, such as `2026-11-22T02:20:18.416Z`. */
  at: string | null;
  /** What stands there without one. */
  none: string;
  /** It is the end of something: once it has passed, that is told. */
  ends?: boolean;
}

/** A date and time in the reader's language and zone. */
export function Moment({ at, none, ends }: MomentProps) {
  const t = useTranslations('forms');
  const formats = useFormats(usePreferences().zone);
  if (!at) return <Text span size="sm" c="dimmed">{none}</Text>;
  const moment = Date.parse(at);
  const text = formats.dateTime(moment);
  if (ends && moment <= Date.now()) return <Text span size="sm" c="var(--bad)" title={text}>{t('expired')}</Text>;
  return <time dateTime={at}>{text}</time>;
}
