import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconPencil } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { ApiError, MISSING } from '@/api/client';
import { type TrackedKind, useTracked } from '@/api/tracked';
import { CopySnippet } from '@/components/CopySnippet';
import { Await } from '@/components/states';
import { NotFound } from '@/shell/NotFound';
import { RangePicker } from '@/shell/RangePicker';
import { ViewOf } from '@/view/SiteView';
import { readView, type Search } from '@/view/view';
import { getSnippet } from './addresses';
import { HitLog } from './HitLog';
import classes from './Tracked.module.css';
import { TrackedEditor } from './TrackedEditor';
import { TrackedNumbers } from './TrackedNumbers';

/** A link or pixel: where it is, its numbers over time, and the log. */
export function TrackedDetail({ kind, id }: { kind: TrackedKind; id: string }) {
  const t = useTranslations('links');
  const raw = JSON.stringify(useSearch({ strict: false }));
  const view = useMemo(() => readView(JSON.parse(raw) as Search), [raw]);
  const query = useTracked(kind, id);
  const [editing, setEditing] = useState(false);
  const tracked = query.data;
  const { changes } = useRights();
  if (query.error instanceof ApiError && MISSING.includes(query.error.status)) return <NotFound />;
  return (
    <ViewOf websiteId={id} view={view}>
      <div className={classes.page}>
        <Anchor component={Link} to={`/${kind}`} size="sm" c="dimmed"><IconArrowLeft size={14} style={{ verticalAlign: -2 }} aria-hidden /> {t(`all.${kind}`)}</Anchor>
        <Group justify="space-between" mt={6} mb="md">
          <div>
            <Title order={1}>{tracked?.name ?? '…'}</Title>
            {tracked?.url && <Text size="sm" c="dimmed">→ <Anchor href={tracked.url} rel="noreferrer noopener" target="_blank" size="sm">{tracked.url}</Anchor></Text>}
          </div>
          <Group gap={8}>
            {tracked && changes(tracked) && <Button size="xs" variant="default" leftSection={<IconPencil size={14} />} onClick={() => setEditing(true)}>{t('change')}</Button>}
            <RangePicker />
          </Group>
        </Group>
        <Await query={query}>
          {tracked && <CopySnippet code={getSnippet(kind, tracked)} label={t('address')} />}
          <div className={classes.gap}><TrackedNumbers kind={kind} /></div>
          <div className={classes.gap}><HitLog kind={kind} id={id} /></div>
        </Await>
      </div>
      {editing && tracked && <TrackedEditor kind={kind} tracked={tracked} onClose={() => setEditing(false)} />}
    </ViewOf>
  );
}
