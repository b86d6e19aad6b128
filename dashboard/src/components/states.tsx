/** What stands where there is nothing to show: yet, at all, or because something failed. */
import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconCloudOff, IconMoodEmpty, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { isGone, listBadFilters } from '@/api/bad-filters';
import { ApiError } from '@/api/client';
import { look, useLost } from '@/api/connection';
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
  const lost = useLost() && status === 0;
  if (lost) return <div className={classes.state} data-quiet><IconCloudOff size={22} stroke={1.3} role="img" aria-label={t('errors.unreachable')} /></div>;
  const title = isGone(error) ? t('errors.filterGone') : unread ? t('errors.filter') : status === 0 ? t('errors.unreachable') : status === 401 || status === 403 ? t('errors.forbidden') : status === 404 ? t('errors.missing') : t('errors.failed');
  return (
    <div className={classes.state} {...(!unread && { role: 'alert' })}>
      <IconCloudOff size={28} stroke={1.3} aria-hidden />
      <Text fw={550}>{title}</Text>
      {retry && !unread && <Button variant="default" size="xs" onClick={retry}>{t('retry')}</Button>}
    </div>
  );
}

/** A page that broke while it was drawn. */
export function PageError({ error, reset }: { error: unknown; reset?: () => void }) {
  // Code that did not come is not fetched again before the page is loaded anew, which without a connection would leave nothing.
  const reload = () => void look().then((there) => there && window.location.reload());
  return <ErrorState error={error} retry={reset && !isImportError(error) ? reset : reload} />;
}

const isImportError = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|importing a module|module script failed/i.test(error.message);

interface Asked {
  isPending: boolean;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
  /** Whether there is an answer, but to another question: the one before. */
  isPlaceholderData?: boolean;
  isRefetchError?: boolean;
}

/** Whether there is an answer, only not the newest since the server was not reached: what is there still holds. */
export const isMissed = ({ isRefetchError, error }: Pick<Asked, 'isRefetchError' | 'error'>): boolean =>
  !!isRefetchError && error instanceof ApiError && error.status === 0;

/** What is shown of another question until the answer is there stands back. */
export function Dimmed({ busy, children }: { busy: boolean | undefined; children: ReactNode }) {
  return <div className={classes.answer} data-busy={busy || undefined} aria-busy={busy || undefined}>{children}</div>;
}

/** Shows the right one of these for a query; `children` once there is an answer. */
export function Await({ query, skeleton, empty, children }: { query: Asked; skeleton?: ReactNode; empty?: boolean; children: ReactNode }) {
  if (query.isPending) return skeleton ?? <LoadingRows />;
  if (query.isError && !isMissed(query)) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  return <Dimmed busy={query.isPlaceholderData}>{empty ? <EmptyState /> : children}</Dimmed>;
}
