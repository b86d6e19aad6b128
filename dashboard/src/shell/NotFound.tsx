import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconMapOff } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '@/components/states';

export function NotFound() {
  const t = useTranslations('common');
  return (
    <EmptyState
      tall
      page
      icon={IconMapOff}
      title={t('errors.noPage')}
      action={<Button variant="default" component={Link} to="/">{t('home')}</Button>}
    />
  );
}
