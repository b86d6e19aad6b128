import { Alert, Button, Group } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useSiteView } from '@/view/SiteView';

/** There is nothing in this range: why, and the way to where something is. */
export default function OutsideNotice({ first }: { first: number }) {
  const t = useTranslations('shell');
  const { span, formats, change } = useSiteView();
  return (
    <Alert variant="light" mb="md" role="status" icon={<IconCalendarOff size={18} stroke={1.7} />}>
      <Group justify="space-between" gap="xs">
        {span.end < first ? t('beforeFirst', { day: formats.day(first) }) : t('ahead')}
        <Button size="compact-sm" variant="default" onClick={() => change({ range: { kind: 'period', period: 'all', offset: 0 } })}>{t('showAll')}</Button>
      </Group>
    </Alert>
  );
}
