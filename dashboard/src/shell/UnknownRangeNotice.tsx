import { Alert } from '@mantine/core';
import { IconCalendarQuestion } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { findPreset } from '@/view/range';
import { useSiteView } from '@/view/SiteView';

/** The address names a range that nobody knows: which one is shown in its place. */
export default function UnknownRangeNotice() {
  const t = useTranslations();
  const { view, span, formats } = useSiteView();
  const preset = findPreset(view.range);
  return (
    <Alert variant="light" color="yellow" mb="md" role="status" icon={<IconCalendarQuestion size={18} stroke={1.7} />}>
      {t('notices.unknownRange', { range: preset ? t(`shell.periods.${preset}`) : formats.span(span.start, span.end) })}
    </Alert>
  );
}
