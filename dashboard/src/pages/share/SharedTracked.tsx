import { Group } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { OpenedShare } from '@/api/opened-share';
import { type TrackedKind, useTracked } from '@/api/tracked';
import { TrackedNumbers } from '@/pages/links/TrackedNumbers';
import { RangePicker } from '@/shell/RangePicker';
import { ViewOf } from '@/view/SiteView';
import { readView, type Search } from '@/view/view';
import classes from './Share.module.css';
import { ShareFoot, ShareHead } from './ShareHead';

/** The numbers of a shared link or pixel. */
export function SharedTracked({ share, kind }: { share: OpenedShare; kind: TrackedKind }) {
  const raw = JSON.stringify(useSearch({ strict: false }));
  const view = useMemo(() => readView(JSON.parse(raw) as Search), [raw]);
  const tracked = useTracked(kind, share.id);
  return (
    <ViewOf websiteId={share.id} view={view} readOnly>
      <div className={classes.page}>
        <ShareHead name={tracked.data?.name ?? '…'} />
        <main>
          <Group justify="flex-end" mb="sm"><RangePicker /></Group>
          <TrackedNumbers kind={kind} />
        </main>
        <ShareFoot />
      </div>
    </ViewOf>
  );
}
