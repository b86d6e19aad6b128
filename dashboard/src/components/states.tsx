/** What stands where there is nothing to show: yet, at all, or because something failed. */
import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconCloudOff, IconMoodEmpty, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { listBadFilters } from '@/api/bad-filters';
import { ApiError } from '@/api/client';
import classes from './states.module.css';

/** Grey bars in the place of text: `rows` of them. */
export function LoadingRows({ rows = 8, height = 22 }: { rows?: number; height?: number }) {
  const t = useTranslations('common');
  return (
    <Stack gap={8} role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} width={`${100 - index * (60 / rows)}%`} radius="sm" />
      ))}
    </Stack>
  );
}

interface EmptyProps {
  title?: string;
  hint?: ReactNode;
  icon?: TablerIcon;
  action?: ReactNode;
  /** Also as tall as a list would be. */
  tall?: boolean;
  /** It is the whole page, so its title is the page's heading. */
  page?: boolean;
}

/** There is nothing, and that is no fault. */
export function EmptyState({ title, hint, icon: Icon = IconMoodEmpty, action, tall, page }: EmptyProps) {
  const t = useTranslations('common');
  return (
    <div className={classes.state} data-tall={tall || undefined}>
      <Icon size={28} stroke={1.3} aria-hidden />
      <Text fw={550} {...(page && { component: 'h1' })}>{title ?? t('noData')}</Text>
      {hint && <Text size="sm" c="dimmed">{hint}</Text>}
      {action}
    </div>
  );
}

/** Something failed; says what, and lets try again. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useTranslations('common');
  const status = error instanceof ApiError ? error.status : undefined;
  // Which one is told once, beside the filters; asking again with it helps nobody.
  const unread = listBadFilters(error).length > 0;
  const title = unread ? t('errors.filter') : status === 0 ? t('errors.unreachable') : status === 401 || status === 403 ? t('errors.forbidden') : status === 404 ? t('errors.missing') : t('errors.failed');
  return (
    <div className={classes.state} {...(!unread && { role: 'alert' })}>
      <IconCloudOff size={28} stroke={1.3} aria-hidden />
      <Text fw={550}>{title}</Text>
      {status === 400 && !unread && <Text size="sm" c="dimmed">{(error as ApiError).message}</Text>}
      {retry && !unread && <Button variant="default" size="xs" onClick={retry}>{t('retry')}</Button>}
    </div>
  );
}

/** A page that broke while it was drawn. */
export function PageError({ error, reset }: { error: unknown; reset?: () => void }) {
  return <ErrorState error={error} retry={reset ?? (() => window.location.reload())} />;
}

interface Asked {
  isPending: boolean;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
}

/** Shows the right one of these for a query; `children` once there is an answer. */
export function Await({ query, skeleton, empty, children }: { query: Asked; skeleton?: ReactNode; empty?: boolean; children: ReactNode }) {
  if (query.isPending) return skeleton ?? <LoadingRows />;
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  return empty ? <EmptyState /> : children;
}
